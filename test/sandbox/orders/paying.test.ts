import { expect, test } from 'vitest';
import { Shop, TEA } from './shop.ts';

const PAID = [{ qty: '2', priceKop: 19_990, payKop: 35_000 }];

test('R05: an order takes the money of a gift card, points, wallet and card when it is handed over, and nobody else can', async () => {
  const shop = await Shop.open();
  const money = await shop.hold([
    { kind: 'wallet', amountKop: 5000 },
    { kind: 'card', amountKop: 10_000 },
  ]);
  const gift = await shop.holdGift(10_000);
  const points = await shop.holdPoints(100);
  const tenders = [points, gift, ...money];
  const paymentId = money[0]?.ref;
  const { orderId, ...placed } = (await shop.place('pickup_store', PAID, { tenders })).json;
  expect(placed.tenders).toEqual(tenders);
  const state = async () => (await shop.wallet('GET', `/payments/${paymentId}`)).json.state;
  expect(await state()).toBe('authorized');
  // Neither the payment nor what the till held moves without the order now.
  const direct = await shop.wallet('POST', `/payments/${paymentId}:void`);
  expect([direct.status, direct.json.code]).toEqual([409, 'payment-state-conflict']);
  const loyalty = await shop.client.call('POST', `/loyalty/v1/authorizations/${points.ref}:void`, {
    key: 'own-void-1',
  });
  expect([loyalty.status, loyalty.json.code]).toEqual([409, 'authorization-not-active']);
  const card = await shop.client.call('POST', `/giftcards/v1/redemptions/${gift.ref}:void`, { key: 'own-void-2' });
  expect([card.status, card.json.code]).toEqual([409, 'redemption-not-active']);
  const again = await shop.place('pickup_store', PAID, { tenders });
  expect([again.status, again.json.code]).toEqual([409, 'tender-not-held']);

  await shop.bring(orderId, 'pickup_store');
  expect(await state()).toBe('authorized');
  await shop.deliver(orderId);
  expect(await state()).toBe('captured');
  const hold = await shop.client.call('GET', `/loyalty/v1/authorizations/${points.ref}`);
  expect(hold.json.state).toBe('captured');
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('a tender without its hold, and one of another sum, place no order', async () => {
  const shop = await Shop.open();
  const place = async (tenders: object[]) => (await shop.place('pickup_store', TEA, { tenders })).json.code;
  expect(await place([{ kind: 'card', amountKop: 35_000 }])).toBe('validation-failed');
  expect(await place([{ kind: 'card', amountKop: 35_000, ref: 'pay_nothing' }])).toBe('tender-not-held');
  expect(await place([{ kind: 'gift', amountKop: 35_000, ref: 'gcr_nothing' }])).toBe('tender-not-held');
  expect(await place([{ kind: 'points-ref', amountKop: 35_000, ref: 'aut_nothing' }])).toBe('tender-not-held');
  const [held] = await shop.hold([{ kind: 'card', amountKop: 34_999 }]);
  expect(await place([{ ...held, amountKop: 35_000 }])).toBe('totals-mismatch');
});

test('O04: an order whose holds end before it is shipped is cancelled by the system', async () => {
  const shop = await Shop.open();
  const tenders = await shop.hold([{ kind: 'card', amountKop: 35_000 }]);
  const { orderId } = (await shop.place('pvz', TEA, { tenders })).json;
  await shop.step(orderId, 'accept');
  await shop.wait(7 * 24 * 60);
  const late = await shop.step(orderId, 'assemble');
  expect(late.json.code).toBe('order-state-conflict');
  const { json } = await shop.get(`/orders/${orderId}`);
  expect(json).toMatchObject({ state: 'cancelled', cancellation: { initiator: 'system', reason: 'payment-failed' } });
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('a quote pins the prices of an order and its promotion; the budget is reserved, spent and given back with it', async () => {
  const shop = await Shop.open();
  const call = async (method: string, path: string, body?: object) =>
    (
      await shop.client.call(method, path, {
        ...(method === 'GET' ? {} : { key: `k-${Math.random()}` }),
        ...(body && { body }),
      })
    ).json;
  const budget = async () => (await call('GET', `/promotions/v1/promotions/${promotionId}/budget`)) as object;
  const definition = {
    name: 'Скидка на чай',
    channels: ['app'],
    effects: [{ kind: 'percent-off', discountBp: 1000 }],
    phase: 'line',
    caps: { budgetKop: 1_000_000 },
    validity: {
      from: new Date(shop.now - 3_600_000).toISOString(),
      to: new Date(shop.now + 86_400_000).toISOString(),
    },
  };
  const { promotionId } = await call('POST', '/promotions/v1/promotions', definition);
  await call('POST', `/promotions/v1/promotions/${promotionId}:publish`);
  const quoted = await call('POST', '/loyalty/v1/quotes', {
    storeId: 'msk-01',
    posId: 'web',
    channel: 'app',
    occurredAt: shop.at(),
    identifier: { kind: 'card', value: '2200000000000001' },
    lines: [
      { lineId: '1', sku: '4600000000017', qty: '2', unit: 'pcs', priceKop: 19_990, payKop: 39_980, vatCode: 'vat22' },
    ],
  });
  expect(quoted.linePrices).toEqual([{ lineId: '1', payKop: 35_982, discountKop: 3998 }]);
  const { quoteId } = quoted;
  const dear = await shop.place('pickup_store', TEA, { quoteId });
  expect([dear.status, dear.json.code]).toEqual([409, 'quote-expired']);
  const lines = [{ qty: '2', priceKop: 19_990, payKop: 35_982 }];
  const kept = (await shop.place('pickup_store', lines, { quoteId })).json;
  const dropped = (await shop.place('pickup_store', lines, { quoteId })).json;
  expect(await budget()).toMatchObject({ reservedKop: 7996, spentKop: 0 });
  await shop.step(dropped.orderId, 'cancel', { initiator: 'customer', reason: 'changed-mind' });
  expect(await budget()).toMatchObject({ reservedKop: 3998, spentKop: 0 });
  await shop.bring(kept.orderId, 'pickup_store');
  await shop.deliver(kept.orderId);
  expect(await budget()).toMatchObject({ reservedKop: 0, spentKop: 3998 });
  const asked = await shop.post('/returns', {
    orderId: kept.orderId,
    occurredAt: shop.at(),
    reason: 'other',
    refundMethod: 'original',
    lines: [{ lineId: '1', qty: '1' }],
  });
  const decision = { occurredAt: shop.at(), lines: [{ lineId: '1', decision: 'approve' }] };
  await shop.post(`/returns/${asked.json.returnId}:decide`, decision);
  expect(await budget()).toMatchObject({ spentKop: 1999 });
  await shop.wait(11);
  expect((await shop.place('pickup_store', lines, { quoteId })).json.code).toBe('quote-expired');
  expect(await shop.invariants()).toMatchObject({ ok: true });
});

test('nobody is forgotten who still waits for an order, under whatever id it was placed', async () => {
  const shop = await Shop.open();
  const post = (path: string, body: object) =>
    shop.client.call('POST', `/customers/v1/customers${path}`, { key: `forget-${path}-${Math.random()}`, body });
  const come = async (phone: string) => {
    const consent = { purpose: 'personal-data', textHash: '0'.repeat(64), channel: 'pos', givenAt: shop.at() };
    return (await post('', { phone, channel: 'pos', consents: [consent] })).json.customerId;
  };
  const [customerId, before] = [await come('+79990001234'), await come('+79990001235')];
  const { orderId } = (await shop.place('pvz', TEA, { customerId: before })).json;
  await post(':merge', { survivorId: customerId, duplicateId: before, evidence: { operator: 'op-1' } });
  const forget = () => post(`/${customerId}:forget`, { requestedBy: 'customer', requestedAt: shop.at() });
  expect((await forget()).json.code).toBe('open-holds');
  await shop.step(orderId, 'cancel', { initiator: 'customer', reason: 'changed-mind' });
  expect((await forget()).status).toBe(202);
});
