import { createPublicKey, verify } from 'node:crypto';
import { MemoryDedupeStore, WebhookReceiver, WebhookVerifier } from '@styk/sdk/webhooks';
import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { serveReceiver, startReceiver } from './receiver.ts';
import { HOUR, startSubscriber, TYPE, until } from './subscriber.ts';

test('E02: the same id and the same bytes on every attempt, and only the stamp and the signature differ', async () => {
  const receiver = await startReceiver((_, nth) => ({ status: nth < 3 ? 500 : 204 }));
  const { webhook, emit, advance, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  const { eventId } = await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(1));
  await until(async () => expect((await deliveries(subscriptionId))[0].attempts).toHaveLength(1));
  await advance(6000);
  await until(async () => expect((await deliveries(subscriptionId))[0].attempts).toHaveLength(2));
  await advance(0.1 * HOUR);
  await until(async () => expect((await deliveries(subscriptionId))[0].state).toBe('delivered'));
  expect(new Set(receiver.calls.map(({ body }) => body)).size).toBe(1);
  expect(receiver.calls.map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId, eventId]);
  const changing = ['webhook-timestamp', 'webhook-signature'];
  const staying = receiver.calls.map(({ headers }) =>
    Object.entries(headers).filter(([name]) => !changing.includes(name)),
  );
  expect(staying).toEqual([staying[0], staying[0], staying[0]]);
  const [delivery] = await deliveries(subscriptionId);
  expect(delivery.attempts.map((one: { outcome: string }) => one.outcome)).toEqual(['failed', 'failed', 'succeeded']);
});

test('E03: one at a time for a subject, in order; subjects side by side', async () => {
  const open = new Map<string, number>();
  let most = 0;
  const receiver = await startReceiver();
  const overlaps: string[] = [];
  receiver.answer(({ event }) => {
    const now = (open.get(event.subject) ?? 0) + 1;
    open.set(event.subject, now);
    if (now > 1) overlaps.push(event.subject);
    most = Math.max(
      most,
      [...open.values()].reduce((sum, count) => sum + count, 0),
    );
    setTimeout(() => open.set(event.subject, (open.get(event.subject) ?? 0) - 1), 15);
    return { status: 204, delayMs: 20 };
  });
  const { webhook, emit, invariants } = await startSubscriber();
  await webhook(receiver.url);
  for (let index = 0; index < 60; index += 1) await emit(`cus_${index % 6}`);
  await until(() => expect(receiver.calls).toHaveLength(60));
  for (let subject = 0; subject < 6; subject += 1) {
    const versions = receiver.calls.filter(({ event }) => event.subject === `cus_${subject}`);
    expect(versions.map(({ event }) => event.aggregateversion)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }
  expect(overlaps).toEqual([]);
  expect(most).toBeGreaterThan(1);
  await invariants();
});

test('E04, E05: a subject that fails for days ends among the dead letters and goes on; others never notice', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, advance, deliveries, must, invariants } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await emit('cus_good');
  await until(() => expect(receiver.calls).toHaveLength(1));
  const answer = ({ body }: { readonly body: string }) => ({
    status: body.includes('"subject":"cus_bad"') && body.includes('"aggregateversion":1') ? 503 : 204,
  });
  receiver.answer(answer);
  const { eventId } = await emit('cus_bad');
  await emit('cus_bad');
  await emit('cus_good');
  const read = async () => (await deliveries(subscriptionId, `&eventId=${eventId}`))[0];
  const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
  for (const [index, seconds] of pauses.entries()) {
    await until(async () => expect((await read()).attempts).toHaveLength(index + 1));
    const { attempts, nextAttemptAt } = await read();
    const pause = Date.parse(nextAttemptAt) - Date.parse(attempts.at(-1).at);
    expect(Math.abs(pause / 1000 / seconds - 1)).toBeLessThanOrEqual(0.1001);
    const { now } = (await must(200, 'GET', '/sandbox/v1/clock')).json;
    await advance(Math.max(1, Date.parse(nextAttemptAt) - Date.parse(now)));
  }
  await until(async () => expect(await read()).toMatchObject({ state: 'dead', nextAttemptAt: null }));
  expect((await read()).attempts).toHaveLength(10);
  await until(async () => expect(await deliveries(subscriptionId, '&state=pending')).toEqual([]));
  const versions = receiver.calls
    .filter(({ event }) => event.subject === 'cus_bad')
    .map(({ event }) => event.aggregateversion);
  expect(versions).toEqual([...Array.from({ length: 10 }, () => 1), 2]);
  expect(await deliveries(subscriptionId, '&state=delivered')).toHaveLength(3);
  const { items } = (await must(200, 'GET', `/events/v1/subscriptions/${subscriptionId}/dead-letters`)).json;
  expect(items).toMatchObject([
    { event: { id: eventId }, attempts: 10, lastStatus: 503, reason: 'Service Unavailable' },
  ]);

  receiver.answer(() => ({ status: 204 }));
  const path = `/events/v1/deliveries/${items[0].deliveryId}:retry`;
  const retried = await must(200, 'POST', path, { key: newKey() });
  expect(retried.json).toMatchObject({ state: 'pending', deliveryId: items[0].deliveryId });
  await until(async () => expect(await deliveries(subscriptionId, '&state=delivered')).toHaveLength(4));
  expect(receiver.calls.at(-1)?.event.id).toBe(eventId);
  await must(409, 'POST', path, { key: newKey() });
  await invariants();
});

