import { access } from 'node:fs/promises';
import { cliErrors } from '../errors.ts';

/**
 * Nothing of the user's is replaced unless he says so.
 *
 * @throws cli-file-exists
 */
export async function refuseExisting(path: string, force: boolean): Promise<void> {
  if (force) return;
  try {
    await access(path);
  } catch {
    return;
  }
  throw cliErrors.create('cli-file-exists', {}, { at: { file: path } });
}
