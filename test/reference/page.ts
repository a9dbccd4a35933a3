import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as a browser reads it. */
export interface Page {
  /** What is wrong with its markup. */
  readonly mistakes: readonly string[];
  readonly elements: readonly Element[];
}

export function readPage(markup: string): Page {
  const mistakes: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) =>
    mistakes.push(`${startLine}:${startCol} ${code}`);
  const document = parse(markup, { onParseError, sourceCodeLocationInfo: true });
  return { mistakes, elements: elementsIn(document) };
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** The text in an element and all elements in it. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

export function within(element: Element): readonly Element[] {
  return elementsIn(element);
}

function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}
