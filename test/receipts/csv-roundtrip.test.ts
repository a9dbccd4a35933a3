import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CsvRecord } from '../../src/receipts/csv/read-records.ts';
import { readRecords } from '../../src/receipts/csv/read-records.ts';
import { readLines } from '../../src/receipts/lines.ts';
import { csvOf, pieces, receiptsOf, saleRow } from './samples.ts';

/** Writes by RFC 4180, quoting more than is needed or only what is needed. */
function write(rows: readonly (readonly string[])[], delimiter: string, eol: string, quoteAll: boolean): string {
  const cell = (text: string) => (quoteAll || /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter) + eol).join('');
}

async function read(text: string, delimiter: string, size: number): Promise<readonly CsvRecord[]> {
  return Array.fromAsync(readRecords(readLines(pieces(text, size), 65_536), delimiter, 65_536));
}

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', ' ', '\n', '\r', '\r\n', 'ж', '😀', '0'),
  maxLength: 8,
});
// A record of nothing but blanks is skipped on purpose, so every record begins with something.
const record = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => ['x', ...cells]);

it('reads back every record that was written, cell by cell, with the line it began on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, eol, quoteAll, size) => {
        const records = await read(write(rows, delimiter, eol, quoteAll), delimiter, size);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        let line = 1;
        for (const [index, { line: begun, fault }] of records.entries()) {
          expect({ begun, fault }).toEqual({ begun: line, fault: undefined });
          line += 1 + (rows[index] ?? []).join('').split('\n').length - 1;
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('never throws and never loses a good receipt at the end of rubbish that ends its lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 }), async (rubbish) => {
      const lines = rubbish.map((line) => line.replaceAll('"', ''));
      const receipts = await receiptsOf(csvOf(...lines, saleRow({ receipt_key: 'last' })), 7);
      expect(receipts.at(-1)).toMatchObject({ kind: 'sale', naturalKey: 'msk-01/last' });
    }),
    { numRuns: 300 },
  );
});

it('computes the same amounts as big rational arithmetic', async () => {
  const scaled = (max: number) => fc.integer({ min: 0, max });
  await fc.assert(
    fc.asyncProperty(scaled(9_999_999), scaled(99_999_999), async (milli, kopecks) => {
      // The oracle works in thousandths: half up of milli × kopecks / 1000.
      const expected = (BigInt(milli) * BigInt(kopecks) * 2n + 1000n) / 2000n;
      const text = (value: bigint, digits: number) =>
        `${value / 10n ** BigInt(digits)}.${String(value % 10n ** BigInt(digits)).padStart(digits, '0')}`;
      const row = saleRow({ qty: text(BigInt(milli), 3), price: text(BigInt(kopecks), 2), amount: text(expected, 2) });
      const [sale] = await receiptsOf(csvOf(row));
      expect(sale).toMatchObject({ kind: 'sale', request: { totals: { payableKop: Number(expected) } } });
    }),
    { numRuns: 300 },
  );
});
