/** Kinds in the order in which tenders are refunded (W04: the reverse of points, gift card, wallet, bank). */
const BACK = ['credit', 'cash', 'wallet', 'gift', 'points-ref'] as const;
export type Kind = (typeof BACK)[number];

export interface NaiveLine {
  readonly lineId: string;
  readonly orderedQty: number;
  readonly orderedPay: number;
  qty: number;
  pay: number;
  returned: number;
}

export interface NaiveTender {
  readonly kind: Kind;
  readonly ref?: string;
  /** What it was to pay at first, and after changes. */
  readonly held: number;
  amount: number;
  /** What returns have given back, to wherever. */
  back: number;
  /** Of it, what went to the wallet instead. */
  toWallet: number;
}

export interface NaiveOrder {
  readonly id: string;
  readonly kind: string;
  readonly customer: number;
  /** When nobody has accepted it for too long, and when the first of its holds ends. */
  readonly notAcceptedAt: number;
  readonly holdsEndAt: number;
  state: string;
  code: string;
  readonly lines: NaiveLine[];
  readonly tenders: NaiveTender[];
}

const halfUp = (numerator: number, denominator: number) =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Whether the money of the order has been taken. */
export function isTaken({ state }: NaiveOrder): boolean {
  return ['delivered', 'in_delivery', 'partially_returned', 'returned'].includes(state);
}

/** What time has done to the order. */
export function pass(order: NaiveOrder, now: number): void {
  const isNotAccepted = order.state === 'new' && now >= order.notAcceptedAt;
  const isOpen = ['new', 'accepted', 'assembling', 'ready'].includes(order.state);
  if (isNotAccepted || (isOpen && now >= order.holdsEndAt)) order.state = 'cancelled';
}

/**
 * What every tender has got back once so much of the lines is returned: counted anew from nothing, so that the way there
 * cannot matter.
 */
export function backByTender({ lines, tenders }: NaiveOrder): readonly number[] {
  let left = lines.reduce((sum, { pay, returned, qty }) => sum + (qty === 0 ? 0 : halfUp(pay * returned, qty)), 0);
  const back = tenders.map(() => 0);
  for (const kind of BACK) {
    for (const [index, tender] of tenders.entries()) {
      if (tender.kind !== kind) continue;
      const whole = kind === 'points-ref' ? 100 * halfUp(Math.max(left, 0), 100) : Math.max(left, 0);
      back[index] = Math.min(whole, tender.amount);
      left -= back[index] ?? 0;
    }
  }
  return back;
}

/** What may stand at most after a change: every line its part of its first price. */
export function fairTotal({ lines }: NaiveOrder): number {
  return lines.reduce((sum, line) => sum + Math.floor((line.orderedPay * line.qty) / line.orderedQty), 0);
}
