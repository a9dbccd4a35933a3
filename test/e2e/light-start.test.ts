import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = resolve(import.meta.dirname, '../../dist');

/** The built files that are loaded with this one, and the packages they ask for. */
function loadedWith(entry: string): { readonly files: ReadonlySet<string>; readonly packages: readonly string[] } {
  const files = new Set([entry]);
  const packages: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, source = ''] of text.matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];/gm)) {
      if (source.startsWith('.')) files.add(join(dirname(file), source));
      else if (!source.startsWith('node:')) packages.push(source);
    }
  }
  return { files, packages };
}

/** `dist/cli.js` serves help; a command loads `run-….js` besides, before its handler. */
const [runChunk = ''] = globSync('chunks/run-*.js', { cwd: dist });

describe.each([
  ['help', 'cli.js', 'src/cli/main.ts'],
  ['a command', runChunk, 'src/cli/run/run-command.ts'],
])('before %s', (_, entry, holds) => {
  const { files, packages } = loadedWith(join(dist, entry));
  const text = [...files].map((file) => readFileSync(file, 'utf8')).join('\n');
  const modules = [...text.matchAll(/^\/\/ (\S+\.ts)$/gm)].map(([, path = '']) => path);

  it('no package and no handler is loaded', () => {
    expect(modules).toContain(holds);
    expect(packages).toEqual([]);
    expect(modules.filter((path) => path.endsWith('.handler.ts'))).toEqual([]);
  });

  it('nothing of the SDK is loaded but its errors and the clock', () => {
    const sdk = modules.filter((path) => path.startsWith('sdk/'));
    expect(sdk.filter((path) => !/^sdk\/src\/(errors\/|client\/clock\.ts)/.test(path))).toEqual([]);
  });
});
