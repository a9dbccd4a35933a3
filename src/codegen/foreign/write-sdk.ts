import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegenErrors } from '../errors.ts';
import { MARK } from './foreign-layout.ts';

/** What became of the files of a folder. */
export interface WrittenSdk {
  /** New and changed files. */
  readonly written: readonly string[];
  readonly unchanged: number;
  /** Files of an earlier run that this one did not make. */
  readonly removed: readonly string[];
}

/**
 * Writes generated files into a folder. A file that is the same already is left alone; nothing that somebody else has
 * written is replaced or removed.
 *
 * @throws codegen-foreign-file before anything is written
 */
export async function writeSdk(folder: string, files: ReadonlyMap<string, string>): Promise<WrittenSdk> {
  await mkdir(folder, { recursive: true });
  const present = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && /\.(ts|md|json)$/.test(entry.name)) {
      present.set(entry.name, await readFile(join(folder, entry.name), 'utf8'));
    } else if (files.has(entry.name)) throw foreign(folder, entry.name);
  }
  for (const name of files.keys()) {
    const text = present.get(name);
    if (text !== undefined && !isOurs(text)) throw foreign(folder, name);
  }
  const written = [...files].filter(([name, text]) => present.get(name) !== text).map(([name]) => name);
  for (const name of written) await writeFile(join(folder, name), files.get(name) ?? '');
  const removed = [...present].filter(([name, text]) => !files.has(name) && isOurs(text)).map(([name]) => name);
  for (const name of removed) await rm(join(folder, name));
  return { written, unchanged: files.size - written.length, removed };
}

/** The mark stands in the first line of code and Markdown, and in the first member of the report. */
function isOurs(text: string): boolean {
  return text.split('\n', 2).some((line) => line.includes(MARK));
}

function foreign(folder: string, name: string): Error {
  return codegenErrors.create('codegen-foreign-file', { file: name, folder }, { at: { file: join(folder, name) } });
}
