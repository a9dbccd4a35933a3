import { edoErrors } from '../errors.ts';
import { unitsOf, withNewlines } from './units.ts';
import { refuseUndefined, textOfWindows1251 } from './windows-1251.ts';

export type XmlEncoding = 'windows-1251' | 'utf-8';

export interface DecodedXml {
  /** With single newlines as line ends. */
  readonly text: string;
  /** As many as the text has, see `units.ts`. */
  readonly units: Uint8Array;
  readonly encoding: XmlEncoding;
  /** True where the file began with the UTF-8 byte order mark, which ФНС formats do not allow. */
  readonly byteOrderMark: boolean;
}

/** How many multi-byte sequences in a row of valid UTF-8 show that a file is not what it says: Russian words reach this at once. */
const EVIDENCE = 4;

/** Decodes a document by its XML declaration and proves that the bytes really are in that encoding. */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw edoErrors.create('edo-bytes-encoding-unknown', { encoding: 'UTF-16' });
  }
  const byteOrderMark = hasByteOrderMark(bytes);
  const body = byteOrderMark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(body);
  if (declared === 'utf-8') {
    const text = decodeUtf8(withNewlines(body));
    return { text, units: unitsOf(text), encoding: 'utf-8', byteOrderMark };
  }
  if (declared !== 'windows-1251') throw edoErrors.create('edo-bytes-encoding-unknown', { encoding: declared });
  if (byteOrderMark || looksLikeUtf8(body)) {
    throw edoErrors.create('edo-bytes-encoding-mismatch', { declared: 'windows-1251', actual: 'UTF-8' });
  }
  refuseUndefined(body);
  const units = withNewlines(body);
  return { text: textOfWindows1251(units), units, encoding: 'windows-1251', byteOrderMark };
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The encoding in the declaration, lower case; UTF-8 without one (XML 1.0, 4.3.3). */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const match = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head);
  const name = (match?.[1] ?? 'utf-8').toLowerCase();
  if (name === 'cp1251') return 'windows-1251';
  return name === 'utf8' ? 'utf-8' : name;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw edoErrors.create('edo-bytes-not-utf-8', {}, { cause });
  }
}

function looksLikeUtf8(bytes: Uint8Array): boolean {
  const { sequences, isBroken } = multiByteSequences(bytes);
  return !isBroken && sequences >= EVIDENCE;
}

/**
 * The encoding of a document as far as its beginning tells, whatever comes after it: if that is UTF-8, decoding will show.
 * Undefined where all of the document has to be looked at.
 */
export function encodingOfHead(bytes: Uint8Array): Pick<DecodedXml, 'encoding' | 'byteOrderMark'> | undefined {
  const byteOrderMark = hasByteOrderMark(bytes);
  const declared = declaredEncoding(byteOrderMark ? bytes.subarray(3) : bytes);
  if (declared === 'utf-8') return { encoding: 'utf-8', byteOrderMark };
  if (declared !== 'windows-1251' || byteOrderMark) return undefined;
  const { isBroken, at } = multiByteSequences(bytes);
  // Close to the end a sequence may be broken only by the end.
  return isBroken && at < bytes.length - 4 ? { encoding: 'windows-1251', byteOrderMark } : undefined;
}

/** Multi-byte sequences of UTF-8 up to the first that is broken, or until there are enough to go by. */
function multiByteSequences(bytes: Uint8Array): { sequences: number; isBroken: boolean; at: number } {
  let sequences = 0;
  let at = 0;
  for (; at < bytes.length && sequences < EVIDENCE; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    if (length === 0) return { sequences, isBroken: true, at };
    for (let step = 1; step <= length; step++) {
      if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return { sequences, isBroken: true, at };
    }
    at += length;
    sequences++;
  }
  return { sequences, isBroken: false, at };
}
