import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { cliErrors } from '../../../errors.ts';
import { edoCommandErrors } from '../errors.ts';

/** What of a folder is meant by naming it. */
export type IsMeant = (name: string, all: readonly string[]) => boolean;

/**
 * The files that the words of a command line stand for, each once, in their order: files as they are, patterns that the
 * shell has left alone (`'out/*.xml'`), folders, and lists (`@files.txt`, a path a line).
 *
 * @throws cli-file-pattern-unmatched, cli-edo-nothing-selected, cli-file-not-found for a list
 */
export async function selectFiles(words: readonly string[], cwd: string, isMeant: IsMeant): Promise<readonly string[]> {
  const selected = new Set<string>();
  for (const word of words) {
    for (const file of await filesOf(word, cwd, isMeant)) selected.add(file);
  }
  return [...selected];
}

async function filesOf(word: string, cwd: string, isMeant: IsMeant): Promise<readonly string[]> {
  const found = await stat(resolve(cwd, word)).catch(() => undefined);
  if (found?.isDirectory()) return filesIn(word, cwd, isMeant);
  if (found !== undefined) return [word];
  if (word.startsWith('@')) return listed(word.slice(1), cwd);
  // A plain name that is not there is told about where it is read.
  return /[*?[{]/.test(word) ? matching(word, cwd) : [word];
}

async function filesIn(folder: string, cwd: string, isMeant: IsMeant): Promise<readonly string[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const meant = names.filter((name) => isMeant(name, names));
  if (meant.length > 0) return meant.map((name) => join(folder, name));
  throw edoCommandErrors.create('cli-edo-nothing-selected', {}, { at: { file: resolve(cwd, folder) } });
}

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const entry of glob(pattern, { cwd, withFileTypes: true })) {
    if (entry.isFile()) found.push(relative(cwd, join(entry.parentPath, entry.name)));
  }
  if (found.length > 0) return found.sort();
  throw cliErrors.create('cli-file-pattern-unmatched', { pattern }, { at: { file: resolve(cwd, pattern) } });
}

/** Paths of a list are meant against the current folder, as all others. */
async function listed(list: string, cwd: string): Promise<readonly string[]> {
  const lines = (await readFile(resolve(cwd, list), 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/);
  const files = lines.filter((line) => line.trim() !== '');
  if (files.length > 0) return files;
  throw edoCommandErrors.create('cli-edo-nothing-selected', {}, { at: { file: resolve(cwd, list) } });
}
