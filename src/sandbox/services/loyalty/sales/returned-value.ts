import { mulDivHalfUp } from '@styk/sdk/money';
import type { Sale } from '../ledger/sales.ts';

/** What of a sale's prices was returned so far, of what they add up to; by line to the kopeck. */
export function returnedShare({ lines, returned }: Pick<Sale, 'lines' | 'returned'>): {
  readonly returnedKop: number;
  readonly paidKop: number;
} {
  return {
    returnedKop: lines.reduce(
      (sum, { payKop, qty }, index) => sum + mulDivHalfUp(payKop, returned[index] ?? 0, qty),
      0,
    ),
    paidKop: lines.reduce((sum, { payKop }) => sum + payKop, 0),
  };
}
