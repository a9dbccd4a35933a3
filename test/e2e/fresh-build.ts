import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Builds when a source has changed since the last build. */
export function setup(): void {
  const sources = [
    'src/**/*.{ts,json}',
    'sdk/src/**/*.{ts,json}',
    'openapi/*.yaml',
    'package.json',
    'sdk/package.json',
    'rolldown.config.ts',
  ];
  const built = Math.min(newest(['dist/**/*.js']), newest(['sdk/dist/**/*.js']));
  if (newest(sources) > built) execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
}

/** When the latest of these files was written, in epoch milliseconds; 0 where there is none. */
function newest(patterns: readonly string[]): number {
  const files = globSync([...patterns], { cwd: root, exclude: (path) => path.includes('node_modules') });
  return Math.max(0, ...files.map((file) => statSync(join(root, file)).mtimeMs));
}
