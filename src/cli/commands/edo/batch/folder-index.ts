import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FRESH_FILE } from '../../../files/replace-file.ts';
import { signedName } from '../signature-files.ts';

/** What lies in folders, each read once: asking the disk about every one of many files would read a folder as many times. */
export class FolderIndex {
  readonly #folders = new Map<string, Promise<Folder>>();

  async has(path: string): Promise<boolean> {
    return (await this.#folder(path)).names.has(basename(path));
  }

  /** Signatures beside a file, by name, with their folder. */
  async signaturesOf(path: string): Promise<readonly string[]> {
    const { signatures } = await this.#folder(path);
    return (signatures.get(basename(path)) ?? []).map((name) => join(dirname(path), name));
  }

  /** Removes what a process that was killed has begun to write beside this file. */
  async removeLeftovers(path: string): Promise<void> {
    const { leftovers } = await this.#folder(path);
    for (const name of leftovers.get(basename(path)) ?? []) await rm(join(dirname(path), name), { force: true });
  }

  #folder(path: string): Promise<Folder> {
    const folder = dirname(path);
    const known = this.#folders.get(folder) ?? readFolder(folder);
    this.#folders.set(folder, known);
    return known;
  }
}

interface Folder {
  readonly names: ReadonlySet<string>;
  /** By the name of the file that is signed. */
  readonly signatures: ReadonlyMap<string, readonly string[]>;
  /** By the name of the file that was to be written. */
  readonly leftovers: ReadonlyMap<string, readonly string[]>;
}

async function readFolder(folder: string): Promise<Folder> {
  // A folder that is not there has nothing in it; whoever reads or writes there tells about it.
  const names = (await readdir(folder).catch(() => [])).sort();
  return {
    names: new Set(names),
    signatures: grouped(names, signedName),
    leftovers: grouped(names, leftoverOf),
  };
}

function grouped(names: readonly string[], keyOf: (name: string) => string | undefined) {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return groups;
}

/** Another process may be at work in the same folder, and what it writes is its own. */
function leftoverOf(name: string): string | undefined {
  const { name: target, pid } = FRESH_FILE.exec(name)?.groups ?? {};
  return target !== undefined && !isAlive(Number(pid)) ? target : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
