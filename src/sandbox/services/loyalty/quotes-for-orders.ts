import type { EmitContext } from '../events/emit.ts';
import type { PromotionGain } from '../promotions/budgets/uses.ts';
import type { PromotionDesk } from '../promotions/desk.ts';
import { openLedger, type ProgramRules } from './ledger/context.ts';
import { loadAccount } from './ledger/member-account.ts';
import { priceAgain } from './sales/pricing.ts';
import { findQuote } from './sales/quotes.ts';

/** A line of an order, as the buyer pays it. */
export interface QuotedLine {
  readonly lineId: string;
  readonly payKop: number;
}

/** An order that was quoted before. */
export interface QuotedOrder {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  /** Absent for an order without a quote. */
  readonly quoteId?: string;
  /** Holds on points it is paid with: what they reserved of budgets becomes the order's. */
  readonly authorizationIds: readonly string[];
  readonly lines: readonly QuotedLine[];
}

/** What the quote means for the order: its prices are pinned, it pins none, or it is over or was made for another basket. */
export type QuoteOutcome = 'pinned' | 'free' | 'invalid';

/** What orders ask of quotes and of the promotions in them, inside their own transactions. */
export interface QuotesForOrders {
  /** Checks the prices of a quoted order and reserves what its promotions give, until the order is fulfilled or cancelled. */
  take(context: EmitContext, order: QuotedOrder): QuoteOutcome;
  release(context: EmitContext, orderId: string): void;
  /** The discounts have been given. */
  spend(context: EmitContext, order: Pick<QuotedOrder, 'id' | 'partnerId' | 'customerId'>): void;
  /** Tells how much of what was ordered has been taken out or returned so far. */
  giveBack(
    context: EmitContext,
    orderId: string,
    share: { readonly returnedKop: number; readonly paidKop: number },
  ): void;
}

export function createQuotesForOrders(rules: ProgramRules, promotions: PromotionDesk): QuotesForOrders {
  /** What the quote pins, with the gains of its promotions now. */
  const reprice = (context: EmitContext, { partnerId, quoteId, lines }: QuotedOrder) => {
    if (quoteId === undefined) return { outcome: 'free' as const, gains: [] };
    const ledger = openLedger(rules, context);
    const quote = findQuote(ledger, partnerId, quoteId);
    if (quote === undefined || quote.expiresAt <= ledger.now) return { outcome: 'invalid' as const, gains: [] };
    const { pricing } = quote;
    // Without a basket, or without a promotion to consider, a quote pins nothing.
    if (pricing === null) return { outcome: 'free' as const, gains: [] };
    const { payKop, gains } = priceAgain({ promotions }, ledger, partnerId, loadAccount(ledger, quote.member), pricing);
    const isSame =
      pricing.lines.length === lines.length &&
      pricing.lines.every(({ lineId }, index) => {
        const line = lines.find((one) => one.lineId === lineId);
        return line?.payKop === pricing.payKop[index] && line?.payKop === payKop[index];
      });
    return isSame ? { outcome: 'pinned' as const, gains } : { outcome: 'invalid' as const, gains: [] };
  };
  return {
    take(context, order) {
      // What a hold on points reserved is free for the order it pays.
      for (const id of order.authorizationIds) promotions.release(context, id);
      const { outcome, gains } = reprice(context, order);
      const hold = { id: order.id, expiresAt: null };
      promotions.reserve(context, order, hold, gains.flatMap(onlyDiscount));
      return outcome;
    },
    release: (context, orderId) => promotions.release(context, orderId),
    spend(context, order) {
      promotions.spend(context, order, { id: order.id, holdId: order.id }, promotions.reserved(context, order.id));
    },
    giveBack: (context, orderId, share) => promotions.giveBack(context, orderId, share),
  };
}

/** Points come with the sale that the partner reports; an order takes the discounts. */
function onlyDiscount(gain: PromotionGain): readonly PromotionGain[] {
  return gain.discountKop === 0 ? [] : [{ ...gain, points: 0 }];
}