test('E05: Retry-After is obeyed', async () => {
  const receiver = await startReceiver((_, nth) =>
    nth === 1 ? { status: 429, headers: { 'retry-after': '3600' } } : { status: 204 },
  );
  const { webhook, emit, advance, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await emit('cus_1');
  await until(async () => expect((await deliveries(subscriptionId))[0].attempts).toHaveLength(1));
  const [delivery] = await deliveries(subscriptionId);
  const pause = Date.parse(delivery.nextAttemptAt) - Date.parse(delivery.attempts[0].at);
  expect(pause).toBe(HOUR);
  await advance(HOUR);
  await until(async () => expect((await deliveries(subscriptionId))[0].state).toBe('delivered'));
});

test('E06: a redirect is a failure, and nobody goes where it points', async () => {
  const elsewhere = await startReceiver();
  const receiver = await startReceiver(() => ({ status: 307, headers: { location: elsewhere.url } }));
  const { webhook, emit, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await emit('cus_1');
  await until(async () =>
    expect((await deliveries(subscriptionId))[0]).toMatchObject({
      state: 'pending',
      attempts: [{ outcome: 'failed', status: 307 }],
    }),
  );
  expect([receiver.calls.length, elsewhere.calls.length]).toEqual([1, 0]);
});

test.each([
  ['an error', { status: 500 }, 500],
  ['not modified', { status: 304 }, 304],
])('E06: %s is a failure', async (_, reply, status) => {
  const receiver = await startReceiver(() => reply);
  const { webhook, emit, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await emit('cus_1');
  await until(async () =>
    expect((await deliveries(subscriptionId))[0]).toMatchObject({
      state: 'pending',
      attempts: [{ outcome: 'failed', status }],
    }),
  );
});

test('E06: no answer within ten seconds is a failure', async () => {
  const receiver = await startReceiver(() => ({ status: 204, delayMs: 30_000 }));
  const { webhook, emit, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  await emit('cus_1');
  await until(async () =>
    expect((await deliveries(subscriptionId))[0]).toMatchObject({ attempts: [{ outcome: 'timeout' }] }),
  );
});

test('E06: 410 disables with an incident, and what waits is delivered when it is resumed', async () => {
  const receiver = await startReceiver(() => ({ status: 410 }));
  const { webhook, subscribe, emit, subscription, must, call } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  const pull = await subscribe({ delivery: 'pull', types: ['incident.opened'] });
  const { eventId } = await emit('cus_1');
  await until(async () => expect((await subscription(subscriptionId)).state).toBe('disabled'));
  expect(await subscription(subscriptionId)).toMatchObject({ pending: 1, reason: expect.stringContaining('410') });
  const log = await must(200, 'GET', `/events/v1/log?subscriptionId=${pull.subscriptionId}`);
  expect(log.json.items).toMatchObject([
    { type: 'incident.opened', data: { components: ['events'], state: 'opened' } },
  ]);
  receiver.answer(() => ({ status: 204 }));
  const path = `/events/v1/subscriptions/${subscriptionId}`;
  const etag = String((await call('GET', path)).headers.get('etag'));
  await must(200, 'PATCH', path, { body: { state: 'active' }, headers: { 'if-match': etag } });
  const { items } = (await must(200, 'GET', `${path}/deliveries`)).json;
  await must(200, 'POST', `/events/v1/deliveries/${items[0].deliveryId}:retry`, { key: newKey() });
  await until(() => expect(receiver.calls.map(({ event }) => event.id)).toEqual([eventId, eventId]));
});

test('E06: five days of nothing but failures disable, one success in between does not', async () => {
  let failing = true;
  const receiver = await startReceiver(() => ({ status: failing ? 500 : 204 }));
  const { webhook, subscribe, emit, must, subscription, advance, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url);
  const pull = await subscribe({ delivery: 'pull', types: ['incident.opened'] });
  const notices = async () =>
    (await must(200, 'GET', `/events/v1/log?subscriptionId=${pull.subscriptionId}`)).json.items;
  const attemptOne = async (subject: string) => {
    const { eventId } = await emit(subject);
    await until(async () =>
      expect((await deliveries(subscriptionId, `&eventId=${eventId}`))[0].attempts).not.toEqual([]),
    );
  };
  await attemptOne('cus_1');
  // Before the clock moves: the first one is tried again at once then.
  failing = false;
  await advance(4 * 24 * HOUR);
  await attemptOne('cus_2');
  await until(async () => expect((await subscription(subscriptionId)).pending).toBe(0));
  failing = true;
  await attemptOne('cus_3');
  await advance(4 * 24 * HOUR);
  await attemptOne('cus_4');
  expect((await subscription(subscriptionId)).state).toBe('active');
  expect(await notices()).toEqual([]);
  await advance(25 * HOUR);
  await until(async () => expect((await subscription(subscriptionId)).state).toBe('disabled'));
  expect(await notices()).toMatchObject([{ type: 'incident.opened', data: { components: ['events'] } }]);
  // Nothing is deleted: what was not delivered waits, what was is still told.
  expect((await subscription(subscriptionId)).pending).toBe(2);
  expect(await deliveries(subscriptionId)).toHaveLength(4);
});

test('E07: while a secret is rotated both sign, and after a day only the new one', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, must, advance } = await startSubscriber();
  const { subscriptionId, secret } = await webhook(receiver.url);
  const path = `/events/v1/subscriptions/${subscriptionId}/secret:rotate`;
  const rotated = (await must(200, 'POST', path, { key: newKey() })).json;
  expect(rotated.secretVersion).toBe(2);
  const accepts = async (key: string, index: number) => {
    const { body = '', headers = {} } = receiver.calls[index] ?? {};
    const verifier = new WebhookVerifier({ keys: [key] });
    return verifier.verify(Buffer.from(body), headers as Record<string, string>).then(
      () => true,
      () => false,
    );
  };
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(1));
  expect([await accepts(secret, 0), await accepts(rotated.secret, 0)]).toEqual([true, true]);
  await advance(24 * HOUR);
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(2));
  expect([await accepts(secret, 1), await accepts(rotated.secret, 1)]).toEqual([false, true]);
});

