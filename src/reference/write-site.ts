import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { referenceErrors } from './errors.ts';
import { MARK } from './mark.ts';

/** What became of the files of a folder. */
export interface WrittenSite {
  /** New and changed files, by path below the folder. */
  readonly written: readonly string[];
  readonly unchanged: number;
  /** Pages of an earlier run that this one did not make. */
  readonly removed: readonly string[];
}

/**
 * Writes a site into a folder. A file that is the same already is left alone; nothing that somebody else has written is
 * replaced or removed.
 *
 * @throws reference-foreign-file before anything is written
 */
export async function writeSite(folder: string, files: ReadonlyMap<string, string>): Promise<WrittenSite> {
  const present = await readPresent(folder, files);
  const foreign = [...present].find(([path, text]) => files.has(path) && !isOurs(text));
  if (foreign !== undefined) {
    const [file] = foreign;
    throw referenceErrors.create('reference-foreign-file', { file, folder }, { at: { file: join(folder, file) } });
  }
  const written = [...files].filter(([path, text]) => present.get(path) !== text).map(([path]) => path);
  for (const path of written) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), files.get(path) ?? '');
  }
  const removed = [...present].filter(([path, text]) => !files.has(path) && isOurs(text)).map(([path]) => path);
  for (const path of removed) await rm(join(folder, path));
  return { written, unchanged: files.size - written.length, removed };
}

/** Files in the folders of the site, of the kinds it consists of. */
async function readPresent(folder: string, files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const present = new Map<string, string>();
  for (const below of new Set([...files.keys()].map((path) => dirname(path)))) {
    for (const name of await namesIn(join(folder, below))) {
      if (!/\.(html|css|js)$/.test(name)) continue;
      const path = below === '.' ? name : `${below}/${name}`;
      present.set(path, await readFile(join(folder, path), 'utf8'));
    }
  }
  return present;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isOurs(text: string): boolean {
  return text.slice(0, 500).includes(MARK);
}
