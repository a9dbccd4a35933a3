import type { Quote, QuoteRequest } from '@styk/sdk/api/loyalty';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { Promotion } from '../../promotions/promotion.ts';
import { type Resolution, resolvePromotions } from '../../promotions/resolve.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { basketLimit } from '../ledger/basket.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { bookDue } from '../ledger/due.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { identify } from '../members/identify.ts';
import { viewMember } from '../members/view.ts';
import { loyaltyProblems } from '../problems.ts';
import { layOut } from '../receipt/layout.ts';
import { phrasesOf } from '../receipt/phrases.ts';
import { readBasket } from '../sales/basket.ts';
import { basketFingerprint } from '../sales/fingerprint.ts';
import { requireStore } from '../sales/known-store.ts';
import { readOccurredAt } from '../sales/occurred-at.ts';
import { insertQuote } from '../sales/quotes.ts';
import { requireMember } from './found.ts';

const DEFAULT_WIDTH = 32;
/** Promotions together take off half a receipt at most. */
const RECEIPT_CAP_BP = 5000;

/** Exchange 1. Writes nothing but the quote itself, and what was due anyway. */
export function createQuote(room: LoyaltyRoom, call: OperationCall<unknown, QuoteRequest>): OperationResult<Quote> {
  const { body, caller, language } = call;
  const ledger = openLedger(room.rules, call);
  requireStore(room, call, body.storeId);
  readOccurredAt(ledger, body.occurredAt);
  const account = whoIsIt(ledger, body);
  const lines = readBasket(body.lines ?? []);
  bookDue(ledger, account);

  const member = viewMember(ledger, account, language);
  const { points: forecast, decisions } = decidePromotions(ledger, levelOf(ledger, account.level).baseRateBp, body);
  const limit = Math.min(member.available, basketLimit(ledger.program, lines));
  const receiptWidth = body.receiptWidth ?? DEFAULT_WIDTH;
  const quote = {
    id: ledger.newId('quo'),
    partnerId: caller.partnerId,
    member: account.member,
    basketHash: lines.length === 0 ? null : basketFingerprint(lines),
    receiptWidth,
    expiresAt: ledger.now + ledger.program.quoteTtlSec * 1000,
  };
  insertQuote(ledger, quote);
  return {
    status: 200,
    body: {
      quoteId: quote.id,
      expiresAt: new Date(quote.expiresAt).toISOString(),
      member,
      maxRedeem: member.verified ? limit : 0,
      decisions,
      accrualForecast: forecast,
      receiptText: layOut(phrasesOf({ forecast, member }, ledger.zone, language), receiptWidth),
      customerDisplay: { name: member.displayName, available: member.available },
    },
  };
}

/** The programme's own accrual is its only promotion so far; it takes part whatever else applies. */
function decidePromotions(
  { program, now }: LedgerContext,
  baseRateBp: number,
  { lines = [], channel = 'pos' }: QuoteRequest,
): Pick<Resolution, 'points' | 'decisions'> {
  if (lines.length === 0) return { points: 0, decisions: [] };
  const base: Promotion = {
    id: 'base',
    phase: 'accrual',
    priority: 1,
    mode: 'always',
    bp: baseRateBp,
    excludedCategories: program.redeemExclusions,
  };
  return resolvePromotions([base], {
    lines,
    channel,
    occurredAt: now,
    pointValueKop: program.pointValueKop,
    minLineKop: program.minLineKop,
    receiptCapBp: RECEIPT_CAP_BP,
  });
}

function whoIsIt(ledger: LedgerContext, { identifier, customerId }: QuoteRequest): MemberAccount {
  // The contract lets in exactly one of the two.
  const found =
    identifier === undefined
      ? { account: requireMember(ledger, customerId ?? ''), isBlocked: false }
      : identify(ledger, identifier);
  if (found === undefined) throw loyaltyProblems.create('member-not-found');
  if (found.isBlocked || found.account.state === 'blocked') throw loyaltyProblems.create('identifier-blocked');
  return found.account;
}
