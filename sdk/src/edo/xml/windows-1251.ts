import { edoErrors } from '../errors.ts';

/** Byte 0x98 has no character in windows-1251; the WHATWG table maps it to a control character, iconv refuses it, so do we. */
export const UNDEFINED_BYTE = 0x98;

/** The character of every byte, taken from the WHATWG mapping that the runtime carries. */
const characters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Byte + 1 of every UTF-16 unit, 0 where windows-1251 has none. */
export const byteOfUnit: Uint16Array = new Uint16Array(0x10000);
for (let byte = 0; byte < 256; byte++) {
  if (byte !== UNDEFINED_BYTE) byteOfUnit[characters.charCodeAt(byte)] = byte + 1;
}

/** The characters above ASCII that windows-1251 can write, for character classes. */
export const encodableAboveAscii = [...characters].filter((_, byte) => byte > 0x7f && byte !== UNDEFINED_BYTE).join('');

export function isEncodable(unit: number): boolean {
  return byteOfUnit[unit] !== 0;
}

/**
 * Encodes text strictly.
 *
 * @throws edo-xml-unencodable at the first character that windows-1251 does not have.
 */
export function encodeWindows1251(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = byteOfUnit[text.charCodeAt(index)] ?? 0;
    if (byte === 0) throw unencodable(text, index);
    bytes[index] = byte - 1;
  }
  return bytes;
}

/** The error about a character that windows-1251 does not have. */
function unencodable(text: string, index: number): Error {
  return edoErrors.create('edo-xml-unencodable', { character: describeCharacter(text.codePointAt(index) ?? 0) });
}

/**
 * Decodes bytes strictly.
 *
 * @throws edo-bytes-undefined-character where byte 0x98 occurs.
 */
export function decodeWindows1251(bytes: Uint8Array): string {
  refuseUndefined(bytes);
  return textOfWindows1251(bytes);
}

/** @throws edo-bytes-undefined-character */
export function refuseUndefined(bytes: Uint8Array): void {
  const undefinedAt = bytes.indexOf(UNDEFINED_BYTE);
  if (undefinedAt < 0) return;
  const before = bytes.subarray(0, undefinedAt);
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const column = undefinedAt - before.lastIndexOf(0x0a);
  throw edoErrors.create('edo-bytes-undefined-character', { byte: '0x98' }, { at: { line, column } });
}

/** Decodes bytes among which the undefined one is known not to be. */
export function textOfWindows1251(bytes: Uint8Array): string {
  return new TextDecoder('windows-1251').decode(bytes);
}

/** `U+000B` and the like: a name for a character that may not be printable. */
export function describeCharacter(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
