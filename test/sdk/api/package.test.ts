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
  for (const name of ['undici', '@types', 'msw', 'ajv']) {
    await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
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

const receiver = `import { mockStyk, signedEvent } from '@styk/sdk/testing';
import { fetchHandler, MemoryDedupeStore, WebhookReceiver } from '@styk/sdk/webhooks';
import { SqliteDedupeStore } from '@styk/sdk/webhooks/sqlite';
import { eventCheck } from '@styk/sdk/webhooks/validation';
const mock = mockStyk();
mock.start();
await using styk = mock.client();
const sale = await styk.loyalty.createSale(mock.body('loyalty.createSale'));
const keys = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'];
const receiver = new WebhookReceiver({ keys, store: new MemoryDedupeStore(), check: eventCheck() });
receiver.onEvent('order.created', (event) => void process.stdout.write(event.data.orderId));
const { body, headers } = await signedEvent('order.created', { keys, data: { orderId: 'ord_17' } });
const request = new Request('https://shop.example/', { method: 'POST', body, headers });
const { status } = await fetchHandler(receiver)(request);
process.stdout.write(\` \${sale.saleId.slice(0, 4)} \${status} \${typeof SqliteDedupeStore}\`);
mock.stop();
`;

test.each([
  ['calls', program, 'StykConnectionError function'],
  ['receives events and tests itself', receiver, 'ord_17 sal_ 204 function'],
])('the published package works for a program in TypeScript that %s', async (_, text, expected) => {
  const file = join(project, 'program.ts');
  await writeFile(file, text);
  const options = ['--module', 'nodenext', '--strict', '--noEmit', '--target', 'es2024', '--types', 'node'];
  await run(join(bin, 'tsc'), [...options, '--ignoreConfig', file], { cwd: project });
  const { stdout } = await run(join(bin, 'node'), [file], { cwd: project });
  expect(stdout).toBe(expected);
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
