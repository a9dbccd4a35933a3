import { resolve } from 'node:path';
import { type ArchiveEntry, type Finding, readZip, verifyArchive } from '@styk/sdk/edo';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { edoCommandErrors } from './errors.ts';
import { isSignatureOf, signatureMissing } from './signature-files.ts';

/** A document with one of its signatures, wherever they lie. */
export interface SignedFile {
  readonly file: string;
  readonly signature: string;
  readonly content: Uint8Array;
  readonly signatureBytes: Uint8Array;
}

/** An export package: what its manifest says about it, and the signed files in it. */
export interface SignedArchive {
  readonly archive: string;
  readonly findings: readonly Finding[];
  readonly files: readonly SignedFile[];
}

/** Where a signature lies, and how it is called to people. */
export interface SignatureFile {
  readonly path: string;
  readonly name: string;
}

/**
 * A file with these signatures of it.
 *
 * @throws cli-edo-signature-missing for none
 */
export async function signedFile(
  file: string,
  signatures: readonly SignatureFile[],
  cwd: string,
): Promise<readonly SignedFile[]> {
  const content = await readInput(file, cwd);
  if (signatures.length === 0) throw signatureMissing(resolve(cwd, file));
  return Promise.all(
    signatures.map(async ({ path, name }) => ({
      file,
      signature: name,
      content,
      signatureBytes: await readInput(path, cwd),
    })),
  );
}

/**
 * An export package as `styk edo export` writes it.
 *
 * @throws edo-archive-…; cli-edo-signature-missing for a title without a signature
 */
export async function signedArchive(archive: string, cwd: string): Promise<SignedArchive> {
  const bytes = await readInput(archive, cwd);
  const entries = await aboutFile(archive, () => readZip(bytes));
  const titles = entries.filter(({ path }) => /\.xml$/i.test(path));
  return {
    archive,
    findings: verifyArchive(entries),
    files: titles.flatMap((title) => signedEntry(archive, title, entries)),
  };
}

function signedEntry(archive: string, title: ArchiveEntry, entries: readonly ArchiveEntry[]): readonly SignedFile[] {
  const signatures = entries.filter(({ path }) => isSignatureOf(path, title.path));
  const file = `${archive}/${title.path}`;
  if (signatures.length === 0) {
    throw edoCommandErrors.create('cli-edo-signature-missing', { extensions: '.sig' }, { at: { file } });
  }
  return signatures.map(({ path, bytes }) => ({
    file,
    signature: `${archive}/${path}`,
    content: title.bytes,
    signatureBytes: bytes,
  }));
}
