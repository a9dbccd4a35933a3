import { expect, test } from 'vitest';
import type { Reply } from '../harness.ts';
import { rub, Shop } from './shop.ts';

const TYPES = [
  'giftcard.activated',
  'giftcard.redeemed',
  'giftcard.refunded',
  'giftcard.blocked',
  'payment.authorized',
  'payment.captured',
  'payment.refunded',
  'payment.failed',
  'settlement.calculated',
  'settlement.confirmed',
  'settlement.paid',
];
const NEXT_PERIOD = Date.parse('2026-12-01T00:00:00+03:00');

/** What is on the log of this kind, as type, subject and version. */
async function told(shop: Shop, prefix: string): Promise<[string, string, number][]> {
  const { items } = (await shop.call('GET', '/events/v1/log?limit=200')).json;
  return items
    .filter(({ type }: Reply['json']) => type.includes(prefix))
    .map(({ type, subject, aggregateversion }: Reply['json']) => [type, subject, aggregateversion]);
}

test('E01, E03: what the catalogue names is told, in versions without gaps', async () => {
  const shop = await Shop.open();
  const subscription = await shop.call('POST', '/events/v1/subscriptions', { delivery: 'pull', types: TYPES });
  expect(subscription.status).toBe(201);
  const { redemptionId, card } = await shop.giftHold(5000);
  const instrumentId = await shop.instrument();
  const paymentId = await shop.sell([
    { kind: 'gift', amount: rub(5000), redemptionId },
    { kind: 'card', amount: rub(1000), instrumentId },
  ]);
  await shop.refund(paymentId, 1500, 'r');
  await shop.counter.post(`/cards/${card.cardId}:block`, { reason: 'lost' });
  const failing = await shop.instrument('tok_test_3ds_declined');
  const failed = (await shop.pay([{ kind: 'card', amount: rub(1), instrumentId: failing }])).json.paymentId;
  await shop.counter.setClock(NEXT_PERIOD);
  await shop.get(`/payments/${failed}`);
  const [{ settlementId, closing }] = (await shop.get('/settlements')).json.items;
  await shop.post(`/settlements/${settlementId}:confirm`, { closing });
  await shop.call('POST', '/sandbox/v1/jobs/settlement:run');

  const ofCard = (await told(shop, 'giftcard.')).filter(([, subject]) => subject === card.cardId);
  expect(ofCard.map(([type, , version]) => [type.replace(/^.*giftcard/, 'giftcard'), version])).toEqual([
    ['giftcard.activated', 1],
    ['giftcard.redeemed', 2],
    ['giftcard.refunded', 3],
    ['giftcard.blocked', 4],
  ]);
  const payments = (await told(shop, 'payment.')).map(([type, subject, version]) => [
    type.replace(/^.*payment/, 'payment'),
    subject,
    version,
  ]);
  expect(payments).toEqual([
    ['payment.authorized', paymentId, 1],
    ['payment.captured', paymentId, 2],
    ['payment.refunded', paymentId, 3],
    ['payment.failed', failed, 1],
  ]);
  const settled = (await told(shop, 'settlement.')).filter(([, subject]) => subject === settlementId);
  expect(settled.map(([type, , version]) => [type.replace(/^.*settlement/, 'settlement'), version])).toEqual([
    ['settlement.calculated', 1],
    ['settlement.confirmed', 2],
    ['settlement.paid', 3],
  ]);
});
