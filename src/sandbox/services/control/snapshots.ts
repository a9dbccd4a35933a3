import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '@styk/sdk/api/sandbox';
import type { Database } from '../../storage/database.ts';
import { controlProblems } from './problems.ts';

/** Kept states of the data, each a whole database file in the folder `snapshots`. */
export interface Snapshots {
  list(): readonly Snapshot[];
  /** `at` is the sandbox's time. Blocks everything else while the file is copied, so that no call is half in it. */
  save(name: string, at: number): Snapshot;
  restore(name: string): Snapshot;
  remove(name: string): void;
}

const MOST = 50;

/** `before-sale@1795000000000.sqlite`: the name and the sandbox's time. One file, so that one `rename` is all it takes. */
const FILE = /^([a-z0-9][a-z0-9-]{0,31})@(-?\d{1,16})\.sqlite$/;

/** `dataDir` is undefined for a sandbox whose data are in memory. */
export function createSnapshots(database: Database, dataDir: string | undefined): Snapshots {
  const folder = (): string => {
    if (dataDir === undefined) throw controlProblems.create('snapshots-need-folder');
    const path = join(dataDir, 'snapshots');
    mkdirSync(path, { recursive: true });
    return path;
  };
  const source = () => join(dataDir ?? '', 'sandbox.sqlite');
  /** The newest file of each name: an older one may be left over when the process was killed at a bad moment. */
  const files = (): ReadonlyMap<string, KeptFile> => {
    if (dataDir === undefined) return new Map();
    const path = folder();
    const kept = readdirSync(path).flatMap((file) => readKept(path, file) ?? []);
    return new Map(kept.sort((a, b) => a.savedAt - b.savedAt).map((one) => [one.name, one]));
  };
  const find = (name: string): KeptFile => {
    folder();
    const found = files().get(name);
    if (found === undefined) throw controlProblems.create('snapshot-unknown', { name });
    return found;
  };
  const remove = (name: string, but?: string) => {
    const path = folder();
    for (const file of readdirSync(path)) {
      if (file !== but && FILE.exec(file)?.[1] === name) rmSync(join(path, file), { force: true });
    }
  };
  return {
    list: () => [...files().values()].map(view).sort((a, b) => a.name.localeCompare(b.name)),
    save(name, at) {
      const path = folder();
      const known = files();
      if (!known.has(name) && known.size >= MOST) throw controlProblems.create('too-many-snapshots', { most: MOST });
      const draft = newDraft(path, name);
      database.whileClosed(() => copyFileSync(source(), draft, constants.COPYFILE_FICLONE));
      sync(draft);
      const file = `${name}@${at}.sqlite`;
      renameSync(draft, join(path, file));
      remove(name, file);
      return view(find(name));
    },
    restore(name) {
      const kept = find(name);
      const draft = newDraft(folder(), name);
      copyFileSync(kept.path, draft, constants.COPYFILE_FICLONE);
      // What cannot be opened, or is of a newer version, must not take the place of good data.
      database.bringUpToDate(draft);
      sync(draft);
      database.whileClosed(() => renameSync(draft, source()));
      return view(kept);
    },
    remove(name) {
      find(name);
      remove(name);
    },
  };
}

interface KeptFile {
  readonly name: string;
  readonly path: string;
  readonly at: number;
  readonly savedAt: number;
  readonly sizeBytes: number;
}

function readKept(folder: string, file: string): KeptFile | undefined {
  const [, name, at] = FILE.exec(file) ?? [];
  if (name === undefined) return undefined;
  const path = join(folder, file);
  const { mtimeMs, size } = statSync(path);
  return { name, path, at: Number(at), savedAt: mtimeMs, sizeBytes: size };
}

function view({ name, at, savedAt, sizeBytes }: KeptFile): Snapshot {
  return { name, at: new Date(at).toISOString(), savedAt: new Date(savedAt).toISOString(), sizeBytes };
}

/** Where to copy to. A log that a killed process left beside its draft would be taken for one of the new file. */
function newDraft(folder: string, name: string): string {
  const draft = join(folder, `${name}.draft`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  return draft;
}

/** A renamed file must not turn out empty after a power loss. */
function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
