import { encodeWindows1251 } from './windows-1251.ts';

/** What a name is in a document, in windows-1251. */
export interface Markup {
  /** On a line of its own: `<name`. */
  readonly open: Uint8Array;
  /** `</name>`. */
  readonly close: Uint8Array;
  /** The same on a line of its own. */
  readonly closeBelow: Uint8Array;
  /** ` name="`. */
  readonly attribute: Uint8Array;
}

/** Formats have a few hundred names together, and every document repeats them. */
const known = new Map<string, Markup>();
const MOST_KNOWN = 4096;

/** @throws edo-xml-unencodable */
export function markupOf(name: string): Markup {
  return known.get(name) ?? made(name);
}

function made(name: string): Markup {
  const markup = {
    open: encodeWindows1251(`\n<${name}`),
    close: encodeWindows1251(`</${name}>`),
    closeBelow: encodeWindows1251(`\n</${name}>`),
    attribute: encodeWindows1251(` ${name}="`),
  };
  if (known.size < MOST_KNOWN) known.set(name, markup);
  return markup;
}
