import { byteOfUnit } from './windows-1251.ts';

/** The byte of every UTF-16 unit that stands for itself in any value; ESCAPED for what may have to be escaped or refused. */
const ESCAPED = 0x100;
const plain = byteOfUnit.map((byte) => (byte === 0 ? ESCAPED : byte - 1));
plain.fill(ESCAPED, 0, 0x20);
for (const unit of '&<>"') plain[unit.charCodeAt(0)] = ESCAPED;

/**
 * Taken out of the prototype once. Where an engine has met more than four kinds of strings (short, long, joined, cut out…) at
 * one place, it looks for the method of each string anew: then a unit costs 9 ns instead of 2.5 ns, and whether it comes to
 * that depends on what else the process has done.
 */
const { charCodeAt } = String.prototype;

const [POINT, ZERO, NINE] = [0x2e, 0x30, 9] as const;

/** Puts a value's bytes at a place that has room for them; false where not every unit stands for itself. */
export function encodePlain(text: string, bytes: Uint8Array, at: number): boolean {
  const { length } = text;
  let seen = 0;
  for (let index = 0; index < length; index++) {
    const byte = plain[charCodeAt.call(text, index)] as number;
    bytes[at + index] = byte;
    // One question at the end costs less than one about each.
    seen |= byte;
  }
  return seen < ESCAPED;
}

/**
 * The same for digits with a point among them or without: to look at each unit only once, it is judged on the way.
 *
 * @returns how many digits stand before the point; −1 where there is anything else
 */
export function encodeNumber(text: string, bytes: Uint8Array, at: number): number {
  const { length } = text;
  let whole = length;
  for (let index = 0; index < length; index++) {
    const unit = charCodeAt.call(text, index);
    bytes[at + index] = unit;
    // As an unsigned number also what is less than zero is more than nine.
    if ((unit - ZERO) >>> 0 > NINE) {
      if (unit !== POINT || whole < length) return -1;
      whole = index;
    }
  }
  return whole;
}
