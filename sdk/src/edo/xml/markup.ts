import { encodeWindows1251 } from './windows-1251.ts';

/** Bytes that are copied at a time. */
export const WORD = 4;

/** A short text in windows-1251, ready to be copied in words: names take most of a document's bytes. */
export class Markup {
  readonly length: number;
  /** Filled up with zeros, which are overwritten by whatever follows. */
  readonly words: Int32Array;

  /** @throws edo-xml-unencodable */
  constructor(text: string) {
    const bytes = encodeWindows1251(text);
    const padded = new Uint8Array(Math.ceil(bytes.length / WORD) * WORD);
    padded.set(bytes);
    const view = new DataView(padded.buffer);
    this.length = bytes.length;
    this.words = Int32Array.from({ length: padded.length / WORD }, (_, index) => view.getInt32(index * WORD, true));
  }
}

/** What a name is in a document. */
export interface NameMarkup {
  /** On a line of its own: `<name`. */
  readonly open: Markup;
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
/** Ends an attribute. */
export const QUOTE = new Markup('"');

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
    close: new Markup(`</${name}>`),
    closeBelow: new Markup(`\n</${name}>`),
    attribute: new Markup(` ${name}="`),
  };
  if (known.size < MOST_KNOWN) known.set(name, markup);
  return markup;
}
