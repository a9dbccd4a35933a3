/** The forms in which signatures, keys and certificates are stored and sent. */
export type OutputEncoding = 'der' | 'pem' | 'base64';

/** DER in the form wanted. `label` is that of the PEM header: `CMS`, `PRIVATE KEY`, `CERTIFICATE`. Lines have 64 characters (RFC 7468). */
export function encodeOutput(der: Uint8Array, encoding: OutputEncoding, label: string): Uint8Array {
  if (encoding === 'der') return der;
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  const text = encoding === 'pem' ? `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n` : `${lines}\n`;
  return Buffer.from(text, 'ascii');
}
