import type { SaleRequest } from '@styk/sdk/api/loyalty';
import type { Hold } from '../ledger/holds.ts';
import type { LineToSell } from '../ledger/sell.ts';
import { loyaltyProblems } from '../problems.ts';
import { sumUp } from './basket.ts';

/** The receipt adds up to the kopeck: header, lines and payments. */
export function checkTotals({ totals, tenders }: SaleRequest, lines: readonly LineToSell[]): void {
  const linesKop = sumUp('Σ payKop', lines, (line) => line.payKop);
  const discountKop = sumUp('Σ pointsDiscountKop', lines, (line) => line.discountKop);
  expectEqual('totals.linesKop', linesKop, totals.linesKop);
  expectEqual('totals.pointsDiscountKop', discountKop, totals.pointsDiscountKop);
  expectEqual('totals.payableKop', linesKop - discountKop, totals.payableKop);
  expectEqual(
    'Σ tenders',
    totals.payableKop,
    sumUp('Σ tenders', tenders, (tender) => tender.amountKop),
  );
}

/** The discount by points is the one the hold split, line by line; without a hold there is none. */
export function checkDiscounts(hold: Hold | undefined, lines: readonly LineToSell[]): void {
  const expected = new Map(hold?.lines.map((line) => [line.lineId, line]));
  for (const { lineId, payKop, discountKop } of lines) {
    const line = expected.get(lineId);
    if (hold !== undefined) expectEqual(`payKop (${lineId})`, line?.payKop ?? 0, payKop);
    expectEqual(`pointsDiscountKop (${lineId})`, line?.discountKop ?? 0, discountKop);
  }
  if (hold !== undefined) expectEqual('lines', hold.lines.length, lines.length);
}

function expectEqual(what: string, expected: number, given: number): void {
  if (given !== expected) throw loyaltyProblems.create('totals-mismatch', { what, expected, given });
}
