import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** What `npm pack` would put into the package of this folder; the build has just been made. */
function packedFiles(folder: string): readonly string[] {
  const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const packed = Object.values(JSON.parse(report) as Record<string, Packed>);
  return packed.flatMap(({ files }) => files.map(({ path }) => path));
}

describe('the package styk', () => {
  const files = packedFiles(root);

  it('holds all that a command needs at run time', () => {
    for (const file of ['bin/styk.js', 'dist/cli.js', 'LICENSE', 'package.json']) expect(files).toContain(file);
    expect(files).toContain('openapi/common.yaml');
    expect(files.filter((path) => /^templates\/[^/]+\/template\.json$/.test(path))).not.toEqual([]);
    expect(files.filter((path) => /^dist\/chunks\/.*\.handler-.*\.js$/.test(path))).not.toEqual([]);
  });

  it('holds no sources and no tests of ours, but the published schema of reports and what pages load', () => {
    const ours = files.filter((path) => /^(src|test|sdk|docs)\//.test(path));
    const pages = 'src/sandbox/console/assets';
    const listed = readdirSync(join(root, pages), { recursive: true, withFileTypes: true });
    const console = listed
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
    expect(ours.sort()).toEqual([
      'src/conformance/report.schema.json',
      'src/reference/assets/reference.css',
      'src/reference/assets/reference.js',
      ...console.sort(),
    ]);
  });

  it('is written in what the oldest Node.js it runs on understands', () => {
    const bundled = files.filter((path) => path.startsWith('dist/') && path.endsWith('.js'));
    // Node.js 22 has no explicit resource management; the bundler has to write it out.
    const newer = bundled.filter((path) => /\busing \w+ =/.test(readFileSync(join(root, path), 'utf8')));
    expect(bundled.length).toBeGreaterThan(10);
    expect(newer).toEqual([]);
  });

  it('keeps the licence of what is bundled', () => {
    expect(files).toContain('dist/LICENSE-commander');
  });
});

describe('the package @styk/sdk', () => {
  const files = packedFiles(join(root, 'sdk'));

  it('holds every file its exports name, with its types', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8')) as {
      exports: Record<string, string | { types: string; default: string }>;
    };
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry.types, entry.default],
    );
    for (const path of named.filter((path) => !path.includes('*'))) expect(files).toContain(path.replace('./', ''));
    expect(files.filter((path) => /^dist\/api\/[^/]+\.js$/.test(path))).not.toEqual([]);
  });

  it('holds README and licence, and no sources', () => {
    for (const file of ['README.md', 'LICENSE', 'package.json']) expect(files).toContain(file);
    expect(files.filter((path) => !path.endsWith('.d.ts') && path.endsWith('.ts'))).toEqual([]);
  });

  it('runs on a plain Node.js, without the conditions and the loaders of this project', () => {
    const program =
      "for (const entry of ['', '/errors', '/money', '/edo', '/signing']) await import('@styk/sdk' + entry)";
    const node = join(root, 'node_modules/.bin/node');
    expect(() => execFileSync(node, ['--input-type=module', '-e', program], { cwd: root })).not.toThrow();
    expect(existsSync(join(root, 'sdk/dist/index.js'))).toBe(true);
  });
});
