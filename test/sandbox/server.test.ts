import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/server.ts';
import { readState } from '../../src/sandbox/state-file.ts';
import { tempFolder } from '../temp-folder.ts';
import { connect, newStore, STORES, startClient } from './harness.ts';

test('data, keys and the clock survive a restart', async () => {
  const dataDir = tempFolder();
  const first = await startSandbox({ dataDir, port: 0, language: 'en' });
  const before = await connect(first);
  await before.postStore(newStore('shop-1'));
  await before.call('PUT', '/sandbox/v1/clock', { body: { set: '2027-03-01T00:00:00Z', frozen: true } });
  expect(readState(dataDir)).toMatchObject({ url: first.url, pid: process.pid, data: dataDir });
  await first.close();
  expect(existsSync(join(dataDir, 'sandbox.json'))).toBe(false);

  const second = await startSandbox({ dataDir, port: 0, language: 'en' });
  expect(second.credentials).toEqual(first.credentials);
  expect(second.webhookSecret).toBe(first.webhookSecret);
  const after = await connect(second);
  expect((await after.call('GET', STORES)).text).toContain('shop-1');
  expect((await after.call('GET', '/sandbox/v1/clock')).json).toMatchObject({
    now: '2027-03-01T00:00:00.000Z',
    frozen: true,
  });
  await second.close();
});

test('an ephemeral sandbox leaves nothing', async () => {
  const { sandbox } = await startClient();
  expect(sandbox.data).toBeNull();
});

test('an occupied port is a clear error that names the way out', async () => {
  const { sandbox } = await startClient();
  const error = await startSandbox({ port: sandbox.port }).catch((reason) => reason);
  expect(error.code).toBe('sandbox-port-in-use');
  expect(error.hint('ru')).toContain('--port 0');
});

test('two sandboxes side by side know nothing of each other; two on one folder are refused', async () => {
  const dataDir = tempFolder();
  const one = await startClient({ dataDir });
  const two = await startClient({ dataDir: tempFolder() });
  await one.postStore(newStore('shop-1'));
  expect((await two.call('GET', STORES)).text).not.toContain('shop-1');
  expect((await two.call('GET', STORES, { token: one.token })).json.code).toBe('token-invalid');
  await expect(startSandbox({ dataDir, port: 0 })).rejects.toMatchObject({ code: 'sandbox-folder-in-use' });
});

test('a damaged database is told and left alone', async () => {
  const dataDir = tempFolder();
  const file = join(dataDir, 'sandbox.sqlite');
  writeFileSync(file, 'garbage'.repeat(1000));
  await expect(startSandbox({ dataDir, port: 0 })).rejects.toMatchObject({ code: 'sandbox-database-corrupt' });
  expect(readFileSync(file, 'utf8')).toBe('garbage'.repeat(1000));
});

test('closing lets calls under way finish', async () => {
  const client = await startClient();
  const rules = [{ operationId: 'createStore', effect: 'latency', latencyMs: 600 }];
  await client.call('PUT', '/sandbox/v1/faults', { body: { rules } });
  const slow = client.postStore(newStore('shop-1'));
  await expect.poll(async () => (await client.call('GET', '/sandbox/v1/faults')).json.items[0].struck).toBe(1);
  const started = performance.now();
  const [answer] = await Promise.all([slow, client.sandbox.close()]);
  expect(answer.status).toBe(201);
  // The connections that the client keeps open for later do not hold it up; they would for five seconds.
  expect(performance.now() - started).toBeLessThan(4500);
});

test('broken clients do not disturb others', async () => {
  const { sandbox, call, token } = await startClient();
  const send = (text: string) =>
    new Promise<void>((resolve) => {
      const socket = connectSocket(sandbox.port, '127.0.0.1', () => {
        socket.write(text);
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 30);
      });
      socket.on('error', () => resolve());
    });
  const head = `POST ${STORES} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\nidempotency-key: key-00001\r\n`;
  await Promise.all([
    send('nonsense\r\n\r\n'),
    send('GET / HTTP/1.1\r\n'),
    send(`${head}content-length: 500\r\n\r\n{"storeId"`),
    send(`${head}transfer-encoding: chunked\r\n\r\nffff\r\nabc`),
    send(`${head}transfer-encoding: chunked\r\n\r\nzz\r\n`),
    send(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`),
    send('GET /%ff%zz HTTP/1.1\r\nhost: x\r\n\r\n'),
  ]);
  expect((await call('GET', '/sandbox/v1/health')).status).toBe(200);
});
