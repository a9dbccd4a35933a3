import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Reply } from '../harness.ts';
import { rub, Shop, verdict } from './shop.ts';

const DAY = 86_400_000;
const NEXT_PERIOD = Date.parse('2026-12-01T00:00:00+03:00');

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function settlements(shop: Shop): Promise<Reply['json'][]> {
  return (await shop.get('/settlements?limit=200')).json.items;
}

async function linesOf(shop: Shop, settlementId: string): Promise<Reply['json'][]> {
  return (await shop.get(`/settlements/${settlementId}/lines?limit=200`)).json.items;
}

function run(shop: Shop): Promise<Reply> {
  return shop.call('POST', '/sandbox/v1/jobs/settlement:run');
}

/** Sales and returns of every kind in the second half of November; the period is over, and calculated. */
async function afterNovember(shop: Shop): Promise<Reply['json']> {
  await shop.sellAtTill(1_000_000);
  const paid = await shop.sell([{ kind: 'wallet', amount: rub(100_001) }]);
  await shop.refund(paid, 33_333, 'r1');
  const authorizationId = await shop.pointsHold(100, 300_000);
  await shop.sell([
    { kind: 'points-ref', amount: rub(10_000), authorizationId },
    { kind: 'wallet', amount: rub(5000) },
  ]);
  await shop.counter.setClock(NEXT_PERIOD);
  const [settlement] = await settlements(shop);
  return settlement;
}

