import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The bytes of a golden file below test/fixtures. `UPDATE_GOLDEN=1 npx vitest run …` writes what the test has made instead;
 * the difference is then reviewed like any other change.
 */
export function golden(path: string, made: Uint8Array): Uint8Array {
  const file = resolve(import.meta.dirname, 'fixtures', path);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, made);
  return readFileSync(file);
}
