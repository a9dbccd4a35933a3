/**
 * Makes `files/data/receipts.csv`: twenty days of four stores, the same at every run. The columns and the deliberate
 * faults are described in the template's README. Written by `npm run generate:receipts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badReceipts } from './receipts/faults.ts';
import { random } from './receipts/random.ts';
import { type Row, rowsOf, toCsv } from './receipts/receipt.ts';
import { drawReturns, drawSales, register } from './receipts/shift.ts';

const seed = 20261120;
const returns = 120;
const duplicates = 15;

/** The whole file. */
export function makeReceipts(): string {
  const source = random(seed);
  const sales = drawSales(source);
  const receipts = register([...sales, ...drawReturns(sales, returns, source)]).map(rowsOf);
  // A till that sent a part of its receipts twice: the same receipt stands once more some way below.
  for (let index = 0; index < duplicates; index += 1) {
    const from = 50 + 140 * index;
    const position = receipts.findIndex((rows, at) => at >= from && rows[0]?.['kind'] === 'sale');
    receipts.splice(position + source.between(10, 60), 0, receipts[position] ?? []);
  }
  for (const [position, rows] of badReceipts(source)) receipts.splice(position, 0, rows);
  return toCsv(receipts.flat() satisfies Row[]);
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, 'files', 'data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'receipts.csv'), makeReceipts());
}
