import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReceipts } from '../../templates/ts-loyalty-pos/make-receipts.ts';

const path = join(import.meta.dirname, '../../templates/ts-loyalty-pos/files/data/receipts.csv');
const csv = readFileSync(path, 'utf8');

/** Read in the plainest way, apart from the code that wrote it and from the reader of the command line. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
const [header = [], ...table] = csv.trimEnd().split('\n').map(fields);
const rows = table.map((values) => Object.fromEntries(header.map((name, index) => [name, values[index] ?? ''])));
type Row = (typeof rows)[number];

/** Rows of one receipt stand together. */
const receipts: Row[][] = [];
for (const row of rows) {
  const last = receipts.at(-1);
  const same = last?.[0]?.['receipt_key'] === row['receipt_key'] && last?.[0]?.['refund_key'] === row['refund_key'];
  if (same) last?.push(row);
  else receipts.push([row]);
}
const first = (receipt: Row[]): Row => receipt[0] ?? {};
const of = (kind: string): Row[][] => receipts.filter((receipt) => first(receipt)['kind'] === kind);
const content = (receipt: Row[]): string => JSON.stringify(receipt);

describe('the sample receipts', () => {
  it('are what the committed generator makes', () => {
    expect(makeReceipts()).toBe(csv);
  });

  it('are 2,080 sales with 15 repeated and 5 bad ones, and 120 refunds', () => {
    expect(of('sale')).toHaveLength(2080 + 15 + 5);
    expect(of('refund')).toHaveLength(120);
    expect(new Set(of('sale').map(content)).size).toBe(2080 + 5);
    expect(new Set(of('sale').map((receipt) => first(receipt)['receipt_key'])).size).toBe(2080 + 5);
    expect(new Set(of('refund').map((receipt) => first(receipt)['refund_key'])).size).toBe(120);
  });

  it('have exactly five bad rows, each of its own kind', () => {
    const days = (text: string) => Number(text.slice(8, 10));
    const kopecks = (text: string) => Number(text.replace('.', ''));
    const faults: Record<string, (row: Row) => boolean> = {
      'broken number': (row) => !/^\d+\.\d\d$/.test(row['price'] ?? ''),
      'four decimals': (row) => /\.\d{4}/.test(row['qty'] ?? ''),
      'impossible date': (row) => days(row['occurred_at'] ?? '') > 30,
      'unknown card': (row) => Number(row['card']?.slice(8)) > 200,
      'wrong amount': (row) => {
        const exact = Number(row['qty']) * kopecks(row['price'] ?? '') - kopecks(row['discount'] ?? '');
        return Math.abs(exact - kopecks(row['amount'] ?? '')) > 0.51;
      },
    };
    const found = Object.entries(faults).map(([name, isFault]) => [name, rows.filter(isFault).length]);
    expect(found).toEqual(Object.keys(faults).map((name) => [name, 1]));
  });

  it('lie between 1 November and the afternoon of 20 November, in four stores with their own offsets', () => {
    const times = rows
      .map((row) => Date.parse(row['occurred_at'] ?? ''))
      .filter((time) => time < Date.UTC(2026, 10, 30));
    expect(Math.max(...times)).toBeLessThan(Date.parse('2026-11-20T18:00:00+03:00'));
    expect(Math.min(...times)).toBeGreaterThan(Date.parse('2026-11-01T00:00:00+10:00'));
    const offsets = new Set(rows.map((row) => `${row['store_id']} ${row['occurred_at']?.slice(-6)}`));
    expect([...offsets].sort()).toEqual(['kgd-03 +02:00', 'msk-01 +03:00', 'spb-02 +03:00', 'vvo-04 +10:00']);
  });

  it('have one refund before its sale, in the file and in time, and all others after it', () => {
    const position = new Map(of('sale').map((sale) => [first(sale)['receipt_key'], sale]));
    const early = of('refund').filter((refund) => {
      const sale = position.get(first(refund)['receipt_key']) ?? [];
      const inFile = receipts.indexOf(refund) < receipts.indexOf(sale);
      const inTime = Date.parse(first(refund)['occurred_at'] ?? '') < Date.parse(first(sale)['occurred_at'] ?? '');
      expect(inFile).toBe(inTime);
      return inFile;
    });
    expect(early).toHaveLength(1);
  });

  it('refund no more of a line than was sold, and of some receipts only a part', () => {
    const sales = new Map(of('sale').map((sale) => [first(sale)['receipt_key'], sale]));
    let partial = 0;
    for (const refund of of('refund')) {
      const sale = sales.get(first(refund)['receipt_key']) ?? [];
      const sold = new Map(sale.map((row) => [row['line_id'], Number(row['qty'])]));
      for (const row of refund) expect(Number(row['qty'])).toBeLessThanOrEqual(sold.get(row['line_id']) ?? 0);
      if (refund.length < sale.length || refund.some((row) => Number(row['qty']) < (sold.get(row['line_id']) ?? 0))) {
        partial += 1;
      }
    }
    expect(partial).toBeGreaterThan(40);
    expect(partial).toBeLessThan(100);
  });

  it('sell goods by weight', () => {
    expect(rows.filter((row) => row['unit'] === 'kg' && /\.\d{3}$/.test(row['qty'] ?? '')).length).toBeGreaterThan(
      1000,
    );
  });
});
