import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'node_modules/.bin');
let project: string;

/** A partner's project with the SDK as it is published: no sources, no conditions. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'styk-package-'));
  const installed = join(project, 'node_modules/@styk/sdk');
  await mkdir(installed, { recursive: true });
  await cp(join(root, 'sdk/package.json'), join(installed, 'package.json'));
  await run(join(bin, 'tsc'), ['-p', join(root, 'sdk'), '--outDir', join(installed, 'dist')]);
  await symlink(join(root, 'node_modules/undici'), join(project, 'node_modules/undici'));
  await symlink(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'));
  await writeFile(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => rm(project, { recursive: true, force: true }));

const program = `import { Styk, StykClient } from '@styk/sdk';
import { createSale, type SaleRequest } from '@styk/sdk/api/loyalty';
import { fetchTransport } from '@styk/sdk/fetch';
const client = new StykClient({ baseUrl: 'http://127.0.0.1:1', transport: fetchTransport(), retry: { maxRetries: 0 } });
const answer = await createSale(client, {} as SaleRequest).then(String, (error) => (error as Error).name);
process.stdout.write(\`\${answer} \${typeof new Styk({ baseUrl: 'http://127.0.0.1:1' }).loyalty.createSale}\`);
`;

test('the published package works for a program in TypeScript', async () => {
  const file = join(project, 'program.ts');
  await writeFile(file, program);
  const options = ['--module', 'nodenext', '--strict', '--noEmit', '--target', 'es2024', '--types', 'node'];
  await run(join(bin, 'tsc'), [...options, '--ignoreConfig', file], { cwd: project });
  const { stdout } = await run(join(bin, 'node'), [file], { cwd: project });
  expect(stdout).toBe('StykConnectionError function');
});

test('a program that makes one call is at most 25 kB, bundled and compressed, without undici', async () => {
  const input = join(project, 'one-call.js');
  await writeFile(
    input,
    `import { StykClient } from '@styk/sdk'; import { createSale } from '@styk/sdk/api/loyalty';
     export const sell = (options, sale) => createSale(new StykClient(options), sale);`,
  );
  const bundle = await rolldown({ input, external: ['undici'], platform: 'node', cwd: project });
  const { output } = await bundle.generate({ minify: true });
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  expect(gzipSync(code).length).toBeLessThanOrEqual(25_000);
  // Other domains and the facades have to fall away.
  expect(code).toContain('createSale');
  expect(code).not.toContain('createApplication');
});
