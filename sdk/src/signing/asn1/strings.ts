import { type Asn1Element, contentOf, TAG } from './element.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true });
// Old Russian authorities wrote windows-1251 into TeletexString; the standard's T.61 has never been seen there.
const windows1251 = new TextDecoder('windows-1251');

/**
 * The text of any character string type; `undefined` for other types. Octets that are wrong for the type become
 * U+FFFD: a subject that cannot be displayed is no reason to refuse the certificate.
 */
export function readText(element: Asn1Element): string | undefined {
  const content = contentOf(element);
  switch (element.tag) {
    case TAG.utf8String:
      return utf8.decode(content);
    case TAG.numericString:
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.visibleString:
      return utf8.decode(content);
    case TAG.bmpString:
      return utf16.decode(content);
    case TAG.teletexString:
      return windows1251.decode(content);
    case TAG.universalString:
      return fromUtf32(content);
    default:
      return undefined;
  }
}

function fromUtf32(octets: Uint8Array): string {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  let text = '';
  for (let offset = 0; offset + 4 <= octets.length; offset += 4) {
    const codePoint = view.getUint32(offset);
    text += codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
  }
  return text;
}
