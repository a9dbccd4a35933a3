import { expect, test } from 'vitest';
import { basket, CARD, NOW, Till } from './till.ts';

const DAY = 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString();

test('a sale that does not add up, or may not be, is refused and moves nothing', async () => {
  const till = await Till.open();
  const good = [{ payKop: 100_000 }, { payKop: 50_000 }];
  const totals = { linesKop: 150_000, pointsDiscountKop: 0, payableKop: 150_000 };
  const cases: [string, number, string, object][] = [
    ['header', 422, 'totals-mismatch', { totals: { ...totals, linesKop: 150_001 } }],
    ['payable', 422, 'totals-mismatch', { totals: { ...totals, payableKop: 149_999 } }],
    ['tenders', 422, 'totals-mismatch', { tenders: [{ kind: 'cash', amountKop: 149_999 }] }],
    ['store', 422, 'store-unknown', { storeId: 'spb-01' }],
    ['future', 422, 'occurred-at-out-of-range', { occurredAt: iso(NOW + 5 * 60_000 + 1) }],
    ['past', 422, 'occurred-at-out-of-range', { occurredAt: iso(NOW - 30 * DAY - 1), offline: true }],
    ['nobody', 422, 'member-required', { identifier: undefined }],
    ['unknown card', 404, 'member-not-found', { identifier: { kind: 'card', value: '9999999999999999' } }],
    ['unknown QR', 404, 'member-not-found', { identifier: { kind: 'qr', value: 'styk:cus_nobody' } }],
    ['unknown id', 404, 'member-not-found', { identifier: undefined, customerId: 'cus_nobody' }],
    ['unknown quote', 404, 'quote-not-found', { quoteId: 'quo_nothing' }],
    ['blocked card', 409, 'identifier-blocked', { identifier: { kind: 'card', value: '2200000000000000' } }],
    ['unknown hold', 409, 'authorization-not-active', { authorizationId: 'aut_nothing' }],
    ['offline with a hold', 422, 'offline-redeem-forbidden', { authorizationId: 'aut_nothing', offline: true }],
    ['no quantity', 422, 'validation-failed', { lines: basket([{ payKop: 150_000, qty: '0.000' }]) }],
    ['a line twice', 422, 'validation-failed', { lines: basket(good).map((line) => ({ ...line, lineId: '1' })) }],
  ];
  for (const [name, status, code, change] of cases) {
    const reply = await till.sell(good, change);
    expect([name, reply.status, reply.json.code]).toEqual([name, status, code]);
  }
  expect(await till.member()).toMatchObject({ available: 0 });
  expect((await till.get('/sales')).json.items).toEqual([]);
});

test('the largest receipts of the contract are counted, not choked on', async () => {
  const till = await Till.open();
  const most = 9_000_000_000_000_000;
  for (let index = 0; index < 3; index += 1) {
    const sale = await till.sell([{ payKop: most }]);
    expect(sale.json.pathToNextLevel).toMatchObject({ currentValue: most, remaining: 0 });
    if (index > 0) await till.post(`/sales/${sale.json.saleId}:cancel`);
  }
  expect((await till.sell([{ payKop: most }, { payKop: 1 }], { totals: undefined })).status).toBe(422);
  const basketTooLarge = await till.quote([{ payKop: most }, { payKop: most }]);
  expect([basketTooLarge.status, basketTooLarge.json.code]).toEqual([422, 'totals-mismatch']);
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('the discount by points is the one the centre split', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 200_000 }]);
  const { json: hold } = await till.authorize(50, [{ payKop: 60_000 }, { payKop: 40_000 }]);
  const sell = (first: number, second: number, more: object = {}) =>
    till.sell(
      [
        { payKop: 60_000, discountKop: first },
        { payKop: 40_000, discountKop: second },
      ],
      { authorizationId: hold.authorizationId, ...more },
    );
  expect((await sell(2500, 2500)).json.code).toBe('totals-mismatch');
  expect((await sell(3000, 2000, { authorizationId: undefined })).json.code).toBe('totals-mismatch');
  const stranger = await sell(3000, 2000, { identifier: { kind: 'card', value: '2200000000000002' } });
  expect(stranger.json).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/identifier' }] });
  expect((await sell(3000, 2000)).json).toMatchObject({ redeemed: 50 });
  const again = await sell(3000, 2000);
  expect([again.status, again.json.code]).toEqual([409, 'authorization-not-active']);
});

