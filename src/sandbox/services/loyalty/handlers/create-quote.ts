import type { Decision, Quote, QuoteRequest } from '@styk/sdk/api/loyalty';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { Priced } from '../../promotions/price.ts';
import type { Decision as PromotionDecision } from '../../promotions/resolve.ts';
import { shownDecisions } from '../../promotions/shown.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { basketLimit } from '../ledger/basket.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { bookDue } from '../ledger/due.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import type { LineToSell } from '../ledger/sell.ts';
import { identify } from '../members/identify.ts';
import { viewMember } from '../members/view.ts';
import { loyaltyProblems } from '../problems.ts';
import { layOut } from '../receipt/layout.ts';
import { phrasesOf } from '../receipt/phrases.ts';
import { readBasket } from '../sales/basket.ts';
import { basketFingerprint } from '../sales/fingerprint.ts';
import { requireStore } from '../sales/known-store.ts';
import { readOccurredAt } from '../sales/occurred-at.ts';
import { atPrices, type Pricing } from '../sales/pricing.ts';
import { insertQuote } from '../sales/quotes.ts';
import { requireMember } from './require-member.ts';

const DEFAULT_WIDTH = 32;

/** Exchange 1. Writes nothing but the quote itself, and what was due anyway. */
export function createQuote(room: LoyaltyRoom, call: OperationCall<unknown, QuoteRequest>): OperationResult<Quote> {
  const { body, caller, language } = call;
  const ledger = openLedger(room.rules, call);
  requireStore(room, call, body.storeId);
  const occurredAt = readOccurredAt(ledger, body.occurredAt);
  const account = whoIsIt(ledger, body);
  const lines = readBasket(body.lines ?? []);
  bookDue(ledger, account);

  const member = viewMember(ledger, account, language);
  const { storeId, channel = 'pos' } = body;
  const visit = { partnerId: caller.partnerId, customerId: account.id, storeId, channel, occurredAt };
  const { baseRateBp } = levelOf(ledger, account.level);
  const priced = room.promotions.price(ledger, { visit, lines, baseRateBp });
  const pricedLines = atPrices(lines, priced.payKop);
  // Without a basket nothing is considered.
  const forecast = lines.length === 0 ? 0 : priced.points;
  const limit = Math.min(member.available, basketLimit(ledger.program, pricedLines));
  const receiptWidth = body.receiptWidth ?? DEFAULT_WIDTH;
  const quote = {
    id: ledger.newId('quo'),
    partnerId: caller.partnerId,
    member: account.member,
    basketHash: lines.length === 0 ? null : basketFingerprint(lines),
    receiptWidth,
    pricing: pricingOf(priced, visit, lines),
    expiresAt: ledger.now + ledger.program.quoteTtlSec * 1000,
  };
  insertQuote(ledger, quote);
  return {
    status: 200,
    body: {
      quoteId: quote.id,
      expiresAt: new Date(quote.expiresAt).toISOString(),
      catalogVersion: priced.catalogVersion,
      member,
      maxRedeem: member.verified ? limit : 0,
      decisions: lines.length === 0 ? [] : shownDecisions(priced.decisions).map(viewDecision),
      linePrices: lines.map(({ lineId, payKop }, index) => {
        const after = priced.payKop[index] ?? payKop;
        return { lineId, payKop: after, discountKop: payKop - after };
      }),
      accrualForecast: forecast,
      receiptText: layOut(phrasesOf({ forecast, member }, ledger.zone, language), receiptWidth),
      customerDisplay: { name: member.displayName, available: member.available },
    },
  };
}

/** What has to be pinned; nothing when no promotion was there to make a difference. */
function pricingOf(
  { catalogVersion, payKop, hasPromotions }: Priced,
  { storeId, channel, occurredAt }: Pick<Pricing, 'storeId' | 'channel' | 'occurredAt'>,
  lines: readonly LineToSell[],
): Pricing | null {
  if (!hasPromotions || lines.length === 0) return null;
  const pricedHash = basketFingerprint(atPrices(lines, payKop));
  return { version: catalogVersion, storeId, channel, occurredAt, lines, payKop, pricedHash };
}

function viewDecision({ promotionId, outcome, reason, discountKop, points }: PromotionDecision): Decision {
  if (outcome === 'skipped') return { promotionId, outcome, ...(reason === undefined ? {} : { reason }) };
  return { promotionId, outcome, effect: points > 0 ? `+${points}pt` : `-${discountKop}` };
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
