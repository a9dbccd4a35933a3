import { connect as connectSocket } from 'node:net';
import type { FaultRule } from '@styk/sdk/api/sandbox';
import { expect, test } from 'vitest';
import { createFaults } from '../../../src/sandbox/faults.ts';
import { type Client, newKey, newStore, STORES, startClient } from '../harness.ts';

const setFaults = async (client: Client, ...rules: FaultRule[]) => {
  expect((await client.call('PUT', '/sandbox/v1/faults', { body: { rules } })).status).toBe(200);
};

/** Path of a new pull subscription. */
async function subscribe(client: Client): Promise<string> {
  const body = { delivery: 'pull', types: ['loyalty.points.accrued'] };
  const made = await client.call('POST', '/events/v1/subscriptions', { body, key: newKey() });
  return `/events/v1/subscriptions/${made.json.subscriptionId}`;
}

/** What comes over the wire for a GET of the stores, and whether the end was a reset. */
function readRaw({ sandbox, token }: Client): Promise<{ readonly text: string; readonly error: string | undefined }> {
  return new Promise((resolve) => {
    let text = '';
    let error: string | undefined;
    const socket = connectSocket(sandbox.port, '127.0.0.1', () => {
      socket.write(`GET ${STORES} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('error', (reason: NodeJS.ErrnoException) => {
      error = reason.code;
    });
    socket.on('close', () => resolve({ text, error }));
  });
}

test('connection-reset: the work is done, the connection is reset', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'listStores', effect: 'connection-reset', times: 1 });
  expect(await readRaw(client)).toEqual({ text: '', error: 'ECONNRESET' });
  await setFaults(client, { operationId: 'createStore', effect: 'connection-reset', times: 1 });
  await expect(client.postStore(newStore('shop-1'))).rejects.toThrow();
  expect((await client.call('GET', STORES)).text).toContain('shop-1');
});

test('truncate: the announced length never comes', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'listStores', effect: 'truncate', truncateBytes: 10, times: 1 });
  const { text } = await readRaw(client);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBeGreaterThan(100);
  expect(body).toHaveLength(10);
  await setFaults(client, { operationId: 'listStores', effect: 'truncate', truncateBytes: 10, times: 1 });
  await expect(client.call('GET', STORES)).rejects.toThrow();
});

test('unknown-enum: every open list has a value of a later version, everything else is as it was', async () => {
  const client = await startClient();
  const path = await subscribe(client);
  const before = (await client.call('GET', path)).json;
  await setFaults(client, { operationId: 'getSubscription', effect: 'unknown-enum', times: 1 });
  const after = (await client.call('GET', path)).json;
  const changed = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  expect(changed.length).toBeGreaterThan(0);
  expect(JSON.stringify(after)).toContain('re_routed');
  expect([after.subscriptionId, after.types]).toEqual([before.subscriptionId, before.types]);
});

test('clock-skew: times in the answer and its date are shifted', async () => {
  const client = await startClient();
  const path = await subscribe(client);
  const before = (await client.call('GET', path)).json;
  await setFaults(client, { operationId: 'getSubscription', effect: 'clock-skew', skewMs: -3_600_000, times: 1 });
  const after = await client.call('GET', path);
  expect(Date.parse(before.createdAt) - Date.parse(after.json.createdAt)).toBe(3_600_000);
  expect(Date.now() - Date.parse(after.headers.get('date') ?? '')).toBeGreaterThan(3_590_000);
});

test('reject-lines: the last lines of a batch are refused and not applied; the answer keeps the contract', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'upsertMappings', effect: 'reject-lines', lines: 2, times: 1 });
  const asOf = new Date().toISOString();
  const mappings = [1, 2, 3].map((n) => ({ partnerSku: `sku-${n}`, ecosystemSku: 'sku_fuel_95', unit: 'l', asOf }));
  const answer = await client.call('PUT', '/catalog/v1/mappings:batch', { body: { mappings }, key: newKey() });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  expect(answer.json.rejected).toBeGreaterThanOrEqual(2);
  expect(answer.json.results.slice(1)).toMatchObject([
    { line: 1, outcome: 'rejected', code: 'injected-fault' },
    { line: 2, outcome: 'rejected', code: 'injected-fault' },
  ]);
});

test('a rule for a partner and a path strikes nothing else', async () => {
  const client = await startClient();
  await setFaults(client, { effect: 'status', status: 503, partnerId: 'prt_other' });
  expect((await client.call('GET', STORES)).status).toBe(200);
  await setFaults(client, { effect: 'status', status: 503, path: '/partners/v1/', partnerId: 'prt_sandbox' });
  expect((await client.call('GET', STORES)).status).toBe(503);
  expect((await client.call('GET', '/catalog/v1/offers')).status).toBe(200);
});

test('probability: about that share of the matches, and the same ones for the same seed', () => {
  const struck = (seed: number) => {
    const faults = createFaults();
    faults.replace([{ effect: 'status', probability: 0.3, seed }]);
    const call = { operationId: 'createSale', path: '/', partnerId: 'prt_1', storeId: undefined };
    return Array.from({ length: 2000 }, () => faults.strike(call) !== undefined);
  };
  const share = struck(7).filter(Boolean).length / 2000;
  expect(share).toBeGreaterThan(0.26);
  expect(share).toBeLessThan(0.34);
  expect(struck(7)).toEqual(struck(7));
  expect(struck(7)).not.toEqual(struck(8));
});
