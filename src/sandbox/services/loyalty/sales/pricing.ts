import type { PromotionGain } from '../../promotions/budgets/uses.ts';
import type { Priced } from '../../promotions/price.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import type { LedgerContext } from '../ledger/context.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import type { LineToSell } from '../ledger/sell.ts';
import { loyaltyProblems } from '../problems.ts';
import { basketFingerprint } from './fingerprint.ts';
import type { QuoteRecord } from './quotes.ts';

/** What a quote pins, so that its prices can be made again while it lives. */
export interface Pricing {
  readonly version: number;
  readonly storeId: string;
  readonly channel: string;
  readonly occurredAt: number;
  /** Before promotions. */
  readonly lines: readonly LineToSell[];
  /** By line, after promotions. */
  readonly payKop: readonly number[];
  /** Fingerprint of the basket at those prices. */
  readonly pricedHash: string;
}

/** The basket with these prices. */
export function atPrices(lines: readonly LineToSell[], payKop: readonly number[]): LineToSell[] {
  return lines.map((line, index) => ({ ...line, payKop: payKop[index] ?? line.payKop }));
}

/** Applies the version a quote pins, within what budgets and the customer's caps leave now. */
export function priceAgain(
  { promotions }: Pick<LoyaltyRoom, 'promotions'>,
  ledger: LedgerContext,
  partnerId: string,
  account: MemberAccount,
  { storeId, channel, occurredAt, lines, version }: Pricing,
): Priced {
  const visit = { partnerId, customerId: account.id, storeId, channel, occurredAt };
  const { baseRateBp } = levelOf(ledger, account.level);
  return promotions.price(ledger, { visit, lines, version, baseRateBp });
}

/**
 * The quoted basket at the prices of the quote. It may be sent with either prices; it is refused when it is another one,
 * or when a budget has run out meanwhile and the prices of the quote cannot be kept.
 */
export function basketOfQuote(
  room: LoyaltyRoom,
  ledger: LedgerContext,
  quote: QuoteRecord,
  account: MemberAccount,
  lines: readonly LineToSell[],
): { readonly lines: readonly LineToSell[]; readonly gains: readonly PromotionGain[] } {
  const { basketHash, pricing } = quote;
  const given = basketFingerprint(lines);
  const isQuoted = basketHash === null || given === basketHash || given === pricing?.pricedHash;
  if (!isQuoted) throw loyaltyProblems.create('basket-changed', { quote: quote.id });
  if (pricing === null) return { lines, gains: [] };
  const { payKop, gains } = priceAgain(room, ledger, quote.partnerId, account, pricing);
  if (payKop.some((kopecks, index) => kopecks !== pricing.payKop[index])) {
    throw loyaltyProblems.create('basket-changed', { quote: quote.id });
  }
  return { lines: atPrices(lines, payKop), gains };
}
