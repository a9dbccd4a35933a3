import { expect, test } from 'vitest';
import { newStore, STORES, startClient } from '../harness.ts';

const setFaults = async (client: Awaited<ReturnType<typeof startClient>>, ...rules: object[]) => {
  const answer = await client.call('PUT', '/sandbox/v1/faults', { body: { rules } });
  expect(answer.status).toBe(200);
};

test('drop-after-commit really commits: the answer is lost, the key has it', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'createStore', effect: 'drop-after-commit', times: 1 });
  await expect(client.postStore(newStore('shop-1'), 'the-same-key')).rejects.toThrow();
  expect((await client.call('GET', STORES)).text).toContain('shop-1');
  const retry = await client.postStore(newStore('shop-1'), 'the-same-key');
  expect([retry.status, retry.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
});

test('drop-before does nothing at all', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'createStore', effect: 'drop-before', times: 1 });
  await expect(client.postStore(newStore('shop-1'), 'the-same-key')).rejects.toThrow();
  expect((await client.call('GET', STORES)).text).not.toContain('shop-1');
  const retry = await client.postStore(newStore('shop-1'), 'the-same-key');
  expect([retry.status, retry.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

test('status answers with Retry-After and a code, lets pass what is to be skipped, strikes as often as told', async () => {
  const client = await startClient();
  await setFaults(client, {
    operationId: 'createStore',
    effect: 'status',
    status: 429,
    retryAfterSec: 7,
    skip: 1,
    times: 2,
  });
  const answers = [];
  for (let index = 0; index < 4; index += 1) answers.push(await client.postStore(newStore(`shop-${index}`)));
  expect(answers.map(({ status }) => status)).toEqual([201, 429, 429, 201]);
  expect(answers[1]?.json).toMatchObject({ code: 'rate-limited', retryable: true });
  expect(answers[1]?.headers.get('retry-after')).toBe('7');
  expect((await client.call('GET', '/sandbox/v1/faults')).json.items[0].struck).toBe(2);
});

test('extra-fields reach every object of the answer, and only the answer', async () => {
  const client = await startClient();
  await setFaults(client, { operationId: 'listStores', effect: 'extra-fields', times: 1 });
  const odd = (await client.call('GET', STORES)).json;
  expect(odd.fieldOfALaterVersion).toBeDefined();
  expect(odd.items[0].fieldOfALaterVersion).toBeDefined();
  expect((await client.call('GET', STORES)).json.fieldOfALaterVersion).toBeUndefined();
});

test('an effect that the contract does not know is refused, and the rules stay as they were', async () => {
  const client = await startClient();
  await setFaults(client, { effect: 'status', status: 503, operationId: 'createStore' });
  const answer = await client.call('PUT', '/sandbox/v1/faults', { body: { rules: [{ effect: 'bad-tls' }] } });
  expect([answer.status, answer.json.code]).toEqual([422, 'validation-failed']);
  expect((await client.call('GET', '/sandbox/v1/faults')).json.items).toHaveLength(1);
});

test('a rule for a store strikes bodies of that store only', async () => {
  const client = await startClient();
  await setFaults(client, { storeId: 'shop-2', effect: 'status', status: 503 });
  expect((await client.postStore(newStore('shop-1'))).status).toBe(201);
  expect((await client.postStore(newStore('shop-2'))).status).toBe(503);
});

test('a rule for everything leaves the control alone', async () => {
  const client = await startClient();
  await setFaults(client, { effect: 'drop-before' });
  await expect(client.call('GET', STORES)).rejects.toThrow();
  await setFaults(client);
  expect((await client.call('GET', STORES)).status).toBe(200);
});
