import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { webhookJwks } from '../../../src/sandbox/services/events/subscriptions/keys.ts';
import { newKey } from '../harness.ts';
import { openEvents } from './events-harness.ts';
import { startReceiver } from './receiver.ts';
import { startSubscriber, TYPE, until } from './subscriber.ts';

const SUBSCRIPTIONS = '/events/v1/subscriptions';

test.each([
  ['http://receiver.example/hook', 'url-forbidden'],
  ['ftp://receiver.example/hook', 'url-forbidden'],
  ['https://user:secret@receiver.example/hook', 'url-forbidden'],
  ['https://receiver.example/hook#part', 'url-forbidden'],
  ['http://8.8.8.8/hook', 'url-forbidden'],
  ['http://172.32.0.1/hook', 'url-forbidden'],
  ['https://receiver.example/hook', undefined],
  ['http://127.0.0.1:3000/hook', undefined],
  ['http://localhost:3000/hook', undefined],
  ['http://host.docker.internal/hook', undefined],
  ['http://192.168.1.5/hook', undefined],
  ['http://[::1]:3000/hook', undefined],
])('the address %s: %s', async (url, code) => {
  const { call } = await startSubscriber();
  const body = { delivery: 'webhook', url, types: [TYPE] };
  const reply = await call('POST', SUBSCRIPTIONS, { body, key: newKey() });
  expect([reply.status, reply.json.code]).toEqual(code === undefined ? [201, undefined] : [422, code]);
});

test('a secret is shown once, and never again', async () => {
  const { subscribe, must, call } = await startSubscriber();
  const created = await subscribe({ delivery: 'webhook', url: 'https://receiver.example/hook', types: [TYPE] });
  expect(created.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const path = `${SUBSCRIPTIONS}/${created.subscriptionId}`;
  for (const answer of [await must(200, 'GET', path), await must(200, 'GET', SUBSCRIPTIONS)]) {
    expect(answer.text).not.toContain(created.secret);
  }
  expect((await call('GET', '/sandbox/v1/journal?limit=200')).text).not.toContain(created.secret);
});

test('types need their scopes and have to be known', async () => {
  const { call } = await startSubscriber();
  const create = (types: string[]) => call('POST', SUBSCRIPTIONS, { body: { delivery: 'pull', types }, key: newKey() });
  expect((await create(['order.exploded'])).json.code).toBe('event-type-unknown');
  expect((await create([TYPE])).status).toBe(201);
});

test('a change is based on the present state', async () => {
  const { subscribe, call, must } = await startSubscriber();
  const { subscriptionId } = await subscribe({ delivery: 'pull', types: [TYPE] });
  const path = `${SUBSCRIPTIONS}/${subscriptionId}`;
  const patch = (etag: string | null, body: object) =>
    call('PATCH', path, { body, headers: etag === null ? {} : { 'if-match': etag } });
  const etag = String((await must(200, 'GET', path)).headers.get('etag'));
  expect((await patch(null, { label: 'a' })).json.code).toBe('precondition-required');
  const changed = await patch(etag, { label: 'a' });
  expect([changed.status, changed.json.label]).toEqual([200, 'a']);
  expect((await patch(etag, { label: 'b' })).json.code).toBe('precondition-failed');
  expect((await patch(changed.headers.get('etag'), { url: 'https://receiver.example/hook' })).json.code).toBe(
    'state-conflict',
  );
});

test('a webhook that takes wrong signatures is not verified and gets nothing; another address has to be verified again', async () => {
  const careless = await startReceiver();
  const careful = await startReceiver();
  const { subscribe, must, emit, call, webhook, subscription } = await startSubscriber();
  const created = await subscribe({ delivery: 'webhook', url: `${careless.url}?all`, types: [TYPE] });
  const path = `${SUBSCRIPTIONS}/${created.subscriptionId}`;
  // The test's receiver refuses every second ping, so one ping before makes it take the wrong one of the two.
  await fetch(careless.url, { method: 'POST', body: JSON.stringify({ type: 'styk.ping' }) });
  const verification = (await must(200, 'POST', `${path}:verify`)).json;
  expect(verification).toMatchObject({ verified: false, verifiedAt: null });
  expect(verification.pings).toMatchObject([
    { kind: 'good-signature', passed: false, status: 401 },
    { kind: 'bad-signature', passed: false, status: 204 },
  ]);
  await emit('cus_1');
  expect(await subscription(created.subscriptionId)).toMatchObject({ state: 'unverified', pending: 1 });
  const etag = async (of: string) => String((await call('GET', of)).headers.get('etag'));
  const early = await call('PATCH', path, { body: { state: 'active' }, headers: { 'if-match': await etag(path) } });
  expect(early.json.code).toBe('state-conflict');
  expect(careless.calls).toEqual([]);

  const other = `${SUBSCRIPTIONS}/${(await webhook(careful.url)).subscriptionId}`;
  await must(200, 'PATCH', other, { body: { url: `${careful.url}?new` }, headers: { 'if-match': await etag(other) } });
  await emit('cus_2');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(careful.calls).toEqual([]);
  expect((await must(200, 'POST', `${other}:verify`)).json.verified).toBe(true);
  await until(() => expect(careful.calls.map(({ event }) => event.subject)).toEqual(['cus_2']));
});

test('paused events wait; a subscription that has ended gets nothing and is gone', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, call, must } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  const path = `${SUBSCRIPTIONS}/${subscriptionId}`;
  const patch = async (state: string) => {
    const etag = String((await call('GET', path)).headers.get('etag'));
    return must(200, 'PATCH', path, { body: { state }, headers: { 'if-match': etag } });
  };
  await patch('paused');
  const { eventId } = await emit('cus_1');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(receiver.calls).toEqual([]);
  await patch('active');
  await until(() => expect(receiver.calls.map(({ event }) => event.id)).toEqual([eventId]));
  await must(204, 'DELETE', path);
  expect((await call('GET', path)).json.code).toBe('not-found');
  await emit('cus_1');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(receiver.calls).toHaveLength(1);
});