test('W06, W08, W09: opening and lines make closing; commission, VAT and points are those of the terms', async () => {
  const shop = await Shop.open();
  const settlement = await afterNovember(shop);
  expect(settlement).toMatchObject({
    periodFrom: '2026-11-16',
    periodTo: '2026-11-30',
    state: 'calculated',
    opening: rub(0),
    sales: rub(105_001),
    returns: rub(-33_333),
    // 500 points issued at 1 rouble each, 100 redeemed.
    pointsIssued: rub(-50_000),
    pointsRedeemed: rub(10_000),
    // 5 % of 100,001, less what makes it 5 % of 66,668, and 5 % of 5,000; on that 22 %.
    commission: rub(-(3333 + 250)),
    vat: rub(-(733 + 55)),
    // The seeded gift cards were sold by the partner: their money is owed to the holders.
    adjustments: rub(-150_000),
    confirmBy: '2026-12-05T21:00:00.000Z',
  });
  const lines = await linesOf(shop, settlement.settlementId);
  expect(lines).toHaveLength(settlement.lines);
  expect(sum(lines.map(({ net }) => net.amount))).toBe(settlement.closing.amount);
  expect(new Set(lines.map(({ operationId, type }) => `${operationId} ${type}`)).size).toBe(lines.length);
  for (const { gross, fee, vat, net } of lines) expect(net.amount).toBe(gross.amount + fee.amount + vat.amount);
  const { payable, commission, vat, points } = await shop.accounts();
  expect([payable, commission, vat, points]).toEqual([settlement.closing.amount, 3583, 788, 400]);
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('W06: what is recorded after midnight in Moscow is in the next settlement, with its own moment', async () => {
  const shop = await Shop.open();
  await shop.counter.setClock(NEXT_PERIOD - 1);
  await shop.sellAtTill(100_000);
  const occurredAt = shop.now();
  await shop.counter.setClock(NEXT_PERIOD);
  const late = await shop.pay([{ kind: 'wallet', amount: rub(1000) }], { occurredAt });
  await shop.post(`/payments/${late.json.paymentId}:capture`);
  const [first, second] = await settlements(shop);
  expect([first.state, second.state, second.opening]).toEqual(['calculated', 'open', first.closing]);
  const types = async ({ settlementId }: Reply['json']) => (await linesOf(shop, settlementId)).map(({ type }) => type);
  expect([await types(first), await types(second)]).toEqual([['adjustment', 'adjustment', 'points-issued'], ['sale']]);
  expect(verdict(await shop.get(`/settlements/${second.settlementId}/file`))).toEqual([409, 'state-conflict']);
});

test('W07: a dispute moves only its line to suspense; the rest is confirmed and paid', async () => {
  const shop = await Shop.open();
  const settlement = await afterNovember(shop);
  const path = `/settlements/${settlement.settlementId}`;
  const sale = (await linesOf(shop, settlement.settlementId)).find(({ type }) => type === 'sale');
  const line = { lineId: sale.lineId, reason: 'wrong-commission' };
  const before = await shop.accounts();
  const dispute = await shop.post(`${path}/disputes`, { lines: [line] });
  expect([dispute.status, dispute.json.amount]).toEqual([201, sale.net]);
  const after = await shop.accounts();
  expect([after['suspense'], after['payable']]).toEqual([sale.net.amount, (before['payable'] ?? 0) - sale.net.amount]);
  expect(verdict(await shop.post(`${path}/disputes`, { lines: [line] }))).toEqual([409, 'line-already-disputed']);
  const unknown = { lineId: 'stn_00000000', reason: 'other' };
  expect(verdict(await shop.post(`${path}/disputes`, { lines: [unknown] }))).toEqual([422, 'line-unknown']);

  const closing = settlement.closing;
  const wrong = await shop.post(`${path}:confirm`, { closing: rub(closing.amount + 1) });
  expect(verdict(wrong)).toEqual([409, 'settlement-changed']);
  const document = await shop.post(`${path}:confirm`, { closing, documentIds: ['doc_00000000'] });
  expect(verdict(document)).toEqual([422, 'document-total-mismatch']);
  const confirmed = await shop.post(`${path}:confirm`, { closing });
  expect(confirmed.json).toMatchObject({ state: 'confirmed', closing, disputed: sale.net, disputedLines: 1 });
  expect(verdict(await shop.post(`${path}:confirm`, { closing }))).toEqual([409, 'state-conflict']);

  await shop.counter.setClock(NEXT_PERIOD + DAY);
  expect((await run(shop)).status).toBe(200);
  await run(shop);
  expect((await shop.get(path)).json.state).toBe('paid');
  const [, next] = await settlements(shop);
  expect([next.opening, next.closing]).toEqual([closing, rub(0)]);
  expect(next.adjustments).toEqual(rub(-closing.amount));
  expect(await shop.accounts()).toMatchObject({ payable: 0, suspense: sale.net.amount });
  expect(await shop.counter.invariants()).toMatchObject({ ok: true });
});

test('the file has every line, in kopecks, and the digest of its bytes', async () => {
  const shop = await Shop.open();
  const { settlementId, closing } = await afterNovember(shop);
  const file = await shop.get(`/settlements/${settlementId}/file`);
  const digest = createHash('sha256').update(file.text).digest('base64');
  expect(file.headers.get('content-digest')).toBe(`sha-256=:${digest}:`);
  const [head, ...rows] = file.text.trimEnd().split('\n');
  expect(head).toMatch(/^lineId;type;state;.*;grossKop;feeKop;vatKop;netKop$/);
  expect(sum(rows.map((row) => Number(row.split(';').at(-1))))).toBe(closing.amount);
  expect((await shop.get(`/settlements/${settlementId}/file`)).text).toBe(file.text);
});

test('usage of services is rated line by line, each record once', async () => {
  const shop = await Shop.open();
  const record = { recordKey: 'a', serviceCode: 'tv-basic', quantity: '1.5', unit: 'pcs', occurredAt: shop.now() };
  const records = [
    record,
    record,
    { ...record, quantity: '2' },
    { ...record, recordKey: 'b', serviceCode: 'nothing' },
    { ...record, recordKey: 'c', occurredAt: '2026-01-01T00:00:00Z' },
    { ...record, recordKey: 'd', unit: 'kg' },
  ];
  const { json } = await shop.post('/usage-records:batch', { records });
  expect([json.applied, json.superseded, json.rejected]).toEqual([1, 1, 4]);
  expect(json.results.map(({ code }: Reply['json']) => code).filter(Boolean)).toEqual([
    'natural-key-conflict',
    'service-unknown',
    'occurred-at-out-of-range',
    'validation-failed',
  ]);
  const [settlement] = await settlements(shop);
  const service = (await linesOf(shop, settlement.settlementId)).find(({ type }) => type === 'service');
  expect(service).toMatchObject({ reference: 'a', gross: rub(29_850), fee: rub(0) });
});

test('W01: every movement of an account is told, and adds up to what is posted', async () => {
  const shop = await Shop.open();
  await afterNovember(shop);
  for (const { accountId, kind, posted } of (await shop.get('/accounts')).json.items) {
    const { items } = (await shop.get(`/accounts/${accountId}/entries?limit=200`)).json;
    expect([kind, sum(items.map(({ amount }: Reply['json']) => amount))]).toEqual([kind, posted]);
    expect(items.at(-1)?.balanceAfter ?? 0).toBe(posted);
  }
});
