import type { XmlElement } from './element.ts';
import { decodeWindows1251 } from './windows-1251.ts';
import { xmlBytes } from './writer.ts';

/**
 * Writes an element as a UTF-8 document, for the formats that are not of ФНС. What windows-1251 lacks stays a numeric
 * reference, which means the same in any encoding.
 *
 * @throws edo-xml-forbidden-character, with `at.path`; edo-xml-unencodable for a name.
 */
export function xmlBytesUtf8(root: XmlElement): Uint8Array<ArrayBuffer> {
  const text = decodeWindows1251(xmlBytes(root));
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"${text.slice(text.indexOf('?>'))}`);
}