test('E07, E08, E13: a receiver of the SDK checks the signatures, handles each event once and passes over unknown types', async () => {
  const { subscribe, must, emit, deliveries, advance } = await startSubscriber();
  const handled: string[] = [];
  const keys: string[] = [];
  const store = new MemoryDedupeStore();
  let failures = 1;
  let receiver: WebhookReceiver<unknown> | undefined;
  const url = await serveReceiver({ receive: (request) => receiver?.receive(request) } as WebhookReceiver<unknown>);
  const { subscriptionId, secret } = await subscribe({
    delivery: 'webhook',
    url,
    types: [TYPE, 'loyalty.points.redeemed'],
  });
  keys.push(secret);
  receiver = new WebhookReceiver<unknown>({ keys, store }).onEvent(TYPE, ({ id }) => {
    failures -= 1;
    if (failures === 0) throw new Error('the database is away');
    handled.push(id);
  });
  const verification = await must(200, 'POST', `/events/v1/subscriptions/${subscriptionId}:verify`);
  expect(verification.json).toMatchObject({
    verified: true,
    pings: [
      { passed: true, status: 204 },
      { passed: true, status: 401 },
    ],
  });
  const first = await emit('cus_1');
  await emit('cus_1', 'loyalty.points.redeemed');
  await until(async () => expect((await deliveries(subscriptionId)).at(-1).attempts).toHaveLength(1));
  await advance(3 * 24 * HOUR);
  await until(async () => expect(await deliveries(subscriptionId, '&state=delivered')).toHaveLength(2));
  const body = { types: [TYPE] };
  const replay = await must(200, 'POST', `/events/v1/subscriptions/${subscriptionId}:replay`, { body, key: newKey() });
  expect(replay.json.events).toBe(1);
  await until(async () => expect(await deliveries(subscriptionId, '&state=delivered')).toHaveLength(3));
  expect(handled).toEqual([first.eventId]);
});

