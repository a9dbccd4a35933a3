import { expect, test } from 'vitest';
import { loyaltyProblems } from '../../../../src/sandbox/services/loyalty/problems.ts';
import { applyPiece } from '../../../../src/sandbox/services/loyalty/registers/apply/apply-piece.ts';
import { createLineChecks } from '../../../../src/sandbox/services/loyalty/registers/apply/check-line.ts';
import { readJsonLine } from '../../../../src/sandbox/services/loyalty/registers/reading/json-lines.ts';
import { markChecked } from '../../../../src/sandbox/services/loyalty/registers/register.ts';
import { testCard } from '../../../../src/sandbox/test-customers.ts';
import { ofLines, type Sending } from './desk.ts';
import { NOW, RegisterHarness } from './register-harness.ts';

const AT = new Date(NOW - 3_600_000).toISOString();
const LONG_AGO = '2020-01-01T00:00:00Z';
const BLOCKED = 2;

let keys = 0;

function nextKey(): string {
  keys += 1;
  return `key-${keys}`;
}

function card(member: number) {
  return { kind: 'card', value: testCard(member) };
}

/** A sound sale of member 1, but for what is said. */
function sale(receiptKey: string, more: object = {}, line: object = {}) {
  const item = { lineId: '1', sku: 'a', qty: '2', unit: 'pcs', priceKop: 5000, payKop: 10_000, ...line };
  const totals = { linesKop: 10_000, pointsDiscountKop: 0, payableKop: 10_000 };
  const tenders = [{ kind: 'cash', amountKop: 10_000 }];
  const receipt = { receiptKey, storeId: 'shop', posId: 'pos-1', occurredAt: AT, identifier: card(1), lines: [item] };
  return { operationKey: nextKey(), sale: { ...receipt, totals, tenders, ...more } };
}

function refund(more: object = {}, line: object = {}) {
  const lines = [{ lineId: '1', qty: '1', ...line }];
  const body = { refundKey: nextKey(), storeId: 'shop', receiptKey: 'sold', occurredAt: AT, lines, ...more };
  return { operationKey: nextKey(), refund: body };
}

function accrual(more: object) {
  return { operationKey: nextKey(), identifier: card(1), points: 5, occurredAt: AT, ...more };
}

const item = sale('').sale.lines[0];
const refusals: Readonly<Record<Sending['kind'], readonly (readonly [code: string, line: () => object])[]>> = {
  sales: [
    ['store-unknown', () => sale('r1', { storeId: 'nowhere' })],
    ['member-not-found', () => sale('r2', { identifier: card(99) })],
    ['identifier-blocked', () => sale('r3', { identifier: card(BLOCKED) })],
    ['validation-failed', () => sale('r4', { customerId: 'cus_000000000001', identifier: card(3) })],
    ['occurred-at-out-of-range', () => sale('r5', { occurredAt: LONG_AGO })],
    ['totals-mismatch', () => sale('r6', {}, { payKop: 9999 })],
    ['offline-redeem-forbidden', () => sale('r7', { totals: { linesKop: 1, pointsDiscountKop: 1, payableKop: 0 } })],
    ['totals-mismatch', () => sale('r8', {}, { pointsDiscountKop: 1 })],
    ['validation-failed', () => sale('r9', { lines: [item, item] })],
    ['validation-failed', () => sale('r10', {}, { qty: '0' })],
    ['natural-key-conflict', () => sale('sold', {}, { sku: 'b' })],
  ],
  refunds: [
    ['store-unknown', () => refund({ storeId: 'nowhere' })],
    ['line-unknown', () => refund({}, { lineId: '7' })],
    ['return-exceeds-sold', () => refund({}, { qty: '3' })],
    ['validation-failed', () => refund({}, { qty: '0' })],
    ['occurred-at-out-of-range', () => refund({ occurredAt: LONG_AGO })],
    ['natural-key-conflict', () => refund({ refundKey: 'returned' })],
  ],
  accruals: [
    ['member-not-found', () => accrual({ identifier: card(99) })],
    ['identifier-blocked', () => accrual({ identifier: card(BLOCKED) })],
    ['occurred-at-out-of-range', () => accrual({ occurredAt: LONG_AGO })],
    ['validation-failed', () => accrual({ expiresAt: LONG_AGO })],
  ],
};

