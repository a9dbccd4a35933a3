import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, sendJson, startServer } from './local-server.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
let folder: string;

// Inside the tree, so that the package is found by its name.
beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules/.styk-platforms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const oneCall = `import { StykClient } from '@styk/sdk'; import { getApplication } from '@styk/sdk/api/partners';
export const read = (options, id) => getApplication(new StykClient(options), id);`;

async function bundle(
  code: string,
  conditions: readonly string[],
  format: 'esm' | 'iife' = 'esm',
): Promise<OutputChunk[]> {
  const input = join(folder, 'input.js');
  await writeFile(input, code);
  const build = await rolldown({
    input,
    platform: 'neutral',
    resolve: { conditionNames: ['styk-source', ...conditions, 'import', 'default'] },
  });
  const { output } = await build.generate({ minify: true, format, name: 'sdk' });
  return output.filter((chunk) => chunk.type === 'chunk');
}

test.each(['browser', 'worker', 'workerd', 'edge-light', 'deno', 'bun'])(
  'a bundle for %s has neither undici nor modules of Node.js, and carries calls by fetch',
  async (condition) => {
    const chunks = await bundle(oneCall, [condition]);
    expect(chunks).toHaveLength(1);
    const [chunk] = chunks;
    expect(chunk?.imports).toEqual([]);
    expect(chunk?.dynamicImports).toEqual([]);
    expect(chunk?.moduleIds.filter((id) => id.includes('undici'))).toEqual([]);
    expect(chunk?.code).not.toMatch(/undici|node:|\bBuffer\b|\bprocess\b/);
    expect(gzipSync(chunk?.code ?? '').length).toBeLessThan(25_000);
  },
);

/** Everything a browser has that the client may use; nothing of Node.js is to be had inside. */
const browser = {
  AbortController,
  AbortSignal,
  Blob,
  ReadableStream,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  crypto,
  fetch,
  setTimeout,
};

test('such a bundle works with nothing but what browsers have', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  const [chunk] = await bundle(oneCall, ['browser'], 'iife');
  const context = createContext({ ...browser });
  runInContext(chunk?.code ?? '', context);
  const { read } = context['sdk'] as { read: (options: object, id: string) => Promise<unknown> };
  const key = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const auth = { clientId: 'cli_1', privateKey: key.privateKey };
  expect(await read({ baseUrl: server.url, auth }, 'app_1')).toEqual(application);
  expect(server.tokenRequests[0]?.body).toContain('client_assertion=');
  expect(server.requests[0]?.headers['user-agent']).toBe('styk-sdk');
});

test('in Node.js undici is loaded by the first call and not before', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  const program = join(folder, 'lazy.mjs');
  await writeFile(
    program,
    `import { createRequire } from 'node:module';
    import { Styk } from '@styk/sdk';
    const { cache } = createRequire(import.meta.url);
    const loaded = () => Object.keys(cache).some((id) => id.includes('/undici/'));
    const styk = new Styk({ baseUrl: '${server.url}' });
    const before = loaded();
    await styk.partners.getApplication('app_1');
    process.stdout.write(JSON.stringify([before, loaded()]));
    await styk.close();`,
  );
  const { stdout } = await run(process.execPath, ['--conditions=styk-source', program]);
  expect(JSON.parse(stdout)).toEqual([false, true]);
});

test('what is optional is loaded only by who asks for it', async () => {
  const sources = async (code: string): Promise<string[]> =>
    (await bundle(code, ['browser']))
      .flatMap(({ moduleIds }) => moduleIds)
      .filter((id) => /client.(validation|telemetry).|ajv|schemas/.test(id));
  expect(await sources(oneCall)).toEqual([]);
});
