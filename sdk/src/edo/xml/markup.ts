import { encodeWindows1251 } from './windows-1251.ts';

/** Bytes that are copied at a time. */
const WORD = 4;
/** Words that are copied whether they are needed or not: most markup has no more, and a loop costs more than they do. */
const ALWAYS = 4;

/** How far `Markup.put` may go beyond the end. */
export const OVERSHOOT = ALWAYS * WORD;

/** A short text in windows-1251, ready to be copied in words: names take most of a document's bytes. */
export class Markup {
  readonly length: number;
  /** Filled up with zeros, which are overwritten by whatever follows. */
  readonly #first: number;
  readonly #second: number;
  readonly #third: number;
  readonly #fourth: number;
  readonly #more: Int32Array;

  /** @throws edo-xml-unencodable */
  constructor(text: string) {
    const bytes = encodeWindows1251(text);
    const padded = new Uint8Array(Math.max(Math.ceil(bytes.length / WORD), ALWAYS) * WORD);
    padded.set(bytes);
    const view = new DataView(padded.buffer);
    const wordAt = (index: number): number => view.getInt32(index * WORD, true);
    this.length = bytes.length;
    this.#first = wordAt(0);
    this.#second = wordAt(1);
    this.#third = wordAt(2);
    this.#fourth = wordAt(3);
    this.#more = Int32Array.from({ length: padded.length / WORD - ALWAYS }, (_, index) => wordAt(ALWAYS + index));
  }

  /** Copies it to a place that has room for it and OVERSHOOT, and tells where it ends. */
  put(view: DataView, at: number): number {
    view.setInt32(at, this.#first, true);
    view.setInt32(at + WORD, this.#second, true);
    view.setInt32(at + 2 * WORD, this.#third, true);
    view.setInt32(at + 3 * WORD, this.#fourth, true);
    const { length } = this;
    if (length > OVERSHOOT) this.#putMore(view, at + OVERSHOOT);
    return at + length;
  }

  #putMore(view: DataView, at: number): void {
    const more = this.#more;
    for (let index = 0; index < more.length; index++) view.setInt32(at + index * WORD, more[index] as number, true);
  }
}

/** What a name is in a document. */
export interface NameMarkup {
  /** On a line of its own: `<name`. */
  readonly open: Markup;
  /** On a line of its own: `<name>`. */
  readonly openText: Markup;
  /** On a line of its own: `<name/>`. */
  readonly empty: Markup;
  /** `</name>`. */
  readonly close: Markup;
  /** The same on a line of its own. */
  readonly closeBelow: Markup;
  /** ` name="`. */
  readonly attribute: Markup;
}

export const DECLARATION = new Markup('<?xml version="1.0" encoding="windows-1251"?>');
export const LINE_END = new Markup('\n');
/** Ends the start tag of an element that has something in it. */
export const CONTENT = new Markup('>');
/** Ends an element that has nothing in it. */
export const EMPTY = new Markup('/>');

/** Formats have a few hundred names together, and every document repeats them. */
const known = new Map<string, NameMarkup>();
const MOST_KNOWN = 4096;

/** @throws edo-xml-unencodable */
export function markupOf(name: string): NameMarkup {
  return known.get(name) ?? made(name);
}

function made(name: string): NameMarkup {
  const markup = {
    open: new Markup(`\n<${name}`),
    openText: new Markup(`\n<${name}>`),
    empty: new Markup(`\n<${name}/>`),
    close: new Markup(`</${name}>`),
    closeBelow: new Markup(`\n</${name}>`),
    attribute: new Markup(` ${name}="`),
  };
  if (known.size < MOST_KNOWN) known.set(name, markup);
  return markup;
}
