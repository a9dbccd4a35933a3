import { connect as dial } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContracts } from '../../../src/contracts/load.ts';
import { createSchemaCompiler } from '../../../src/contracts/schemas.ts';
import { packageRoot } from '../../../src/installation/package-root.ts';
import { newKey, newStore, STORES, startClient } from '../harness.ts';

const contracts = loadContracts(join(packageRoot(), 'openapi'));
const isProblem = createSchemaCompiler(contracts).validator('common.yaml#/components/schemas/Problem');

/** Says this on a connection of its own, hangs up when told to, and gives what came back. */
function say(port: number, text: string, hangUp = false): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = dial(port, '127.0.0.1', () => {
      socket.write(text);
      if (hangUp) setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

function post(token: string, body: string, length: number, key = newKey()): string {
  return [
    `POST ${STORES} HTTP/1.1`,
    'host: sandbox',
    'connection: close',
    'content-type: application/json',
    `authorization: Bearer ${token}`,
    `idempotency-key: ${key}`,
    `content-length: ${length}`,
    '',
    body,
  ].join('\r\n');
}

test.each([
  ['a header of 20 kilobytes', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ['what is not HTTP', 'HELLO\r\n\r\n', 400],
  ['two lengths of one body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
])('%s is refused, and the next client is served', async (_, text, status) => {
  const { sandbox, call } = await startClient();
  expect(await say(sandbox.port, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect((await call('GET', STORES)).status).toBe(200);
});

test('names, media types and paths of any length come back cut to what the contract allows', async () => {
  const { call, postStore } = await startClient();
  const long = 'x'.repeat(9_000);
  const json = { 'content-type': 'application/json' };
  const refusals = [
    await postStore({ ...newStore('shop-1'), ['x'.repeat(200_000)]: 1 }),
    await postStore({ ...newStore('shop-1'), ...Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [i, 1])) }),
    await call('POST', STORES, { raw: '{}', key: newKey(), headers: { 'content-type': `text/${long}` } }),
    await call('POST', STORES, { raw: `{"${long}`, key: newKey(), headers: json }),
    await call('GET', `${STORES}?${long}=1`),
    await call('GET', `/${long}`),
  ];
  for (const { status, json: problem } of refusals) {
    expect(status).toBeLessThan(500);
    expect([problem.code, isProblem(problem), isProblem.errors]).toEqual([problem.code, true, null]);
  }
});

test('a client that hangs up in the middle of its body leaves nothing, and its key is free', async () => {
  const { sandbox, token, call } = await startClient();
  const body = JSON.stringify(newStore('shop-1'));
  await say(sandbox.port, post(token, body.slice(0, 20), body.length, 'the-same-key'), true);
  expect((await call('GET', STORES)).text).not.toContain('shop-1');
  const again = await call('POST', STORES, { body: newStore('shop-1'), key: 'the-same-key' });
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

test('a client that does not wait for its answer finds it under its key', async () => {
  const { sandbox, token, call } = await startClient();
  const rules = [{ operationId: 'createStore', effect: 'latency', latencyMs: 100, times: 1 }];
  await call('PUT', '/sandbox/v1/faults', { body: { rules } });
  const body = JSON.stringify(newStore('shop-1'));
  const hangUp = new Promise<void>((resolve) => {
    const socket = dial(sandbox.port, '127.0.0.1', () => socket.write(post(token, body, body.length, 'the-same-key')));
    setTimeout(() => socket.resetAndDestroy(), 50);
    socket.on('close', () => resolve());
  });
  await hangUp;
  await expect
    .poll(async () => (await call('POST', STORES, { body: newStore('shop-1'), key: 'the-same-key' })).status)
    .toBe(201);
  const again = await call('POST', STORES, { body: newStore('shop-1'), key: 'the-same-key' });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
});

test('a slow client does not keep the others waiting', async () => {
  const { sandbox, token, call } = await startClient();
  const body = JSON.stringify(newStore('slow-1'));
  const slow = dial(sandbox.port, '127.0.0.1', () => slow.write(post(token, body.slice(0, 5), body.length)));
  let heard = '';
  slow.on('data', (chunk) => {
    heard += chunk;
  });
  for (let index = 0; index < 20; index += 1) expect((await call('GET', STORES)).status).toBe(200);
  expect(heard).toBe('');
  slow.write(body.slice(5));
  await expect.poll(() => heard).toMatch(/^HTTP\/1.1 201 /);
  slow.destroy();
});
