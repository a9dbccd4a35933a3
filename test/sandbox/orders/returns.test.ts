import { expect, test } from 'vitest';
import { Shop } from './shop.ts';

const PACKED = [{ packageId: 'P-1', lines: [{ lineId: '1', qty: '3' }] }];

/** An order for 300.03, paid with points, from the wallet and with a card, that waits for its buyer. */
async function delivered(shop: Shop): Promise<{ readonly orderId: string; readonly refs: readonly string[] }> {
  const tea = [{ sku: 'not-in-catalogue', qty: '3', priceKop: 10_001, payKop: 30_003 }];
  const level = { location: 'msk-01', sku: 'not-in-catalogue', freeQty: '50', journalWatermark: 0, asOf: shop.at() };
  await shop.client.call('PUT', '/stock/v1/levels:batch', {
    body: { levels: [level] },
    key: `levels-${shop.now}-${Math.random()}`,
  });
  const money = await shop.hold([
    { kind: 'wallet', amountKop: 10_000 },
    { kind: 'card', amountKop: 10_003 },
  ]);
  const tenders = [await shop.holdPoints(100), ...money];
  const { orderId } = (await shop.place('pickup_store', tea, { tenders })).json;
  await shop.bring(orderId, 'pickup_store', PACKED);
  return { orderId, refs: tenders.map(({ ref }) => ref) };
}

test('MKT-11: returns go line by line, money goes back card first, and the sum of all returns is what was paid', async () => {
  const shop = await Shop.open();
  const { orderId, refs } = await delivered(shop);
  const [wallet, points] = [await shop.inWallet(), await shop.points()];
  const ask = (qty: string, more: object = {}) =>
    shop.post('/returns', {
      orderId,
      occurredAt: shop.at(),
      reason: 'defect',
      refundMethod: 'original',
      lines: [{ lineId: '1', qty }],
      ...more,
    });
  const early = await ask('1');
  expect([early.status, early.json]).toMatchObject([201, { state: 'awaiting_delivery', decideBy: null }]);
  expect((await ask('3')).json.code).toBe('return-exceeds-sold');
  const decide = (id: string, lines: object[], more: object = {}) =>
    shop.post(`/returns/${id}:decide`, { occurredAt: shop.at(), lines, ...more });
  const approve = [{ lineId: '1', decision: 'approve' }];
  expect((await decide(early.json.returnId, approve)).json.code).toBe('return-state-conflict');
  await shop.deliver(orderId);
  expect((await shop.get(`/returns/${early.json.returnId}`)).json.state).toBe('requested');
  expect((await decide(early.json.returnId, [{ lineId: '9', decision: 'approve' }])).json.code).toBe('line-unknown');
  expect((await decide(early.json.returnId, [{ lineId: '1', decision: 'refuse', refusal: 'Цела' }])).json.code).toBe(
    'evidence-required',
  );
  expect((await decide(early.json.returnId, approve, { evidenceFileIds: ['fil_nothing'] })).json.code).toBe(
    'file-unknown',
  );
  const first = await decide(early.json.returnId, approve);
  expect(first.json).toMatchObject({
    state: 'refunded',
    refunds: [{ kind: 'card', ref: refs[2], amountKop: 10_001 }],
  });
  expect((await shop.get(`/orders/${orderId}`)).json.state).toBe('partially_returned');
  expect((await decide(early.json.returnId, approve)).json.code).toBe('return-state-conflict');

  const rest = await ask('2');
  const second = await decide(rest.json.returnId, approve);
  expect(second.json.refunds).toEqual([
    { kind: 'points-ref', ref: refs[0], amountKop: 10_000 },
    { kind: 'wallet', ref: refs[1], amountKop: 10_000 },
    { kind: 'card', ref: refs[2], amountKop: 2 },
  ]);
  expect([await shop.inWallet(), await shop.points()]).toEqual([wallet + 10_000, points + 100]);
  expect((await shop.wallet('GET', `/payments/${refs[2]}`)).json.state).toBe('refunded');
  const order = (await shop.get(`/orders/${orderId}`)).json;
  expect(order).toMatchObject({ state: 'returned', lines: [{ qty: '3', returnedQty: '3' }] });
  expect((await ask('1')).json.code).toBe('order-state-conflict');
  expect((await shop.get(`/returns?orderId=${orderId}&state=refunded`)).json.items).toHaveLength(2);
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('all of it can go to the wallet', async () => {
  const shop = await Shop.open();
  const { orderId } = await delivered(shop);
  await shop.deliver(orderId);
  const before = await shop.inWallet();
  const request = {
    orderId,
    occurredAt: shop.at(),
    reason: 'other',
    refundMethod: 'wallet',
    lines: [{ lineId: '1', qty: '1' }],
  };
  const { returnId } = (await shop.post('/returns', request)).json;
  const lines = [{ lineId: '1', decision: 'approve', approvedQty: '1' }];
  const { json } = await shop.post(`/returns/${returnId}:decide`, { occurredAt: shop.at(), lines });
  expect(json).toMatchObject({ state: 'refunded', refunds: [{ kind: 'wallet', amountKop: 10_001 }] });
  expect(await shop.inWallet()).toBe(before + 10_001);
  expect(await shop.invariants()).toMatchObject({ ok: true });
});
