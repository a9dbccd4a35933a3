import type { Quote, QuoteRequest } from '@styk/sdk/api/loyalty';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { accrue } from '../ledger/accrual.ts';
import { basketLimit } from '../ledger/basket.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { bookDue } from '../ledger/due.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { identify } from '../members/identifiers.ts';
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
  const forecast = accrue(ledger.program, levelOf(ledger, account.level).baseRateBp, lines).points;
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
      decisions: lines.length === 0 ? [] : [{ promotionId: 'base', outcome: 'applied', effect: `+${forecast}` }],
      accrualForecast: forecast,
      receiptText: layOut(phrasesOf({ forecast, member }, ledger.zone, language), receiptWidth),
      customerDisplay: { name: member.displayName, available: member.available },
    },
  };
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
