import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type ArchiveEntry, type Finding, readZip, verifyArchive } from '@styk/sdk/edo';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { edoCommandErrors } from './errors.ts';
import { isSignatureOf, signaturesBeside } from './signature-files.ts';

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

/**
 * A file with the signatures named or beside it.
 *
 * @throws cli-edo-signature-missing
 */
export async function signedFile(file: string, sig: string | undefined, cwd: string): Promise<readonly SignedFile[]> {
  const content = await readInput(file, cwd);
  const paths = sig === undefined ? await signaturesBeside(resolve(cwd, file)) : [resolve(cwd, sig)];
  return Promise.all(
    paths.map(async (path) => ({
      file,
      signature: relative(cwd, path),
      content,
      signatureBytes: await readFile(path),
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
