import type { Totals } from '@styk/sdk/api/orders';
import { mulDivHalfUp } from '@styk/sdk/money';
import type { OrderContent, StoredLine, StoredTender, TenderKind } from './order.ts';

/** Price times quantity, rounded per line. */
export function grossKop({ priceKop, qty }: Pick<StoredLine, 'priceKop' | 'qty'>): number {
  return mulDivHalfUp(priceKop, qty, 1000);
}

export function totalsOf({ lines, deliveryKop }: Pick<OrderContent, 'lines' | 'deliveryKop'>): Totals {
  const linesKop = lines.reduce((sum, line) => sum + grossKop(line), 0);
  const payKop = lines.reduce((sum, line) => sum + line.payKop, 0);
  return { linesKop, discountKop: linesKop - payKop, deliveryKop, payableKop: payKop + deliveryKop };
}

/**
 * What a quantity of a line costs: its part of what the line cost at first, rounded down, so that neither the price of a
 * unit nor the whole grows (O03). Always from the beginning: one change or many, the result is the same.
 */
export function shareKop({ orderedPayKop, orderedQty }: StoredLine, qty: number): number {
  return Number((BigInt(orderedPayKop) * BigInt(qty)) / BigInt(orderedQty));
}

/** Real money goes back before gift cards and points. */
const REFUND_ORDER: readonly TenderKind[] = ['card', 'sbp', 'credit', 'cash', 'wallet', 'gift', 'points-ref'];

/** How much of a sum each tender gets back, in the order of the tenders; `room` tells how much each can take. */
export function splitRefund(
  sumKop: number,
  tenders: readonly StoredTender[],
  room: (tender: StoredTender) => number,
): readonly number[] {
  const parts = tenders.map(() => 0);
  let left = sumKop;
  for (const kind of REFUND_ORDER) {
    for (const [index, tender] of tenders.entries()) {
      if (tender.kind !== kind) continue;
      const part = Math.min(left, room(tender));
      parts[index] = part;
      left -= part;
    }
  }
  if (left > 0) throw new RangeError(`the tenders have no room for ${left} of ${sumKop}`);
  return parts;
}

/** What of the lines' money belongs to what was returned so far: from the totals, never return by return. */
export function returnedKop(lines: readonly StoredLine[]): number {
  return lines.reduce(
    (sum, { payKop, returnedQty, qty }) => sum + (qty === 0 ? 0 : mulDivHalfUp(payKop, returnedQty, qty)),
    0,
  );
}
