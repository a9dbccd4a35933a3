import { signingErrors } from '../errors.ts';

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/;

/** Every structure read here is a SEQUENCE; text never begins with this octet followed by a length. */
const SEQUENCE_OCTET = 0x30;

/**
 * DER from whatever form a file has: DER itself, PEM with any header, base64 in one line or wrapped, with BOM or CRLF.
 * Of several PEM blocks all that carry one of `labels` are returned, in order.
 * `what` names the thing in the error. @throws signing-encoding-unknown
 */
export function derBlocks(bytes: Uint8Array, labels: readonly string[], what: string): readonly Uint8Array[] {
  if (isDer(bytes)) return [bytes];
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trim();
  const blocks = [...text.matchAll(PEM_BLOCK)];
  if (blocks.length > 0) {
    return blocks
      .filter(([, label = '']) => labels.includes(label))
      .map(([, , body = '']) => requireDer(Buffer.from(body, 'base64'), what));
  }
  if (!BASE64.test(text)) throw signingErrors.create('signing-encoding-unknown', { what });
  return [requireDer(Buffer.from(text, 'base64'), what)];
}

/** Text may begin with "0" (0x30) as well, so the length octet has to fit, too. */
function isDer(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  if (tag !== SEQUENCE_OCTET) return false;
  return length >= 0x80 || bytes.length === length + 2;
}

function requireDer(bytes: Uint8Array, what: string): Uint8Array {
  if (bytes[0] !== SEQUENCE_OCTET) throw signingErrors.create('signing-encoding-unknown', { what });
  return bytes;
}
