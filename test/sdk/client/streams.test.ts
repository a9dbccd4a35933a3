import { createHash, randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  StykAbortError,
  StykConnectionError,
  StykNotFoundError,
  StykTimeoutError,
  StykUploadError,
  type Upload,
} from '@styk/sdk';
import { fetchTransport } from '@styk/sdk/fetch';
import { undiciTransport } from '@styk/sdk/undici';
import { describe, expect, test } from 'vitest';
import { ForeignClient, operation } from './foreign-client.ts';
import { problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const upload = operation({ method: 'PUT', body: 'application/octet-stream' });
const download = operation({ response: 'bytes' });
const content = randomBytes(300_000);
const failure = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(undefined, (reason: unknown) => reason);

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 40_000) {
    await delay(1);
    yield content.subarray(at, at + 40_000);
  }
}

const webStream = (): ReadableStream<Uint8Array> => ReadableStream.from(pieces());

describe.each([
  { name: 'undici', transport: undiciTransport },
  { name: 'fetch', transport: fetchTransport },
])('over $name', ({ transport }) => {
  const clientOf = (baseUrl: string, more: object = {}) =>
    new ForeignClient({ baseUrl, transport: transport(), clock: new SkippingClock(), ...more });

  test.each<{ name: string; body: Upload }>([
    { name: 'bytes', body: new Uint8Array(content) },
    { name: 'a Blob', body: new Blob([content]) },
    { name: 'a web stream', body: webStream() },
    { name: 'an async iterable', body: pieces() },
    { name: 'a function', body: webStream },
  ])('$name arrive as they were', async ({ body }) => {
    await using server = await startServer((response) => sendJson(response, 200, {}));
    await using client = clientOf(server.url);
    await client.call(upload, { body });
    expect(server.requests[0]?.bytes).toEqual(new Uint8Array(content));
    expect(server.requests[0]?.headers['content-type']).toBe('application/octet-stream');
  });

  test.each<{ name: string; body: Upload; attempts: number }>([
    { name: 'a stream is sent once, for it cannot be read again', body: webStream(), attempts: 1 },
    { name: 'a function opens the stream anew', body: webStream, attempts: 2 },
    { name: 'a Blob is read again', body: new Blob([content]), attempts: 2 },
  ])('$name', async ({ body, attempts }) => {
    await using server = await startServer((response, _request, index) =>
      index === 0 ? sendJson(response, 503, problem(503, 'unavailable', true)) : sendJson(response, 200, {}),
    );
    await using client = clientOf(server.url);
    const outcome = await failure(client.call(upload, { body }).withResponse());
    expect(outcome).toMatchObject(attempts === 1 ? { status: 503, repeatable: false } : { status: 200 });
    expect(outcome).toMatchObject({ attempts });
    expect(server.requests.map(({ bytes }) => bytes.length)).toEqual(Array(attempts).fill(content.length));
  });

  test('content that cannot be read is the caller’s trouble, not the connection’s', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield content.subarray(0, 1000);
      await delay(5);
      throw new Error('disk is gone');
    }
    await using server = await startServer((response) => sendJson(response, 200, {}));
    await using client = clientOf(server.url);
    for (const body of [broken(), () => Promise.reject(new Error('disk is gone'))]) {
      const error = await failure(client.call(upload, { body }));
      expect(error).toBeInstanceOf(StykUploadError);
      expect(error).toMatchObject({
        code: 'client-upload-unreadable',
        attempts: 1,
        cause: { message: 'disk is gone' },
      });
    }
  });

  test('an upload may take longer than an attempt as long as it goes on; one that stalls is a timeout', async () => {
    async function* slow(pause: number): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < 20; piece += 1) {
        await delay(pause);
        yield content.subarray(0, 10);
      }
    }
    await using server = await startServer((response) => sendJson(response, 200, {}));
    await using client = clientOf(server.url, { timeoutMs: 700, deadlineMs: 800, retry: { maxRetries: 0 } });
    await client.call(upload, { body: slow(50) });
    expect(server.requests[0]?.bytes.length).toBe(200);
    const error = await failure(client.call(upload, { body: slow(2000) }));
    expect(error).toBeInstanceOf(StykTimeoutError);
    expect(error).toMatchObject({ scope: 'attempt' });
    const late = failure(client.call(upload, { body: slow(50) }, { deadlineMs: 200 }));
    expect(await late).toMatchObject({ scope: 'deadline' });
  });

  test('a download is bytes, or pieces that keep the server waiting for their reader', async () => {
    let sent = 0;
    const size = 64 * 1024 * 1024;
    await using server = await startServer(async (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'x-name': 'act.pdf' });
      const chunk = Buffer.alloc(65_536, 7);
      while (sent < size && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) await Promise.race([new Promise((go) => response.once('drain', go)), delay(2000)]);
      }
      response.end();
    });
    await using client = clientOf(server.url, { maxResponseBytes: 1000 });
    const { data, headers, status } = await client.download(download, {}).streamWithResponse();
    expect({ status, name: headers['x-name'] }).toEqual({ status: 200, name: 'act.pdf' });
    const reader = data.getReader();
    await reader.read();
    await delay(150);
    // What the sockets hold on their way, and no more.
    expect(sent).toBeLessThan(size / 2);
    let received = 0;
    reader.releaseLock();
    for await (const piece of data) received += piece.length;
    expect(received).toBeGreaterThan(size - 131_072);
    expect(sent).toBe(size);
  });

  test('pieces are the whole, in order; bytes are the same', async () => {
    await using server = await startServer((response) => {
      response.writeHead(200);
      for (let at = 0; at < content.length; at += 10_000) response.write(content.subarray(at, at + 10_000));
      response.end();
    });
    await using client = clientOf(server.url);
    const hash = createHash('sha256');
    for await (const piece of client.download(download, {}).stream()) hash.update(piece);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
    expect(new Uint8Array(await client.download(download, {}))).toEqual(new Uint8Array(content));
    expect((await client.download(download, {}).withResponse()).attempts).toBe(1);
  });

  test('nothing is sent before it is known how the answer is read, and then once', async () => {
    await using server = await startServer((response) => response.writeHead(200).end('x') as never);
    await using client = clientOf(server.url);
    const answer = client.download(download, {});
    await delay(30);
    expect(server.requests).toHaveLength(0);
    await Promise.all([answer, answer, answer.withResponse()]);
    expect(server.requests).toHaveLength(1);
  });

  test('a stream that is refused is repeated, and says why', async () => {
    await using server = await startServer((response, _request, index) =>
      index === 0
        ? sendJson(response, 503, problem(503, 'unavailable', true))
        : sendJson(response, 404, problem(404, 'not-found', false)),
    );
    await using client = clientOf(server.url);
    const error = await failure(client.download(download, {}).stream().getReader().read());
    expect(error).toBeInstanceOf(StykNotFoundError);
    expect(error).toMatchObject({ code: 'not-found', attempts: 2 });
  });

  test('a stream that breaks, stalls or is ended fails its reader', async () => {
    await using server = await startServer(async (response, { path }) => {
      response.writeHead(200).write('begin');
      await delay(20);
      if (path.includes('break')) response.destroy();
    });
    await using client = clientOf(server.url, { timeoutMs: 1500 });
    const read = async (query: object, signal?: AbortSignal) => {
      const stream = client.download(download, { query }, { signal }).stream();
      return await failure(
        (async () => {
          for await (const _ of stream);
        })(),
      );
    };
    expect(await read({ how: 'break' })).toBeInstanceOf(StykConnectionError);
    expect(await read({ how: 'stall' })).toMatchObject({ code: 'client-timeout', scope: 'attempt' });
    const controller = new AbortController();
    const ended = read({ how: 'stall' }, controller.signal);
    await delay(50);
    controller.abort('enough');
    expect(await ended).toBeInstanceOf(StykAbortError);
    expect(await ended).toMatchObject({ cause: 'enough' });
  });

  test('time does not pass while the reader is busy', async () => {
    await using server = await startServer((response) => response.writeHead(200).end(content) as never);
    await using client = clientOf(server.url, { timeoutMs: 600 });
    const stream = client.download(download, {}).stream();
    let received = 0;
    for await (const piece of stream) {
      if (received === 0) await delay(1300);
      received += piece.length;
    }
    expect(received).toBe(content.length);
  });

  test('a reader that leaves ends the connection', async () => {
    const closed = Promise.withResolvers<void>();
    await using server = await startServer((response) => {
      response.on('close', () => closed.resolve());
      response.writeHead(200).write(content);
    });
    await using client = clientOf(server.url);
    for await (const _ of client.download(download, {}).stream()) break;
    await closed.promise;
  });

  test('an empty answer is an empty stream', async () => {
    await using server = await startServer((response) => response.writeHead(204).end() as never);
    await using client = clientOf(server.url);
    const { done } = await client.download(download, {}).stream().getReader().read();
    expect(done).toBe(true);
  });
});

test('a large file goes out without being read into memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'styk-upload-'));
  const size = 160 * 1024 * 1024;
  await writeFile(join(folder, 'big'), Buffer.alloc(size, 1));
  let received = 0;
  const { createServer } = await import('node:http');
  const server = createServer(async (request, response) => {
    for await (const chunk of request) received += (chunk as Buffer).length;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await using client = new ForeignClient({ baseUrl: `http://127.0.0.1:${port}` });
  const before = process.memoryUsage();
  let peak = 0;
  const watch = setInterval(() => {
    const { arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, arrayBuffers - before.arrayBuffers);
  }, 5);
  await client.call(operation({ method: 'POST', body: 'multipart/form-data' }), {
    body: { file: await openAsBlob(join(folder, 'big')), note: 'x' },
  });
  clearInterval(watch);
  expect(received).toBeGreaterThan(size);
  expect(peak).toBeLessThan(0.75 * size);
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
