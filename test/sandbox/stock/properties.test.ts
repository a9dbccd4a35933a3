import { expect, test } from 'vitest';
import { fromThousandths, toThousandths } from '../../../src/sandbox/quantity.ts';
import { chance } from './random-histories.ts';
import { type Answer, NOW, StockHarness, UNKNOWN_SKU } from './stock-harness.ts';

const MINUTE = 60_000;

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
function body(answer: Answer): any {
  if ('body' in answer) return answer.body;
  throw new Error(answer.code);
}

function report(stock: StockHarness, sku: string, freeQty: string, more: object = {}) {
  const asOf = new Date(stock.now).toISOString();
  const line = { location: 'here', sku, freeQty, journalWatermark: 0, asOf, ...more };
  return body(stock.call('reportLevels', {}, { levels: [line] })).results[0];
}

function reserve(stock: StockHarness, sku: string, qty: string, ttlSec = 900) {
  return stock.call('createReservation', {}, { orderRef: 'cart', lines: [{ sku, location: 'here', qty }], ttlSec });
}

function available(stock: StockHarness, sku: string) {
  return body(stock.call('getAvailability', { sku: [sku], location: ['here'] })).items[0];
}

test('ST03: of n buyers of one unit exactly min(n, k) get one of k', () => {
  const random = chance(3);
  for (let round = 0; round < 50; round += 1) {
    const stock = new StockHarness();
    const [buyers, units] = [random(30), random(30)];
    report(stock, 'tea', String(units));
    const answers = Array.from({ length: buyers }, () => reserve(stock, 'tea', '1'));
    expect(answers.filter((one) => 'body' in one)).toHaveLength(Math.min(buyers, units));
    stock.database.close();
  }
});

test('ST04: at expiresAt the quantity is available at once; the event follows by itself', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '1');
  const { reservationId, expiresAt } = body(reserve(stock, 'tea', '1', 60));
  stock.now = Date.parse(expiresAt) - 1;
  expect(available(stock, 'tea').available).toBe('0');
  expect(reserve(stock, 'tea', '1')).toMatchObject({ code: 'insufficient-stock' });
  stock.now += 1;
  expect(stock.events('stock.reservation.expired')).toEqual([]);
  expect(stock.settle()).toMatchObject({ reservations: 1 });
  expect(stock.settle()).toMatchObject({ reservations: 0 });
  expect(stock.events('stock.reservation.expired')).toEqual([{ subject: reservationId, version: 2 }]);
  expect(available(stock, 'tea').available).toBe('1');
  expect('body' in reserve(stock, 'tea', '1')).toBe(true);
});

test('ST06 ST10: with an ERP that books late and reports out of order, what is available is what is there less what is reserved', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = chance(seed);
    const stock = new StockHarness();
    let onHand = 500_000;
    let booked = 0;
    let bookedEffect = 0;
    const standing = new Map<string, number>();
    const onTheWay: { asOf: number; free: number; watermark: number; onHand: number }[] = [];
    let newest = { asOf: 0, onHand: 0 };
    for (let step = 0; step < 150; step += 1) {
      stock.now += 1 + random(20_000);
      const pick = random(6);
      if (pick < 2) {
        const qty = 1 + random(30_000);
        const answer = reserve(stock, 'tea', fromThousandths(qty));
        if ('body' in answer) standing.set(answer.body.reservationId, qty);
      } else if (pick === 2) {
        const [first] = standing.keys();
        if (first !== undefined) body(stock.call('releaseReservation', { reservationId: first }));
        if (first !== undefined) standing.delete(first);
      } else if (pick === 3) {
        const { items } = body(
          stock.call('listStockJournal', { location: 'here', after: booked, limit: 1 + random(5) }),
        );
        for (const { seq, kind, qty } of items) {
          booked = seq;
          if (kind === 'create') bookedEffect += toThousandths(qty);
          if (kind === 'release' || kind === 'expire') bookedEffect -= toThousandths(qty);
        }
      } else if (pick === 4) {
        onHand += random(3) === 0 ? random(50_000) : 0;
        // An ERP cannot report less than nothing; this one has plenty.
        onTheWay.push({ asOf: stock.now, free: onHand - bookedEffect, watermark: booked, onHand });
      } else {
        const index = random(onTheWay.length);
        const one = random(3) === 0 ? onTheWay[index] : onTheWay.splice(index, 1)[0];
        if (one === undefined) continue;
        const { asOf, free, watermark } = one;
        const more = { asOf: new Date(asOf).toISOString(), journalWatermark: watermark };
        const { outcome } = report(stock, 'tea', fromThousandths(free), more);
        expect(outcome).toBe(asOf >= newest.asOf ? 'applied' : 'superseded');
        if (asOf >= newest.asOf) newest = { asOf, onHand: one.onHand };
      }
      // Reservations live 900 seconds here and are met while they stand.
      stock.settle();
      for (const reservationId of [...standing.keys()]) {
        if (body(stock.call('getReservation', { reservationId })).state === 'expired') standing.delete(reservationId);
      }
      if (newest.asOf === 0) continue;
      const reserved = [...standing.values()].reduce((sum, qty) => sum + qty, 0);
      expect(toThousandths(available(stock, 'tea').available)).toBe(newest.onHand - reserved);
    }
    expect(stock.violations()).toEqual([]);
    stock.database.close();
  }
});