test('a test event goes to its subscription alone, signed like any other, and leaves the real versions as they are', async () => {
  const receiver = await startReceiver();
  const other = await startReceiver();
  const { webhook, must, emit, subscribe } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await webhook(other.url);
  const path = `${SUBSCRIPTIONS}/${subscriptionId}/test-events`;
  const sent = (await must(201, 'POST', path, { body: { type: TYPE }, key: newKey() })).json;
  expect(sent.event.source).toMatch(/\/loyalty\/test$/);
  await until(() => expect(receiver.calls.map(({ event }) => event.id)).toEqual([sent.event.id]));
  expect((await emit(sent.event.subject)).aggregateversion).toBe(1);
  await until(() => expect(other.calls).toHaveLength(1));
  expect(other.calls[0]?.event.id).not.toBe(sent.event.id);
  const pull = await subscribe({ delivery: 'pull', types: [TYPE] });
  const log = await must(200, 'GET', `/events/v1/log?subscriptionId=${pull.subscriptionId}`);
  expect(log.json.items).toHaveLength(1);
});

test('the catalogue of types, and schemas that real events keep to', async () => {
  const { must, subscribe, emit, call } = await startSubscriber();
  const { items } = (await must(200, 'GET', '/events/v1/types')).json;
  expect(items.length).toBe(63);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const { json: schema, headers } = await must(200, 'GET', `/events/v1/types/${TYPE}/schema`);
  expect(headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
  await subscribe({ delivery: 'pull', types: [TYPE] });
  await emit('cus_1');
  const [event] = (await must(200, 'GET', '/events/v1/log')).json.items;
  const validate = ajv.compile(schema);
  expect([validate(event), validate.errors]).toEqual([true, null]);
  expect(validate({ ...event, type: 'order.created' })).toBe(false);
  expect(validate({ ...event, data: {} })).toBe(false);
  for (const { type } of items) await must(200, 'GET', `/events/v1/types/${type}/schema`);
  expect((await call('GET', '/events/v1/types/order.exploded/schema')).json.code).toBe('not-found');
});

test('E07: the published key is the one that signs v1a', () => {
  const { context } = openEvents();
  const room = { ...context(), draw: randomBytes };
  const [jwk] = webhookJwks(room);
  expect(webhookJwks(room)).toEqual([jwk]);
  expect(jwk).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' });
  expect(jwk).not.toHaveProperty('d');
});
