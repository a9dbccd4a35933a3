import { expect, test } from 'vitest';
import type { OperationCall, OperationResult } from '../../../src/sandbox/operation.ts';
import { defineProblems } from '../../../src/sandbox/problems.ts';
import { addStore } from '../../../src/sandbox/services/partners/stores.ts';
import { newStore, STORES, servicesWith, startClient } from '../harness.ts';

const refusal = defineProblems({
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Есть', en: 'Exists' },
    detail: { ru: 'Есть', en: 'Exists' },
  },
});

test('without a key nothing happens', async () => {
  const { call } = await startClient();
  const answer = await call('POST', STORES, { body: newStore('shop-1') });
  expect(answer.status).toBe(400);
  expect(answer.json.code).toBe('idempotency-key-required');
  expect((await call('GET', STORES)).text).not.toContain('shop-1');
});

test('same key and same content give the first answer again, byte for byte, however the JSON is spelt', async () => {
  const { call, postStore } = await startClient();
  const first = await postStore(newStore('shop-1'), 'the-same-key');
  const { posIds, ...rest } = newStore('shop-1') as { posIds: string[] };
  const again = await call('POST', STORES, {
    raw: JSON.stringify({ posIds, ...rest }, null, 3),
    key: 'the-same-key',
    headers: { 'content-type': 'application/json' },
  });
  expect(first.status).toBe(201);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(again.status).toBe(201);
  expect(again.text).toBe(first.text);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
});

test('same key and other content is refused and changes nothing', async () => {
  const { call, postStore } = await startClient();
  await postStore(newStore('shop-1'), 'the-same-key');
  const other = await postStore(newStore('shop-2'), 'the-same-key');
  expect(other.status).toBe(422);
  expect(other.json.code).toBe('idempotency-key-reused');
  expect((await call('GET', STORES)).text).not.toContain('shop-2');
});

test('a refusal is the answer to its key too, and what the handler wrote before it is gone', async () => {
  let runs = 0;
  const services = servicesWith({
    createStore({ tx, caller, body }: OperationCall<unknown, never>) {
      runs += 1;
      addStore(tx, caller.partnerId, body);
      throw refusal.create('natural-key-conflict');
    },
  });
  const { call, postStore } = await startClient({ services });
  const first = await postStore(newStore('shop-1'), 'the-same-key');
  const again = await postStore(newStore('shop-1'), 'the-same-key');
  expect([first.status, again.status, runs]).toEqual([409, 409, 1]);
  expect(again.text).toBe(first.text);
  expect((await call('GET', STORES)).text).not.toContain('shop-1');
});

test('a refusal may keep what it wrote', async () => {
  const services = servicesWith({
    createStore({ tx, caller, body }: OperationCall<unknown, never>) {
      addStore(tx, caller.partnerId, body);
      throw refusal.create('natural-key-conflict', {}, { keepsWrites: true });
    },
  });
  const { call, postStore } = await startClient({ services });
  expect((await postStore(newStore('shop-1'))).status).toBe(409);
  expect((await call('GET', STORES)).text).toContain('shop-1');
});

test('a crash is not the answer to its key: the next attempt is a real one', async () => {
  let runs = 0;
  const services = servicesWith({
    createStore({ tx, caller, body }: OperationCall<unknown, never>): OperationResult {
      runs += 1;
      addStore(tx, caller.partnerId, body);
      if (runs === 1) throw new Error('crashed');
      return { status: 201, body };
    },
  });
  const { postStore } = await startClient({ services, expectDefects: true });
  const first = await postStore(newStore('shop-1'), 'the-same-key');
  const again = await postStore(newStore('shop-1'), 'the-same-key');
  expect([first.status, first.json.code, first.json.retryable]).toEqual([500, 'internal', true]);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

test('while the first call is under way, a second with its key has to wait, and gets the first answer later', async () => {
  const { call, postStore } = await startClient();
  const rules = [{ operationId: 'createStore', effect: 'latency', latencyMs: 1500, times: 1 }];
  await call('PUT', '/sandbox/v1/faults', { body: { rules } });
  const slow = postStore(newStore('shop-1'), 'the-same-key');
  await expect.poll(async () => (await call('GET', '/sandbox/v1/faults')).json.items[0].struck).toBe(1);
  const meanwhile = await postStore(newStore('shop-1'), 'the-same-key');
  const other = await postStore(newStore('shop-2'), 'the-same-key');
  expect([meanwhile.status, meanwhile.json.code]).toEqual([409, 'idempotency-in-progress']);
  expect(Number(meanwhile.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(other.json.code).toBe('idempotency-key-reused');
  expect((await slow).status).toBe(201);
  expect((await postStore(newStore('shop-1'), 'the-same-key')).headers.get('idempotency-replayed')).toBe('true');
});