test('ST08: fresh for 300 seconds, then stale, told once until something newer comes', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '5');
  report(stock, 'cheese', '5');
  stock.now += 300_000;
  expect(available(stock, 'tea')).toMatchObject({ freshnessSec: 300, stale: false });
  stock.now += 1000;
  expect(available(stock, 'tea')).toMatchObject({ freshnessSec: 301, stale: true });
  available(stock, 'cheese');
  stock.settle();
  expect(stock.events('stock.level.stale')).toEqual([{ subject: 'here', version: 1 }]);

  // One article is fresh again: the other is told of by its name, once, however often it is asked for.
  stock.now += MINUTE;
  report(stock, 'tea', '5');
  stock.now += 10;
  available(stock, 'cheese');
  expect(stock.events('stock.level.stale')).toHaveLength(1);
  stock.now += 400_000;
  report(stock, 'tea', '5');
  report(stock, 'cheese', '5', { asOf: new Date(stock.now - 400_000).toISOString() });
  for (let times = 0; times < 3; times += 1) expect(available(stock, 'cheese').stale).toBe(true);
  expect(stock.events('stock.level.stale')).toHaveLength(2);
  stock.now += 301_000;
  stock.settle();
  stock.settle();
  expect(stock.events('stock.level.stale')).toHaveLength(3);
});

test('ST02: lines of one article are summed first, and every shortage is named', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '3');
  report(stock, 'cheese', '0.456');
  const half = { sku: 'tea', location: 'here', qty: '2' };
  const lines = [half, { sku: 'cheese', location: 'here', qty: '0.457' }, half];
  expect(stock.call('createReservation', {}, { orderRef: 'cart', lines, ttlSec: 60 })).toEqual({
    code: 'insufficient-stock',
    facts: [
      { sku: 'tea', location: 'here', requested: '4', available: '3' },
      { sku: 'cheese', location: 'here', requested: '0.457', available: '0.456' },
    ],
  });
  expect(available(stock, 'tea').available).toBe('3');
});

test('every line of a batch has a verdict of its own', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '5');
  const asOf = new Date(stock.now).toISOString();
  const line = { location: 'here', sku: 'water', freeQty: '1', journalWatermark: 0, asOf };
  const levels = [
    line,
    { ...line },
    { ...line, sku: UNKNOWN_SKU },
    { ...line, sku: 'a', location: 'nowhere' },
    { ...line, sku: 'b', unit: 'kg' },
    { ...line, sku: 'c', journalWatermark: 1 },
    { ...line, sku: 'd', asOf: new Date(NOW + 6 * MINUTE).toISOString() },
    { ...line, sku: 'tea', expected: '4' },
    { ...line, sku: 'e', safetyStock: '0.5' },
  ];
  const answer = body(stock.call('reportLevels', {}, { levels }));
  expect(answer).toMatchObject({ applied: 2, superseded: 0, rejected: 7 });
  expect(answer.results.map(({ outcome, code }: { outcome: string; code?: string }) => code ?? outcome)).toEqual([
    'applied',
    'duplicate',
    'sku-unknown',
    'location-unknown',
    'unit-mismatch',
    'watermark-ahead',
    'occurred-at-out-of-range',
    'level-changed',
    'applied',
  ]);
  expect(available(stock, 'e').available).toBe('0.5');
  expect(reserve(stock, UNKNOWN_SKU, '1')).toMatchObject({ code: 'sku-unknown' });
});

test('a whole snapshot empties what it does not name, and an older level cannot bring it back', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '5');
  report(stock, 'cheese', '5');
  stock.now += MINUTE;
  const asOf = new Date(stock.now).toISOString();
  const chunk = { uploadId: 'night-01', chunk: 0, chunks: 1, asOf, journalWatermark: 0 };
  const lines = [
    { sku: 'tea', freeQty: '7' },
    { sku: UNKNOWN_SKU, freeQty: '1' },
    { sku: 'tea', freeQty: '8' },
  ];
  const { operationId } = body(stock.call('putSnapshot', { location: 'here' }, { ...chunk, lines }));
  expect(stock.call('putSnapshot', { location: 'here' }, { ...chunk, lines: [] })).toMatchObject({
    code: 'upload-conflict',
  });
  while (stock.work());
  expect(body(stock.call('getStockOperation', { operationId }))).toMatchObject({
    state: 'partially_succeeded',
    progress: 100,
    snapshot: {
      applied: 1,
      superseded: 0,
      rejected: 2,
      rejections: [
        { line: 1, code: 'sku-unknown' },
        { line: 2, code: 'duplicate' },
      ],
    },
  });
  expect(available(stock, 'tea').available).toBe('7');
  expect(available(stock, 'cheese').available).toBe('0');
  expect(report(stock, 'water', '9', { asOf: new Date(stock.now - 1).toISOString() }).outcome).toBe('superseded');
  expect(available(stock, 'water')).toMatchObject({ available: '0', asOf });
});

test('nothing of the stock is seen or changed by another partner', () => {
  const stock = new StockHarness();
  report(stock, 'tea', '5');
  const { reservationId } = body(reserve(stock, 'tea', '2'));
  stock.partnerId = 'prt_other';
  expect(available(stock, 'tea')).toMatchObject({ available: '0', asOf: null });
  expect(reserve(stock, 'tea', '1')).toMatchObject({ code: 'insufficient-stock' });
  for (const operation of ['getReservation', 'extendReservation', 'confirmReservation', 'releaseReservation']) {
    const asked = { ttlSec: 60, orderId: 'ord_00001' };
    expect(stock.call(operation, { reservationId }, asked)).toMatchObject({ code: 'not-found' });
  }
  expect(body(stock.call('listStockJournal', { location: 'here', limit: 50 })).items).toEqual([]);
  stock.partnerId = 'prt_test';
  expect(body(stock.call('getReservation', { reservationId })).state).toBe('active');
});
