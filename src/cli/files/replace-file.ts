import { closeSync, fdatasync, openSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/**
 * Writes a file through one beside it, so that a crash leaves the old content, the new one, or none, but never half.
 * @param content pieces are written as they come; where they end in an error it is thrown on
 * @param mode access rights of the file; a new folder for a private file is its owner's alone
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  mode = 0o644,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: mode === 0o600 ? 0o700 : 0o755 });
  await throughFresh(path, (fresh) => writeFile(fresh, content, { mode }));
}

/**
 * The same where the power may fail, too: the content is on the disk before the name is. For what cannot simply be made
 * again; it costs a flush of the disk. The folder has to be there.
 */
export async function replaceFileDurably(path: string, content: Uint8Array): Promise<void> {
  await throughFresh(path, async (fresh) => {
    const file = openSync(fresh, 'w', 0o644);
    try {
      writeFileSync(file, content);
      // The one step that takes long: meanwhile another file is signed.
      await flush(file);
    } finally {
      closeSync(file);
    }
  });
}

const flush = promisify(fdatasync);

/** What a killed process may leave beside a file; `pid` is that of the process. */
export const FRESH_FILE = /^(?<name>.+)\.(?<pid>\d+)\.new$/;

async function throughFresh(path: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${path}.${process.pid}.new`;
  try {
    await write(fresh);
    renameSync(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    // The file beside it is our own affair: the reader is told about the one he named.
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
  }
}
