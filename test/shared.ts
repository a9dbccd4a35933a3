import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../shared');

/** True where the folder with official schemas and test keys lies beside the project. */
export const hasShared = existsSync(root);

/** The absolute path of a file in that folder; use it inside `describe.skipIf(!hasShared)` or after `requireShared`. */
export function sharedFile(path: string): string {
  return resolve(root, path);
}

if (!hasShared) {
  process.stderr.write('notice: ../shared is absent, the tests that compare with the official schemas are skipped\n');
}
