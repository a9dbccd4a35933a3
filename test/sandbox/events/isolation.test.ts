import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { startReceiver } from './receiver.ts';
import { startTwoPartners, TYPE, until } from './subscriber.ts';

const SUBSCRIPTIONS = '/events/v1/subscriptions';
const SCOPES = ['events:read', 'events:write', 'loyalty:read', 'orders:read', 'sandbox:control'];

test('nothing of one partner is seen or changed by another', async () => {
  const receiver = await startReceiver();
  const strange = await startReceiver();
  const { mine, other } = await startTwoPartners(SCOPES);
  const { subscriptionId } = await mine.webhook(receiver.url);
  await other.webhook(strange.url);
  await mine.emit('cus_1');
  await until(async () => expect(await mine.deliveries(subscriptionId, '&state=delivered')).toHaveLength(1));
  const [{ deliveryId }] = await mine.deliveries(subscriptionId);
  const path = `${SUBSCRIPTIONS}/${subscriptionId}`;
  const refusals = [
    await other.call('GET', path),
    await other.call('PATCH', path, { body: { label: 'x' }, headers: { 'if-match': '*' } }),
    await other.call('DELETE', path),
    await other.call('POST', `${path}:verify`),
    await other.call('POST', `${path}/secret:rotate`, { key: newKey() }),
    await other.call('GET', `${path}/deliveries`),
    await other.call('GET', `${path}/dead-letters`),
    await other.call('POST', `${path}:replay`, { body: { types: [TYPE] }, key: newKey() }),
    await other.call('POST', `${path}/test-events`, { body: { type: TYPE }, key: newKey() }),
    await other.call('POST', `/events/v1/deliveries/${deliveryId}:retry`, { key: newKey() }),
    await other.call('GET', `/events/v1/log?subscriptionId=${subscriptionId}`),
    await other.call('POST', '/events/v1/log:ack', { body: { subscriptionId, position: 'ZTow' } }),
  ];
  expect(refusals.map(({ status, json }) => [status, json.code])).toEqual(refusals.map(() => [404, 'not-found']));
  const pull = await other.subscribe({ delivery: 'pull', types: [TYPE] });
  expect((await other.must(200, 'GET', `/events/v1/log?subscriptionId=${pull.subscriptionId}`)).json.items).toEqual([]);
  expect((await other.must(200, 'GET', SUBSCRIPTIONS)).text).not.toContain(subscriptionId);
  expect(strange.calls).toEqual([]);
  expect((await other.emit('cus_1')).aggregateversion).toBe(1);
});

test('E12: only a key with customers:pii ever receives personal data, by webhook, by pull and as a dead letter', async () => {
  const data = {
    orderId: 'ord_1',
    customerId: null,
    channel: 'app',
    storeId: 'msk-01',
    fulfilment: 'pickup_store',
    acceptBy: '2026-11-22T07:25:30Z',
    totalKop: 100,
    createdAt: '2026-11-22T07:15:30Z',
    recipient: { name: 'Мария Петрова', phone: '+79161234567' },
  };
  for (const allowed of [false, true]) {
    const receiver = await startReceiver();
    const scopes = allowed ? [...SCOPES, 'customers:pii'] : SCOPES;
    const { other } = await startTwoPartners(scopes, 'prt_sandbox');
    const { subscriptionId } = await other.webhook(receiver.url, ['order.created']);
    const pull = await other.subscribe({ delivery: 'pull', types: ['order.created'] });
    await other.emit('ord_1', 'order.created', data);
    await until(() => expect(receiver.calls).toHaveLength(1));
    expect(receiver.calls[0]?.body.includes('79161234567')).toBe(allowed);
    const log = await other.must(200, 'GET', `/events/v1/log?subscriptionId=${pull.subscriptionId}`);
    expect(log.text.includes('79161234567')).toBe(allowed);
    expect((await other.must(200, 'GET', `${SUBSCRIPTIONS}/${subscriptionId}/deliveries`)).text).not.toContain('7916');
    // A webhook that may have them, read by hand with the same bytes.
    if (allowed) expect(log.json.items[0]).toEqual(JSON.parse(receiver.calls[0]?.body ?? ''));

    receiver.answer(() => ({ status: 503 }));
    await other.emit('ord_2', 'order.created', { ...data, orderId: 'ord_2' });
    for (let attempts = 1; attempts < 10; attempts += 1) {
      const failed = async () => (await other.deliveries(subscriptionId, '&state=pending'))[0];
      await until(async () => expect((await failed()).attempts).toHaveLength(attempts));
      const { now } = (await other.must(200, 'GET', '/sandbox/v1/clock')).json;
      await other.advance(Math.max(1, Date.parse((await failed()).nextAttemptAt) - Date.parse(now)));
    }
    const dead = () => other.must(200, 'GET', `${SUBSCRIPTIONS}/${subscriptionId}/dead-letters`);
    await until(async () => expect((await dead()).json.items).toHaveLength(1));
    expect((await dead()).text.includes('79161234567')).toBe(allowed);
  }
});

test('types need their scopes', async () => {
  const { other } = await startTwoPartners(['events:read', 'events:write', 'loyalty:read']);
  const create = (types: string[]) =>
    other.call('POST', SUBSCRIPTIONS, { body: { delivery: 'pull', types }, key: newKey() });
  expect((await create(['order.created', TYPE])).json.code).toBe('scope-missing');
  expect((await create([TYPE])).status).toBe(201);
});
