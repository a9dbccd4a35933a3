import { join } from 'node:path';
import { packageRoot } from '../../installation/package-root.ts';

/** Arguments for `process.execPath` that start this very command line again, from its sources as well as installed. */
export function ownCommand(words: readonly string[]): readonly string[] {
  if (!import.meta.filename.endsWith('.ts')) return [join(packageRoot(), 'bin', 'styk.js'), ...words];
  return ['--conditions=styk-source', join(packageRoot(), 'src', 'cli', 'main.ts'), ...words];
}
