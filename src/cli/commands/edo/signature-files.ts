import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { edoCommandErrors } from './errors.ts';

const EXTENSIONS = ['sig', 'sgn', 'p7s'] as const;

/**
 * Signatures beside a file, by name: `doc.xml.sig`, or `doc.xml.1.sig`, `doc.xml.2.sig` for several signers.
 *
 * @throws cli-edo-signature-missing
 */
export async function signaturesBeside(file: string): Promise<readonly [string, ...string[]]> {
  const folder = dirname(file);
  const name = basename(file);
  const isSignature = (candidate: string) => {
    const rest = candidate.startsWith(`${name}.`) ? candidate.slice(name.length + 1) : '';
    return EXTENSIONS.some((extension) => rest === extension || new RegExp(`^\\d+\\.${extension}$`).test(rest));
  };
  const [first, ...others] = (await readdir(folder)).filter(isSignature).sort();
  if (first === undefined) {
    const extensions = EXTENSIONS.map((extension) => `.${extension}`).join(', ');
    throw edoCommandErrors.create('cli-edo-signature-missing', { extensions }, { at: { file } });
  }
  return [join(folder, first), ...others.map((other) => join(folder, other))];
}

export type SignatureEncoding = 'der' | 'pem' | 'base64';

/** A signature as it is written to a file. Base64 lines have 64 characters (RFC 7468). */
export function encodeSignature(der: Uint8Array, encoding: SignatureEncoding): Uint8Array {
  if (encoding === 'der') return der;
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  const text = encoding === 'pem' ? `-----BEGIN CMS-----\n${lines}\n-----END CMS-----\n` : `${lines}\n`;
  return Buffer.from(text, 'ascii');
}
