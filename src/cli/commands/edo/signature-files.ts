import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { edoCommandErrors } from './errors.ts';

const EXTENSIONS = ['sig', 'sgn', 'p7s'] as const;

/** `doc.xml.sig`, or `doc.xml.1.sig` for one of several signers. */
export function isSignatureOf(candidate: string, file: string): boolean {
  const rest = candidate.startsWith(`${file}.`) ? candidate.slice(file.length + 1).replace(/^\d+\./, '') : '';
  return EXTENSIONS.some((extension) => rest === extension);
}

/** The name of the file that a file of this name is the signature of, if it is one. */
export function signedName(candidate: string): string | undefined {
  const [, name] = /^(.+?)(?:\.\d+)?\.(?:sig|sgn|p7s)$/.exec(candidate) ?? [];
  return name;
}

/** Signatures beside a file, by name; none where there are none. */
export async function findSignatures(file: string): Promise<readonly string[]> {
  const folder = dirname(file);
  const name = basename(file);
  const found = (await readdir(folder)).filter((candidate) => isSignatureOf(candidate, name)).sort();
  return found.map((candidate) => join(folder, candidate));
}

/**
 * Signatures beside a file, by name.
 *
 * @throws cli-edo-signature-missing
 */
export async function signaturesBeside(file: string): Promise<readonly [string, ...string[]]> {
  const [first, ...others] = await findSignatures(file);
  if (first !== undefined) return [first, ...others];
  throw signatureMissing(file);
}

export function signatureMissing(file: string): Error {
  const extensions = EXTENSIONS.map((extension) => `.${extension}`).join(', ');
  return edoCommandErrors.create('cli-edo-signature-missing', { extensions }, { at: { file } });
}
