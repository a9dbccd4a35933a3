import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { edoCommandErrors } from './errors.ts';

const EXTENSIONS = ['sig', 'sgn', 'p7s'] as const;

/** `doc.xml.sig`, or `doc.xml.1.sig` for one of several signers. */
export function isSignatureOf(candidate: string, file: string): boolean {
  const rest = candidate.startsWith(`${file}.`) ? candidate.slice(file.length + 1).replace(/^\d+\./, '') : '';
  return EXTENSIONS.some((extension) => rest === extension);
}

/**
 * Signatures beside a file, by name.
 *
 * @throws cli-edo-signature-missing
 */
export async function signaturesBeside(file: string): Promise<readonly [string, ...string[]]> {
  const folder = dirname(file);
  const name = basename(file);
  const [first, ...others] = (await readdir(folder)).filter((candidate) => isSignatureOf(candidate, name)).sort();
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
