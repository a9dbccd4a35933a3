import { edoErrors } from '../errors.ts';
import { forbiddenCharacter } from './characters.ts';
import { decodeXml } from './decode.ts';
import { positions, type XmlDocument } from './document.ts';
import type { XmlElement } from './element.ts';
import { defaultXmlLimits, type XmlLimits } from './limits.ts';
import { Scanner } from './scanner.ts';
import { describeCharacter } from './windows-1251.ts';

/**
 * Reads a document from bytes: windows-1251 or UTF-8, no DTD, no entities but the five predefined ones.
 * The whole document is checked; the first trouble is thrown with line and column.
 *
 * @throws edo-bytes-… for encoding and size, edo-xml-… for what is not well-formed XML 1.0 or exceeds a limit.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = defaultXmlLimits): XmlDocument {
  if (bytes.length > limits.bytes) {
    throw edoErrors.create('edo-bytes-too-large', { size: bytes.length, limit: limits.bytes });
  }
  const { text, units, encoding, byteOrderMark } = decodeXml(bytes);
  const locate = positions(text);
  const scanner = new Scanner(encoding, limits, locate);
  // Of windows-1251 only controls are forbidden, which the scanner meets on its way.
  if (encoding !== 'windows-1251') refuseForbidden(text, locate);
  try {
    scanner.read(text, units, true);
  } catch (error) {
    // A character that XML does not know goes before any other trouble, wherever it stands.
    refuseForbidden(text, locate);
    throw error;
  }
  return { root: scanner.root as XmlElement, encoding, byteOrderMark, locate };
}

function refuseForbidden(text: string, locate: XmlDocument['locate']): void {
  const at = text.search(forbiddenCharacter);
  if (at < 0) return;
  const character = describeCharacter(text.codePointAt(at) ?? 0);
  throw edoErrors.create('edo-xml-forbidden-character', { character }, { at: locate(at) });
}
