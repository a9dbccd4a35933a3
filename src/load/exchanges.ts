import type { Styk } from '@styk/sdk';
import type { PlannedSale } from './plan.ts';

export type Exchange = 'quote' | 'authorization' | 'sale';

/** What an exchange came to, for whoever measures. */
export interface Measured {
  readonly exchange: Exchange;
  readonly durationMs: number;
  /** What went wrong, undefined when nothing did. */
  readonly error: unknown;
}

export interface Selling {
  readonly styk: Styk;
  /** The ecosystem's time, RFC 3339. */
  readonly instant: () => string;
  /** Milliseconds that only grow. */
  readonly timer: () => number;
  readonly measured: (measured: Measured) => void;
}

/** A sale that was confirmed. */
export interface ConfirmedSale {
  readonly saleId: string;
  readonly promoted: boolean;
  readonly redeemed: number;
}

/** Each till redeems this much: a hold is needed for the second exchange, how large it is does not matter. */
const POINTS = 1;
const NO_RETRIES = { maxRetries: 0 } as const;

/**
 * The three exchanges of a sale, one after the other as a till makes them. The first is measured from when it was due: what
 * the program or the ecosystem was late by is a part of what the till waited (no coordinated omission). Resolves with
 * undefined when an exchange failed: whether it took effect is for the verification to say.
 */
export async function sell(
  { styk, instant, timer, measured }: Selling,
  { receiptKey, storeId, card, lines }: PlannedSale,
  due: number,
): Promise<ConfirmedSale | undefined> {
  const { loyalty } = styk;
  const till = { storeId, posId: 'pos-1', occurredAt: instant(), identifier: { kind: 'card', value: card } as const };
  const timed = async <Answer>(exchange: Exchange, since: number, call: () => Promise<Answer>) => {
    try {
      const answer = await call();
      measured({ exchange, durationMs: timer() - since, error: undefined });
      return answer;
    } catch (error) {
      measured({ exchange, durationMs: timer() - since, error });
      return undefined;
    }
  };
  const quote = await timed('quote', due, () => loyalty.createQuote({ ...till, lines }, NO_RETRIES));
  if (quote?.quoteId === undefined) return undefined;
  const prices = new Map(quote.linePrices?.map(({ lineId, payKop }) => [lineId, payKop]));
  const priced = lines.map((line) => ({ ...line, payKop: prices.get(line.lineId) ?? line.payKop }));
  const { quoteId } = quote;
  const hold = await timed('authorization', timer(), () =>
    loyalty.createAuthorization({ quoteId, points: POINTS, lines: priced }, NO_RETRIES),
  );
  if (hold === undefined) return undefined;
  const discounts = new Map(hold.lineDiscounts.map(({ lineId, discountKop }) => [lineId, discountKop]));
  const sold = priced.map((line) => ({ ...line, pointsDiscountKop: discounts.get(line.lineId) ?? 0 }));
  const linesKop = sum(sold.map(({ payKop }) => payKop));
  const pointsDiscountKop = sum(sold.map((line) => line.pointsDiscountKop));
  const payableKop = linesKop - pointsDiscountKop;
  const receipt = {
    ...till,
    receiptKey,
    quoteId,
    authorizationId: hold.authorizationId,
    lines: sold,
    totals: { linesKop, pointsDiscountKop, payableKop },
    tenders: [{ kind: 'card' as const, amountKop: payableKop }],
  };
  const sale = await timed('sale', timer(), () => loyalty.createSale(receipt, NO_RETRIES));
  if (sale === undefined) return undefined;
  const promoted = priced.some(({ payKop, priceKop }) => payKop < priceKop);
  return { saleId: sale.saleId, promoted, redeemed: sale.redeemed };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
