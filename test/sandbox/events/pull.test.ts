import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { startReceiver } from './receiver.ts';
import { HOUR, startSubscriber, TYPE, until } from './subscriber.ts';

const REDEEMED = 'loyalty.points.redeemed';

interface Item {
  readonly id: string;
  readonly subject: string;
}

test('E09: the cursor is monotone, acks are cumulative, and what was not acknowledged comes again', async () => {
  const { subscribe, emit, must, subscription } = await startSubscriber();
  const { subscriptionId } = await subscribe({ delivery: 'pull', types: [TYPE] });
  const ids: string[] = [];
  for (let index = 0; index < 25; index += 1) ids.push((await emit(`cus_${index % 4}`)).eventId);
  const read = async (query = '') => (await must(200, 'GET', `/events/v1/log?limit=10${query}`)).json;
  const walked: string[] = [];
  const positions: string[] = [];
  for (let after = ''; ; ) {
    const page = await read(after);
    walked.push(...page.items.map(({ id }: Item) => id));
    positions.push(page.position);
    if (!page.more) break;
    after = `&after=${page.position}`;
  }
  expect(walked).toEqual(ids);
  const again = await read(`&after=${positions[2]}`);
  expect([again.items, again.position, again.more]).toEqual([[], positions[2], false]);

  const ack = async (position: string | undefined) =>
    (await must(200, 'POST', '/events/v1/log:ack', { body: { position } })).json;
  expect((await ack(positions[1])).pending).toBe(5);
  expect((await ack(positions[0])).position).toBe(positions[1]);
  expect((await read()).items.map(({ id }: Item) => id)).toEqual(ids.slice(20));
  expect((await subscription(subscriptionId)).pending).toBe(5);
  expect((await read(`&after=${positions[0]}`)).items).toHaveLength(10);
});

test('E09: webhook and pull show the same ids and bytes', async () => {
  const receiver = await startReceiver();
  const { subscribe, webhook, emit, must } = await startSubscriber();
  await webhook(receiver.url);
  await subscribe({ delivery: 'pull', types: [TYPE] });
  for (let index = 0; index < 5; index += 1) await emit(`cus_${index}`);
  await until(() => expect(receiver.calls).toHaveLength(5));
  const { items } = (await must(200, 'GET', '/events/v1/log')).json;
  expect(items.map((item: object) => JSON.stringify(item)).sort()).toEqual(
    receiver.calls.map(({ body }) => body).sort(),
  );
});

test('E09: events are kept for thirty days, and a position before them is gone', async () => {
  const { subscribe, emit, must, advance, call } = await startSubscriber();
  await subscribe({ delivery: 'pull', types: [TYPE] });
  await emit('cus_1');
  const { position: start } = (await must(200, 'GET', '/events/v1/log?types=loyalty.points.accrued&limit=1')).json;
  await emit('cus_1');
  await advance(29 * 24 * HOUR);
  expect((await must(200, 'GET', '/events/v1/log')).json.items).toHaveLength(2);
  const kept = await emit('cus_1');
  await advance(2 * 24 * HOUR);
  expect((await must(200, 'GET', '/events/v1/log')).json.items.map(({ id }: Item) => id)).toEqual([kept.eventId]);
  const gone = await call('GET', `/events/v1/log?after=${start}`);
  expect([gone.status, gone.json.code]).toEqual([410, 'gone']);
  const { json: invariants } = await must(200, 'GET', '/sandbox/v1/invariants');
  expect(invariants.violations).toEqual([]);
});

test('a call with wait is held until there is something, and no longer than asked', async () => {
  const { subscribe, emit, must } = await startSubscriber();
  await subscribe({ delivery: 'pull', types: [TYPE, REDEEMED] });
  const waiting = must(200, 'GET', `/events/v1/log?wait=20&types=${REDEEMED}`);
  await emit('cus_1');
  const { eventId } = await emit('cus_1', REDEEMED);
  const answer = await waiting;
  expect(answer.json.items.map(({ id }: Item) => id)).toEqual([eventId]);
  const { position } = answer.json;
  const started = performance.now();
  expect((await must(200, 'GET', `/events/v1/log?wait=1&after=${position}`)).json.items).toEqual([]);
  expect(performance.now() - started).toBeGreaterThan(900);
});

test('a sandbox that stops lets go of calls that wait', async () => {
  const { subscribe, client, call } = await startSubscriber();
  await subscribe({ delivery: 'pull', types: [TYPE] });
  const waiting = call('GET', '/events/v1/log?wait=20').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const started = performance.now();
  await client.sandbox.close();
  await waiting;
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('positions that were never given, and subscriptions that are not there or not the only ones', async () => {
  const { subscribe, call } = await startSubscriber();
  expect((await call('GET', '/events/v1/log')).json.code).toBe('not-found');
  const { subscriptionId } = await subscribe({ delivery: 'pull', types: [TYPE] });
  for (const position of [
    'xyz',
    Buffer.from('e:99').toString('base64url'),
    Buffer.from('e:-1').toString('base64url'),
  ]) {
    expect((await call('GET', `/events/v1/log?after=${position}`)).json.code).toBe('position-invalid');
    const ack = await call('POST', '/events/v1/log:ack', { body: { position } });
    expect(ack.json.code).toBe('position-invalid');
  }
  const strange = await call('GET', `/events/v1/log?types=${REDEEMED}`);
  expect([strange.status, strange.json.code]).toEqual([422, 'validation-failed']);
  await subscribe({ delivery: 'pull', types: [TYPE] });
  expect((await call('GET', '/events/v1/log')).json.code).toBe('validation-failed');
  expect((await call('GET', `/events/v1/log?subscriptionId=${subscriptionId}`)).status).toBe(200);
});

test('events are emitted on request, in the shape of their type', async () => {
  const { call } = await startSubscriber();
  const emit = (body: object) => call('POST', '/sandbox/v1/events:emit', { body, key: newKey() });
  expect((await emit({ type: 'order.exploded', subject: 'x' })).json.code).toBe('event-type-unknown');
  expect((await emit({ type: TYPE, subject: 'x', data: { points: 'many' } })).json.code).toBe('event-data-invalid');
  const first = await emit({ type: TYPE, subject: 'cus_1' });
  expect([first.status, first.json.aggregateversion]).toEqual([201, 1]);
});
