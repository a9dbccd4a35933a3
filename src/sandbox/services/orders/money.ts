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

/** Real money goes back before gift cards and points (W04). */
const REFUND_ORDER: readonly TenderKind[] = ['card', 'sbp', 'credit', 'cash', 'wallet', 'gift', 'points-ref'];

/**
 * How much of a sum each tender gets back, in the order of the tenders; `room` tells how much each can take. Points go
 * back whole, to the nearest: as long as some of them are left the sum may differ by half a point, which the next one
 * makes good.
 */
export function splitRefund(
  sumKop: number,
  tenders: readonly StoredTender[],
  room: (tender: StoredTender) => number,
  pointValueKop: number,
): readonly number[] {
  const parts = tenders.map(() => 0);
  let left = sumKop;
  for (const kind of REFUND_ORDER) {
    for (const [index, tender] of tenders.entries()) {
      if (tender.kind !== kind || left <= 0) continue;
      const wanted = kind === 'points-ref' ? mulDivHalfUp(left, 1, pointValueKop) * pointValueKop : left;
      const part = Math.min(wanted, room(tender));
      parts[index] = part;
      left -= part;
    }
  }
  if (2 * left >= pointValueKop || (left > 0 && !tenders.some(({ kind }) => kind === 'points-ref'))) {
    throw new RangeError(`the tenders have no room for ${left} of ${sumKop}`);
  }
  return parts;
}

/**
 * How much each tender gives up when an order becomes cheaper by a sum. Points are whole, so money takes what would be a
 * part of a point; without money enough the order becomes cheaper by up to a point more.
 */
export function splitReduction(
  sumKop: number,
  tenders: readonly StoredTender[],
  pointValueKop: number,
): readonly number[] {
  const room = ({ amountKop }: StoredTender) => amountKop;
  const moneyKop = tenders.reduce((sum, { kind, amountKop }) => sum + (kind === 'points-ref' ? 0 : amountKop), 0);
  const inPoints = Math.ceil(Math.max(sumKop - moneyKop, 0) / pointValueKop) * pointValueKop;
  const inMoney = Math.max(sumKop - inPoints, 0);
  const money = tenders.map((tender) => (tender.kind === 'points-ref' ? { ...tender, amountKop: 0 } : tender));
  const points = tenders.map((tender) => (tender.kind === 'points-ref' ? tender : { ...tender, amountKop: 0 }));
  const parts = splitRefund(inMoney, money, room, pointValueKop);
  const wholes = splitRefund(inPoints, points, room, pointValueKop);
  return tenders.map((_, index) => (parts[index] ?? 0) + (wholes[index] ?? 0));
}

/** What of the lines' money belongs to what was returned so far: from the totals, never return by return. */
export function returnedKop(lines: readonly StoredLine[]): number {
  return lines.reduce(
    (sum, { payKop, returnedQty, qty }) => sum + (qty === 0 ? 0 : mulDivHalfUp(payKop, returnedQty, qty)),
    0,
  );
}