/** Everything in the database that is not of the registers themselves. */
function contentOf({ database: { tx } }: RegisterHarness): unknown {
  const tables = tx.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'loyalty_register*'",
  );
  return tables.map(({ name }) => [name, tx.all(`SELECT * FROM "${name}"`)]);
}

async function apply(harness: RegisterHarness, kind: Sending['kind'], lines: readonly object[]): Promise<string[]> {
  const sending = ofLines(kind, lines);
  const seq = harness.commit(sending, [Buffer.from(sending.text)]);
  await harness.work(seq);
  return harness.verdicts(seq);
}

test('a line of a register is refused before anything is written, though something was due for its member', async () => {
  const harness = new RegisterHarness(3, (room) => ({
    ...room,
    knowsStore: (_tx, _partner, store) => store === 'shop',
  }));
  expect(await apply(harness, 'sales', [sale('sold')])).toEqual(['applied']);
  expect(await apply(harness, 'refunds', [refund({ refundKey: 'returned' }, { qty: '0.5' })])).toEqual(['applied']);
  harness.run(({ tx }) => {
    tx.run('UPDATE loyalty_member SET due_at = 1');
    tx.run("UPDATE loyalty_member SET state = 'blocked' WHERE member = ?", BLOCKED);
  });
  const before = contentOf(harness);
  for (const kind of ['sales', 'refunds', 'accruals'] as const) {
    const lines = refusals[kind].map(([, line]) => line());
    const sending = ofLines(kind, lines);
    const seq = harness.commit(sending, [Buffer.from(sending.text)]);
    harness.run((context) => {
      markChecked(context.tx, seq, context.now);
      const operations = lines.map((line, index) => readJsonLine(index + 1, Buffer.from(JSON.stringify(line))));
      const check = createLineChecks()(kind, 'ndjson');
      const piece = {
        register: seq,
        operations,
        check,
        linesPerSecond: 0,
        begin: () => undefined,
        mayGoOn: () => true,
      };
      // Throws when anything was written, since nothing is done apart.
      expect(applyPiece(harness.room, context, { ...piece, apart: false })).toBe(lines.length);
    });
    expect(harness.verdicts(seq)).toEqual(refusals[kind].map(([code]) => `rejected ${code}`));
    expect(contentOf(harness)).toEqual(before);
  }
});

test('a line that is refused after it has written leaves nothing of it; those around it are applied once', async () => {
  const refused = new Set(['s-3', 's-4', 's-11']);
  const late = new RegisterHarness(3, (room) => ({
    ...room,
    promotions: {
      ...room.promotions,
      spend(context, _buyer, { id }) {
        const row = context.tx.get<{ key: string }>('SELECT receipt_key AS key FROM loyalty_sale WHERE id = ?', id);
        if (refused.has(row?.key ?? '')) throw loyaltyProblems.create('member-required');
      },
    },
  }));
  const receipts = Array.from({ length: 20 }, (_, index) => `s-${index}`);
  const verdicts = await apply(
    late,
    'sales',
    receipts.map((receipt, index) => sale(receipt, { identifier: card(1 + (index % 3)) })),
  );
  expect(verdicts).toEqual(receipts.map((key) => (refused.has(key) ? 'rejected member-required' : 'applied')));
  const sold = late.database.tx.all<{ key: string }>('SELECT receipt_key AS key FROM loyalty_sale ORDER BY rowid');
  expect(sold.map(({ key }) => key)).toEqual(receipts.filter((key) => !refused.has(key)));
  // 5 % of 100 roubles each: members 1, 2 and 3 had 7, 7 and 6 sales, and lost one, one and one.
  expect([...late.points().values()]).toEqual([30, 30, 25]);
  expect(late.violations()).toEqual([]);
});