test('E10: a replay brings the original ids and bytes', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, must, deliveries, advance, call } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url, [TYPE, 'loyalty.points.redeemed']);
  await emit('cus_1');
  await emit('cus_2', 'loyalty.points.redeemed');
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(3));
  const before = receiver.calls.map(({ body }) => body).sort();
  const replay = (body: object) =>
    call('POST', `/events/v1/subscriptions/${subscriptionId}:replay`, { body, key: newKey() });
  expect((await replay({ types: [TYPE] })).json.events).toBe(2);
  expect((await replay({ types: ['loyalty.points.redeemed'] })).json.events).toBe(1);
  await until(() => expect(receiver.calls).toHaveLength(6));
  expect(
    receiver.calls
      .slice(3)
      .map(({ body }) => body)
      .sort(),
  ).toEqual(before);
  await until(async () =>
    expect((await deliveries(subscriptionId)).map((one: { replay?: boolean }) => one.replay)).toHaveLength(6),
  );
  expect((await replay({ types: ['order.created'] })).json.code).toBe('event-type-unknown');
  expect((await replay({ from: '2020-01-01T00:00:00Z' })).json.code).toBe('replay-window-exceeded');
  await advance(31 * 24 * HOUR);
  expect((await replay({ types: [TYPE] })).json.events).toBe(0);
  expect((await must(200, 'GET', `/events/v1/subscriptions/${subscriptionId}/deliveries`)).json.items).toEqual([]);
});

test('v1a: events are signed with the key of the ecosystem, whose public half is published', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, must } = await startSubscriber();
  const { secret } = await webhook(receiver.url, [TYPE], { signature: 'v1a' });
  expect(secret).toBeUndefined();
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(1));
  const [call] = receiver.calls;
  const { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': header } = call?.headers ?? {};
  const [version, signature = ''] = String(header).split(',');
  expect(version).toBe('v1a');
  const { keys } = (await must(200, 'GET', '/identity/v1/jwks')).json;
  const jwk = keys.find(({ kty }: { kty: string }) => kty === 'OKP');
  const signed = Buffer.from(`${id}.${stamp}.${call?.body}`);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  expect(verify(null, signed, key, Buffer.from(signature, 'base64'))).toBe(true);
});

test('E02: duplicates on demand have the same id and bytes, and leave one delivery', async () => {
  const receiver = await startReceiver();
  const { webhook, emit, must, deliveries } = await startSubscriber();
  const { subscriptionId } = await webhook(receiver.url, [TYPE, 'loyalty.points.redeemed']);
  const rules = [{ effect: 'duplicate', eventType: TYPE, copies: 3, times: 1 }];
  await must(200, 'PUT', '/sandbox/v1/faults', { body: { rules } });
  await emit('cus_1', 'loyalty.points.redeemed');
  const { eventId } = await emit('cus_1');
  await emit('cus_1');
  await until(async () => expect(await deliveries(subscriptionId, '&state=delivered')).toHaveLength(3));
  const doubled = receiver.calls.filter(({ event }) => event.id === eventId);
  expect([receiver.calls.length, doubled.length, new Set(doubled.map(({ body }) => body)).size]).toEqual([5, 3, 1]);
  expect((await deliveries(subscriptionId, `&eventId=${eventId}`))[0].attempts).toHaveLength(1);
  const { items } = (await must(200, 'GET', '/sandbox/v1/faults')).json;
  expect(items[0].struck).toBe(1);
});
