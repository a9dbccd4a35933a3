import type { SaleRequest } from '@styk/sdk/api/loyalty';
import type { PromotionGain } from '../../promotions/budgets/uses.ts';
import type { Bonus, PaidLine } from '../../promotions/desk.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import type { LedgerContext } from '../ledger/context.ts';
import type { Hold } from '../ledger/holds.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import type { LineToSell } from '../ledger/sell.ts';
import type { Submission } from '../submission.ts';
import { basketFingerprint } from './fingerprint.ts';
import { priceAgain } from './pricing.ts';
import { findQuote } from './quotes.ts';

/** A sale does not tell its channel; it was rung up at a till. */
const CHANNEL = 'pos';

export interface Ringing {
  readonly call: Submission<SaleRequest>;
  readonly lines: readonly LineToSell[];
  /** Active. */
  readonly hold: Hold | undefined;
  readonly occurredAt: number;
}

/**
 * What promotions give with a sale: what its hold reserved; else what its quote promised, if it lives and the prices are
 * its prices; else the accrual promotions that were in force when it happened, for what was paid.
 */
export function bonusOf(room: LoyaltyRoom, ledger: LedgerContext, account: MemberAccount, ringing: Ringing): Bonus {
  const paid = ringing.lines.map((line): PaidLine => ({ ...line, paidKop: line.payKop - line.discountKop }));
  const gains = gainsOf(room, ledger, account, ringing, paid);
  return room.promotions.bonus(ledger, ringing.call.caller.partnerId, gains, paid);
}

function gainsOf(
  room: LoyaltyRoom,
  ledger: LedgerContext,
  account: MemberAccount,
  { call, lines, hold, occurredAt }: Ringing,
  paid: readonly PaidLine[],
): readonly PromotionGain[] {
  const { body, caller } = call;
  const { partnerId } = caller;
  if (hold !== undefined) return room.promotions.reserved(ledger, hold.id);
  const quote = body.quoteId === undefined ? undefined : findQuote(ledger, partnerId, body.quoteId);
  if (quote !== undefined && quote.expiresAt > ledger.now && quote.pricing?.pricedHash === basketFingerprint(lines)) {
    return priceAgain(room, ledger, partnerId, account, quote.pricing).gains;
  }
  const { storeId } = body;
  const visit = { partnerId, customerId: account.id, storeId, channel: CHANNEL, occurredAt };
  return room.promotions.accruals(ledger, visit, paid, levelOf(ledger, account.level).baseRateBp);
}
