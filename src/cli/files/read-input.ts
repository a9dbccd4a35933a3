import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cliErrors } from '../errors.ts';

/**
 * The bytes of a file that the user named. What lies on the disk is read at once: for the small files that come by thousands,
 * having another thread read them costs more than the reading. A pipe may keep us waiting, which must not stop Ctrl+C.
 *
 * @throws StykError `cli-file-pattern-unmatched`, `cli-file-is-folder`; what the system says about any other trouble
 */
export async function readInput(file: string, cwd: string): Promise<Buffer> {
  const path = resolve(cwd, file);
  try {
    return isRegular(path) ? readFileSync(path) : await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // A shell hands a pattern over as it is when no file matches it.
    if (code === 'ENOENT' && /[*?[]/.test(file)) {
      throw cliErrors.create('cli-file-pattern-unmatched', { pattern: file }, { at: { file: path }, cause });
    }
    // Reading a folder fails after it has been opened, where the system no longer tells its name.
    if (code === 'EISDIR') throw cliErrors.create('cli-file-is-folder', {}, { at: { file: path }, cause });
    throw cause;
  }
}

function isRegular(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
