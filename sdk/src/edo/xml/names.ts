import { namePattern } from './characters.ts';
import { NAME_END } from './units.ts';

/** A power of two, several times the number of names in all formats. */
const SLOTS = 4096;
const LONGEST = 64;

interface KnownName {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Names met before, each at the slot its bytes lead to; a later name takes the place of an earlier one. Documents repeat
 * a few names thousands of times, which need not be cut out and examined each time.
 */
const known = new Array<KnownName>(SLOTS).fill({ bytes: new Uint8Array(), name: '' });

/** The name that begins at this place of a text; undefined where none does. */
export function nameAt(text: string, at: number): string | undefined {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[0];
}

/** The same in a text with the bytes of windows-1251 from which it was decoded. */
export function nameAtBytes(text: string, bytes: Uint8Array, at: number): string | undefined {
  let end = at;
  let slot = 0;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] as number;
    if (NAME_END[byte] === 1) break;
    slot = (slot * 31 + byte) | 0;
  }
  slot &= SLOTS - 1;
  const length = end - at;
  const candidate = known[slot] as KnownName;
  if (candidate.bytes.length === length && length > 0) {
    let index = 0;
    while (index < length && bytes[at + index] === candidate.bytes[index]) index++;
    if (index === length) return candidate.name;
  }
  const name = nameAt(text, at);
  if (name === undefined || name.length !== length || length > LONGEST) return name;
  const own = internalised(name);
  known[slot] = { bytes: bytes.slice(at, end), name: own };
  return own;
}

/** The same text, of which the engine keeps one copy: compared by its place, and without the document it was cut from. */
export function internalised(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
