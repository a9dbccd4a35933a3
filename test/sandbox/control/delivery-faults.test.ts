import type { FaultRule } from '@styk/sdk/api/sandbox';
import { WebhookVerifier } from '@styk/sdk/webhooks';
import { expect, test } from 'vitest';
import { deliveryFault, spoilSignature } from '../../../src/sandbox/services/events/deliveries/delivery-fault.ts';
import { startReceiver } from '../events/receiver.ts';
import { startSubscriber, until } from '../events/subscriber.ts';

async function startWith(...rules: FaultRule[]) {
  const receiver = await startReceiver();
  const subscriber = await startSubscriber();
  const { subscriptionId, secret } = await subscriber.webhook(receiver.url);
  await subscriber.must(200, 'PUT', '/sandbox/v1/faults', { body: { rules } });
  return { ...subscriber, receiver, subscriptionId, secret };
}

test('reorder: the events of a subject come in reverse order, each once, and the rest in order', async () => {
  const { emit, receiver, invariants } = await startWith({ effect: 'reorder', window: 3, times: 1 });
  for (let count = 0; count < 5; count += 1) await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(5));
  expect(receiver.calls.map(({ event }) => event.aggregateversion)).toEqual([3, 2, 1, 4, 5]);
  await invariants();
});

test('wrong-signature: the receiver refuses what it cannot believe, and the next attempt is right', async () => {
  const { emit, receiver, secret, advance, deliveries, subscriptionId } = await startWith({
    effect: 'wrong-signature',
    times: 1,
  });
  const verdicts: boolean[] = [];
  const verifier = new WebhookVerifier({ keys: [secret] });
  receiver.answer(() => ({ status: verdicts.length === 0 ? 401 : 204 }));
  await emit('cus_1');
  await until(async () => expect((await deliveries(subscriptionId))[0].attempts).toHaveLength(1));
  verdicts.push(await believes(verifier, receiver.calls[0]));
  await advance(6000);
  await until(() => expect(receiver.calls).toHaveLength(2));
  verdicts.push(await believes(verifier, receiver.calls[1]));
  expect(verdicts).toEqual([false, true]);
});

test('late: the delivery waits', async () => {
  const { emit, receiver } = await startWith({ effect: 'late', latencyMs: 500, times: 1 });
  const started = performance.now();
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(1));
  expect(performance.now() - started).toBeGreaterThan(480);
});

test('a rule for another partner or another type strikes no delivery', async () => {
  const { emit, receiver, must } = await startWith(
    { effect: 'duplicate', partnerId: 'prt_other' },
    { effect: 'duplicate', eventType: 'order.placed' },
    { effect: 'duplicate', partnerId: 'prt_sandbox', copies: 3, times: 1 },
  );
  await emit('cus_1');
  await emit('cus_1');
  await until(() => expect(receiver.calls).toHaveLength(4));
  const { items } = (await must(200, 'GET', '/sandbox/v1/faults')).json;
  expect(items.map(({ struck }: { struck: number }) => struck)).toEqual([0, 0, 1]);
});

test('what a rule makes of a delivery', () => {
  const whole = { copies: 1, delayMs: 0, spoilsSignature: false, window: 1 };
  expect(deliveryFault(undefined)).toEqual(whole);
  expect(deliveryFault({ effect: 'duplicate' })).toEqual({ ...whole, copies: 2 });
  expect(deliveryFault({ effect: 'reorder', window: 5 })).toEqual({ ...whole, window: 5 });
  const spoilt = spoilSignature({ 'webhook-id': 'evt_1', 'webhook-signature': 'v1,AAAA v1,AQID' });
  expect(spoilt).toEqual({ 'webhook-id': 'evt_1', 'webhook-signature': 'v1,//// v1,/v38' });
});

async function believes(
  verifier: WebhookVerifier,
  call: Awaited<ReturnType<typeof startReceiver>>['calls'][number] | undefined,
): Promise<boolean> {
  if (call === undefined) throw new Error('nothing came');
  return verifier.verify(Buffer.from(call.body), call.headers as Record<string, string>).then(
    () => true,
    () => false,
  );
}
