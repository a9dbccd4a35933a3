import { mulDivHalfUp } from '@styk/sdk/money';
import type { Program } from '../program/program.ts';
import type { SoldLine } from './sales.ts';

/** What belongs to the returned part of a sale, over all its returns so far. */
export interface ReturnedShare {
  /** Redeemed points to give back. */
  readonly restored: number;
  /** Accrued points to take back. */
  readonly clawed: number;
  /** Money, in kopecks. */
  readonly paidKop: number;
}

/**
 * Always from the totals returned so far, never from one return alone: the roundings of several partial returns then
 * cannot add up, and whichever way the same goods come back, the result is the same (L14).
 */
export function returnedShare(
  program: Program,
  lines: readonly SoldLine[],
  returned: readonly number[],
): ReturnedShare {
  let discountKop = 0;
  let clawed = 0;
  let paidKop = 0;
  for (const [index, line] of lines.entries()) {
    const qty = returned[index] ?? 0;
    if (qty === 0) continue;
    discountKop += mulDivHalfUp(line.discountKop, qty, line.qty);
    clawed += mulDivHalfUp(line.accrued, qty, line.qty);
    paidKop += mulDivHalfUp(line.payKop - line.discountKop, qty, line.qty);
  }
  return { restored: mulDivHalfUp(discountKop, 1, program.pointValueKop), clawed, paidKop };
}
