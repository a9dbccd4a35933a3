import { expect, test } from 'vitest';
import { NOW } from '../giftcards/counter.ts';
import type { Reply } from '../harness.ts';
import { rub, Shop, verdict } from './shop.ts';

const DAY = 86_400_000;

test('R05, W04, W05: a payment of points, gift card, wallet and card is part-returned, each tender its share', async () => {
  const shop = await Shop.open();
  await shop.sellAtTill(1_000_000);
  expect(await shop.points()).toBe(500);
  const wallet = await shop.balance();
  const { redemptionId, card } = await shop.giftHold(50_000);
  const tenders = [
    { kind: 'card', amount: rub(139_990), instrumentId: await shop.instrument() },
    { kind: 'wallet', amount: rub(20_000) },
    { kind: 'gift', amount: rub(50_000), redemptionId },
    { kind: 'points-ref', amount: rub(10_000), authorizationId: await shop.pointsHold(100, 219_990) },
  ];
  const made = await shop.pay(tenders);
  expect([made.status, made.json.state, made.json.amount]).toEqual([201, 'authorized', rub(219_990)]);
  expect([await shop.balance(), await shop.points()]).toEqual([wallet - 20_000, 400]);

  const { paymentId } = made.json;
  const captured = await shop.post(`/payments/${paymentId}:capture`);
  expect(captured.json).toMatchObject({ state: 'captured', captured: rub(219_990) });
  expect(await shop.counter.balance(card)).toMatchObject({ balance: rub(50_000), held: rub(0) });

  const steps: [number, object[]][] = [
    [100_000, [{ kind: 'card', amount: rub(100_000) }]],
    [
      50_000,
      [
        { kind: 'card', amount: rub(39_990) },
        { kind: 'wallet', amount: rub(10_010) },
      ],
    ],
    [
      59_990,
      [
        { kind: 'wallet', amount: rub(9990) },
        { kind: 'gift', amount: rub(50_000) },
      ],
    ],
  ];
  for (const [index, [kopecks, shares]] of steps.entries()) {
    const refund = await shop.refund(paymentId, kopecks, `r${index}`);
    expect([refund.status, refund.json.tenders]).toEqual([201, shares]);
  }
  expect(verdict(await shop.refund(paymentId, 50, 'half-a-point'))).toEqual([422, 'validation-failed']);
  expect((await shop.refund(paymentId, 10_000, 'rest')).json.tenders).toEqual([
    { kind: 'points-ref', amount: rub(10_000) },
  ]);
  expect(verdict(await shop.refund(paymentId, 1, 'more'))).toEqual([409, 'payment-state-conflict']);
  expect((await shop.get(`/payments/${paymentId}`)).json).toMatchObject({ state: 'refunded', refunded: rub(219_990) });
  expect([await shop.balance(), await shop.points()]).toEqual([wallet, 500]);
  expect(await shop.counter.balance(card)).toMatchObject({ balance: rub(100_000) });
  // What this card and the test cards were sold for is owed to their holders; everything else has come and gone.
  expect(await shop.accounts()).toMatchObject({
    'gift-card-liability': 250_000,
    payable: -250_000,
    commission: 0,
    vat: 0,
  });
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('W02: a part is captured in the fixed order, the rest goes back; a hold is resolved once', async () => {
  const shop = await Shop.open();
  await shop.sellAtTill(1_000_000);
  const wallet = await shop.balance();
  const { redemptionId, card } = await shop.giftHold(5000);
  const { json } = await shop.pay([
    { kind: 'card', amount: rub(10_000), instrumentId: await shop.instrument() },
    { kind: 'wallet', amount: rub(10_000) },
    { kind: 'points-ref', amount: rub(3000), authorizationId: await shop.pointsHold(30, 28_000) },
    { kind: 'gift', amount: rub(5000), redemptionId },
  ]);
  const path = `/payments/${json.paymentId}`;
  expect(verdict(await shop.post(`${path}:capture`, { amount: rub(28_001) }))).toEqual([422, 'capture-exceeds-hold']);
  const part = await shop.post(`${path}:capture`, { amount: rub(12_050) });
  expect(part.json).toMatchObject({ state: 'partially_captured', captured: rub(12_050) });
  expect(
    part.json.tenders.map(({ kind, state, captured }: never) => [kind, state, (captured as { amount: number }).amount]),
  ).toEqual([
    ['card', 'voided', 0],
    ['wallet', 'captured', 4050],
    ['points-ref', 'captured', 3000],
    ['gift', 'captured', 5000],
  ]);
  expect([await shop.balance(), await shop.points()]).toEqual([wallet - 4050, 470]);
  expect(await shop.counter.balance(card)).toMatchObject({ balance: rub(5000), held: rub(0) });
  for (const action of ['capture', 'void']) {
    expect(verdict(await shop.post(`${path}:${action}`))).toEqual([409, 'payment-state-conflict']);
  }
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('W02: a payment that is voided, or left alone for seven days, gives everything back', async () => {
  const shop = await Shop.open();
  await shop.sellAtTill(1_000_000);
  const wallet = await shop.balance();
  const held = async () => {
    const { redemptionId, card } = await shop.giftHold(5000);
    const tenders = [
      { kind: 'wallet', amount: rub(10_000) },
      { kind: 'gift', amount: rub(5000), redemptionId },
      { kind: 'points-ref', amount: rub(1000), authorizationId: await shop.pointsHold(10, 16_000) },
    ];
    return { card, paymentId: (await shop.pay(tenders)).json.paymentId };
  };
  const voided = await held();
  expect((await shop.post(`/payments/${voided.paymentId}:void`)).json.state).toBe('voided');
  expect((await shop.post(`/payments/${voided.paymentId}:void`)).json.state).toBe('voided');
  expect([await shop.balance(), await shop.points()]).toEqual([wallet, 500]);

  const left = await held();
  await shop.counter.setClock(NOW + 7 * DAY - 1);
  expect((await shop.get(`/payments/${left.paymentId}`)).json.state).toBe('authorized');
  expect(await shop.counter.balance(left.card)).toMatchObject({ held: rub(5000) });
  await shop.counter.setClock(NOW + 7 * DAY);
  expect((await shop.get(`/payments/${left.paymentId}`)).json.state).toBe('expired');
  expect([await shop.balance(), await shop.points()]).toEqual([wallet, 500]);
  expect(await shop.counter.balance(left.card)).toMatchObject({ held: rub(0) });
  expect(verdict(await shop.post(`/payments/${left.paymentId}:capture`))).toEqual([409, 'payment-state-conflict']);
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('a hold that was given to a payment is no longer the till’s', async () => {
  const shop = await Shop.open();
  const { redemptionId } = await shop.giftHold(5000);
  const tenders = [{ kind: 'gift', amount: rub(5000), redemptionId }];
  expect(verdict(await shop.pay([{ kind: 'gift', amount: rub(4999), redemptionId }]))).toEqual([
    422,
    'totals-mismatch',
  ]);
  expect((await shop.pay(tenders)).status).toBe(201);
  expect(verdict(await shop.pay(tenders))).toEqual([409, 'redemption-not-active']);
  for (const action of ['capture', 'void']) {
    const reply = await shop.counter.post(`/redemptions/${redemptionId}:${action}`);
    expect(verdict(reply)).toEqual([409, 'redemption-not-active']);
  }
});

test.each([
  ['tok_test_ok', 'card', [201, 'authorized', undefined]],
  ['tok_test_declined', 'card', [409, undefined, 'instrument-declined']],
  ['tok_test_insufficient', 'card', [409, undefined, 'insufficient-funds']],
  ['tok_test_3ds', 'card', [201, 'pending', undefined]],
  ['tok_test_ok', 'sbp', [201, 'pending', undefined]],
])('the acquirer answers %s of a %s', async (token, kind, expected) => {
  const shop = await Shop.open();
  const wallet = await shop.balance();
  const instrumentId = await shop.instrument(token, kind);
  const { status, json } = await shop.pay([
    { kind: 'wallet', amount: rub(100) },
    { kind, amount: rub(100), instrumentId },
  ]);
  expect([status, json.state, json.code]).toEqual(expected);
  // All or nothing: what was refused at once holds nothing.
  expect(await shop.balance()).toBe(status === 201 ? wallet - 100 : wallet);
});

test.each([
  ['tok_test_3ds', 5000, 'authorized', undefined],
  ['tok_test_3ds_declined', 5000, 'failed', 'declined'],
  ['tok_test_3ds_fraud', 5000, 'failed', 'fraud'],
  ['tok_test_3ds_unavailable', 5000, 'failed', 'acquirer-unavailable'],
  ['tok_test_3ds_silent', 15 * 60_000, 'failed', 'expired'],
])('a pending payment with %s ends after %i ms as %s', async (token, after, state, failureCode) => {
  const shop = await Shop.open();
  const wallet = await shop.balance();
  const instrumentId = await shop.instrument(token);
  const tenders = [
    { kind: 'wallet', amount: rub(100) },
    { kind: 'card', amount: rub(100), instrumentId },
  ];
  const { json } = await shop.pay(tenders);
  expect(json.confirmation).toMatchObject({ kind: 'redirect' });
  await shop.counter.setClock(NOW + after - 1);
  expect((await shop.get(`/payments/${json.paymentId}`)).json.state).toBe('pending');
  await shop.counter.setClock(NOW + after);
  const ended = (await shop.get(`/payments/${json.paymentId}`)).json;
  expect([ended.state, ended.failureCode, ended.confirmation]).toEqual([state, failureCode, undefined]);
  expect(await shop.balance()).toBe(state === 'failed' ? wallet : wallet - 100);
});

test('W03: a wallet cannot be overdrawn, nor used without a consent', async () => {
  const shop = await Shop.open();
  const all = await shop.balance();
  expect(verdict(await shop.pay([{ kind: 'wallet', amount: rub(all + 1) }]))).toEqual([409, 'insufficient-funds']);
  expect((await shop.pay([{ kind: 'wallet', amount: rub(all) }])).status).toBe(201);
  expect(verdict(await shop.pay([{ kind: 'wallet', amount: rub(1) }]))).toEqual([409, 'insufficient-funds']);
  const withdrawal = {
    purpose: 'payment-instrument',
    textHash: '0'.repeat(64),
    channel: 'web',
    withdrawnAt: shop.now(),
  };
  await shop.call('POST', `/customers/v1/customers/${shop.customerId}/consents`, withdrawal);
  const wallet = await shop.get(`/customers/${shop.customerId}/wallet`);
  expect(verdict(wallet)).toEqual([403, 'consent-required']);
  expect(verdict(await shop.pay([{ kind: 'wallet', amount: rub(1) }]))).toEqual([403, 'consent-required']);
});

test('refusals of a payment', async () => {
  const shop = await Shop.open();
  const instrumentId = await shop.instrument();
  const card = { kind: 'card', amount: rub(1000), instrumentId };
  expect(verdict(await shop.pay([card], { amount: rub(1001) }))).toEqual([422, 'totals-mismatch']);
  expect(verdict(await shop.pay([{ kind: 'card', amount: rub(1) }]))).toEqual([422, 'validation-failed']);
  expect(verdict(await shop.pay([{ ...card, instrumentId: 'ins_00000000' }]))).toEqual([404, 'not-found']);
  expect(verdict(await shop.pay([card], { customerId: 'cus_00000000' }))).toEqual([404, 'not-found']);
  const unknown = { kind: 'points-ref', amount: rub(100), authorizationId: 'aut_00000000' };
  expect(verdict(await shop.pay([unknown]))).toEqual([409, 'authorization-not-active']);
  const credit = { kind: 'credit', amount: rub(100), creditAgreementId: 'declined-1' };
  expect(verdict(await shop.pay([credit]))).toEqual([409, 'instrument-declined']);
  expect((await shop.pay([{ ...credit, creditAgreementId: 'agreement-1' }])).json.state).toBe('authorized');
  const old = new Date(NOW - 31 * DAY).toISOString();
  expect(verdict(await shop.pay([card], { occurredAt: old }))).toEqual([422, 'occurred-at-out-of-range']);
  const token = { customerId: shop.customerId, kind: 'card', acquirerToken: 'tok_live_1', consentId: shop.consentId };
  expect(verdict(await shop.post('/instruments', token))).toEqual([422, 'acquirer-token-invalid']);
  const other = { ...token, acquirerToken: 'tok_test_ok', consentId: 'cns_00000000' };
  expect(verdict(await shop.post('/instruments', other))).toEqual([403, 'consent-required']);
});

test('a known key of a payment or a refund is answered with the first, or refused', async () => {
  const shop = await Shop.open();
  const tenders = [{ kind: 'wallet', amount: rub(1000) }];
  const first = await shop.pay(tenders, { externalId: 'web' });
  expect((await shop.pay(tenders, { externalId: 'web' })).json).toEqual({ ...first.json, duplicate: true });
  const other = await shop.pay([{ kind: 'wallet', amount: rub(1001) }], { externalId: 'web' });
  expect(verdict(other)).toEqual([409, 'natural-key-conflict']);
  await shop.post(`/payments/${first.json.paymentId}:capture`);
  const refund = await shop.refund(first.json.paymentId, 400, 'r');
  expect((await shop.refund(first.json.paymentId, 400, 'r')).json).toEqual({ ...refund.json, duplicate: true });
  expect(verdict(await shop.refund(first.json.paymentId, 401, 'r'))).toEqual([409, 'natural-key-conflict']);
  expect(verdict(await shop.refund(first.json.paymentId, 601, 's'))).toEqual([422, 'refund-exceeds-captured']);
});

test('R06: the 11th use of a quota of 10 is refused, and the count starts anew with the month', async () => {
  const shop = await Shop.open();
  const read = async () => {
    const { items } = (await shop.get(`/entitlements?customerId=${shop.customerId}&kind=free-delivery`)).json;
    return items[0];
  };
  const { entitlementId } = await read();
  const use = (quantity = 1) =>
    shop.post(`/entitlements/${entitlementId}:consume`, { quantity, orderRef: 'web-1', occurredAt: shop.now() });
  const uses = await Promise.all(Array.from({ length: 12 }, () => use()));
  expect(uses.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(uses.filter(({ json }) => json.code === 'entitlement-exhausted')).toHaveLength(2);
  expect(await read()).toMatchObject({ used: 10, remaining: 0, periodEnd: '2026-11-30T21:00:00.000Z' });
  await shop.counter.setClock(Date.parse('2026-11-30T21:00:00Z') - 1);
  expect((await use()).status).toBe(409);
  await shop.counter.setClock(Date.parse('2026-11-30T21:00:00Z'));
  expect(verdict(await use(11))).toEqual([409, 'entitlement-exhausted']);
  expect((await use(10)).json.entitlement).toMatchObject({ used: 10, remaining: 0 });
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('R03: money, payments and entitlements of a customer that is merged are the survivor’s; held money has to end first', async () => {
  const shop = await Shop.open();
  const identifier = { kind: 'card', value: '2200000000000002' };
  const found = await shop.call('POST', '/customers/v1/customers:resolve', { identifier });
  const survivorId = found.json.customerId;
  const walletOf = async (id: string) => (await shop.get(`/customers/${id}/wallet`)).json.tenders?.[0].available.amount;
  const mine = await shop.balance();
  const sold = await shop.sell([{ kind: 'wallet', amount: rub(4000) }]);
  const held = (await shop.pay([{ kind: 'wallet', amount: rub(1000) }])).json.paymentId;
  const merge = () =>
    shop.call('POST', '/customers/v1/customers:merge', {
      survivorId,
      duplicateId: shop.customerId,
      evidence: { operator: 'op-1' },
    });
  expect((await merge()).json.code).toBe('merge-conflict');
  await shop.post(`/payments/${held}:void`);
  expect((await merge()).status).toBe(200);
  const both = await walletOf(survivorId);
  expect(both).toBe(await walletOf(shop.customerId));
  expect(both).toBe(mine - 4000 + 500_000);
  await shop.refund(sold, 4000, 'after-merge');
  expect(await walletOf(survivorId)).toBe(both + 4000);
  const { items } = (await shop.get(`/entitlements?customerId=${shop.customerId}`)).json;
  expect(items.map(({ kind, state }: Reply['json']) => [kind, state])).toEqual([
    ['free-delivery', 'active'],
    ['media', 'active'],
  ]);
  expect((await shop.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});
