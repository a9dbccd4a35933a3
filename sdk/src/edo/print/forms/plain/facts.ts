import type { XmlElement } from '../../../xml/element.ts';
import { captionOf } from './captions.ts';

/** A heading, or a name with its value. */
export interface PlainFact {
  readonly depth: number;
  readonly caption: string;
  /** Undefined of a heading. */
  readonly value?: string;
}

/** Deeper parts are not moved to the right any further. */
const DEEPEST = 6;

/** Longer values are signatures and other things that are not for reading. */
const READABLE = 2000;

/** What a document says, part by part, in its own order. */
export function factsOf(root: XmlElement): PlainFact[] {
  const facts: PlainFact[] = [];
  const waiting: { readonly element: XmlElement; readonly depth: number }[] = [{ element: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, depth } = next;
    const { attributes, children, name, text } = element;
    if (attributes.length === 0 && children.length === 0) {
      facts.push({ depth, caption: captionOf(name) ?? name, value: readable(text) });
      continue;
    }
    // What only wraps something else and has no word of its own would be a heading over a heading.
    const isWrap = attributes.length === 0 && text.trim() === '' && captionOf(name) === undefined;
    if (!isWrap) facts.push({ depth, caption: captionOf(name) ?? name });
    const inner = isWrap ? depth : Math.min(depth + 1, DEEPEST);
    for (const attribute of attributes) {
      facts.push({
        depth: inner,
        caption: captionOf(attribute.name) ?? attribute.name,
        value: readable(attribute.value),
      });
    }
    if (text.trim() !== '') facts.push({ depth: inner, caption: 'Текст', value: readable(text) });
    for (const child of children.toReversed()) waiting.push({ element: child, depth: inner });
  }
  return facts;
}

function readable(text: string): string {
  const plain = text.trim();
  return plain.length > READABLE ? `${plain.slice(0, 80)}… (знаков: ${plain.length})` : plain;
}