test('points that are not there, beyond the half, or of another basket are not held', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 200_000 }]);
  expect((await till.authorize(101, [{ payKop: 1_000_000 }])).json.code).toBe('insufficient-points');
  expect((await till.authorize(76, [{ payKop: 15_000 }])).json.code).toBe('redeem-limit-exceeded');
  const quote = await till.quote([{ payKop: 15_000 }]);
  const changed = { quoteId: quote.json.quoteId, points: 10, lines: basket([{ payKop: 15_001 }]) };
  expect((await till.post('/authorizations', changed)).json.code).toBe('basket-changed');
  const unknown = { ...changed, quoteId: 'quo_nothing' };
  expect((await till.post('/authorizations', unknown)).json.code).toBe('quote-not-found');
});

test('L24: no points on points, nor on what takes no part', async () => {
  const till = await Till.open();
  const sale = await till.sell([{ payKop: 100_000 }, { payKop: 500_000, category: 'gift-card' }]);
  expect(sale.json.accrued).toBe(50);
  const lines = [{ payKop: 40_000 }, { payKop: 500_000, category: 'gift-card' }];
  expect((await till.quote(lines)).json).toMatchObject({ maxRedeem: 50, accrualForecast: 20 });
  const { json: hold } = await till.authorize(50, lines);
  expect(hold.lineDiscounts).toEqual([
    { lineId: '1', discountKop: 5000 },
    { lineId: '2', discountKop: 0 },
  ]);
});

test('L25 and L26: a late sale earns when it happened, a fast clock earns now', async () => {
  const till = await Till.open();
  const late = await till.sell([{ payKop: 200_000 }], { occurredAt: iso(NOW - 30 * DAY), offline: true });
  expect(late.status).toBe(201);
  const fast = await till.sell([{ payKop: 200_000 }], { occurredAt: iso(NOW + 300_000) });
  expect(fast.json).toMatchObject({ occurredAt: iso(NOW + 300_000), recordedAt: iso(NOW) });
  const { customerId } = await till.member();
  const { items } = (await till.get(`/members/${customerId}/lots`)).json;
  expect(items.map((lot: { earnedAt: string }) => lot.earnedAt)).toEqual([iso(NOW - 30 * DAY), iso(NOW)]);
});

test('L30: the sale that reaches the threshold changes the level in its own answer, and the next one earns by it', async () => {
  const till = await Till.open();
  const first = await till.sell([{ payKop: 9_999_999 }]);
  expect(first.json.pathToNextLevel).toMatchObject({ next: 'Серебряный', required: 10_000_000, remaining: 1 });
  const second = await till.sell([{ payKop: 1000 }], { receiptWidth: 64 });
  expect(second.json).toMatchObject({ accrued: 1, level: 'Серебряный', pathToNextLevel: { next: 'Золотой' } });
  expect((await till.sell([{ payKop: 100_000 }])).json.accrued).toBe(70);

  await till.post(`/sales/${first.json.saleId}:cancel`);
  expect(await till.member()).toMatchObject({
    level: 'Серебряный',
    pathToNextLevel: { remaining: 30_000_000 - 101_000 },
  });
  await till.setClock(NOW + 367 * DAY);
  expect(await till.member()).toMatchObject({ level: 'Базовый', available: 0, pathToNextLevel: { currentValue: 0 } });
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('a member is recognised by card, phone and QR code', async () => {
  const till = await Till.open();
  const { customerId } = await till.member();
  for (const identifier of [
    { kind: 'card', value: CARD },
    { kind: 'phone', value: '+79990000001' },
    { kind: 'qr', value: `styk:${customerId}` },
  ]) {
    const quote = await till.post('/quotes', { ...till.where(), identifier });
    expect(quote.json.member.customerId).toBe(customerId);
  }
  expect((await till.get('/members/cus_nobody')).json.code).toBe('member-not-found');
});
