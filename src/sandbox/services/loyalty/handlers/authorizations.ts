import type {
  Authorization,
  AuthorizationPage,
  AuthorizationRequest,
  ListAuthorizationsQuery,
} from '@styk/sdk/api/loyalty';
import type { Language } from '@styk/sdk/errors';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { authorize } from '../ledger/authorize.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { findHold, findHoldByKey, type Hold } from '../ledger/holds.ts';
import { loadAccount } from '../ledger/member-account.ts';
import { currentHold, voidHold } from '../ledger/void.ts';
import { loyaltyProblems } from '../problems.ts';
import { layOut } from '../receipt/layout.ts';
import { redeemPhrase } from '../receipt/phrases.ts';
import { readBasket } from '../sales/basket.ts';
import { basketOfQuote } from '../sales/pricing.ts';
import { findQuote, type QuoteRecord } from '../sales/quotes.ts';

type KeyParams = { readonly 'Idempotency-Key': string };
type HoldParams = { readonly authorizationId: string };

/** Exchange 2. */
export function createAuthorization(
  room: LoyaltyRoom,
  call: OperationCall<KeyParams, AuthorizationRequest>,
): OperationResult<Authorization> {
  const { body, caller, params, language } = call;
  const ledger = openLedger(room.rules, call);
  const quote = requireQuote(ledger, caller.partnerId, body.quoteId);
  const account = loadAccount(ledger, quote.member);
  if (account.verified === 0 || account.state === 'blocked') throw loyaltyProblems.create('redeem-not-allowed');
  const { lines, gains } = basketOfQuote(room, ledger, quote, account, readBasket(body.lines));
  const hold = authorize(ledger, account, {
    partnerId: caller.partnerId,
    idempotencyKey: params['Idempotency-Key'],
    points: body.points,
    lines,
    receiptWidth: quote.receiptWidth,
  });
  room.promotions.reserve(call, { partnerId: caller.partnerId, customerId: account.id }, hold, gains);
  return { status: 201, body: toAuthorization(hold, account.id, language) };
}

export function getAuthorization(room: LoyaltyRoom, call: OperationCall<HoldParams>): OperationResult<Authorization> {
  const { params, caller } = call;
  const ledger = openLedger(room.rules, call);
  const hold = found(findHold(ledger, caller.partnerId, params.authorizationId), params.authorizationId);
  return { status: 200, body: viewCurrent(ledger, hold, call.language) };
}

/** What became of an authorize call whose answer was lost. */
export function listAuthorizations(
  room: LoyaltyRoom,
  call: OperationCall<ListAuthorizationsQuery>,
): OperationResult<AuthorizationPage> {
  const ledger = openLedger(room.rules, call);
  const hold = findHoldByKey(ledger, call.caller.partnerId, call.params.idempotencyKey);
  const items = hold === undefined ? [] : [viewCurrent(ledger, hold, call.language)];
  return { status: 200, body: { items, nextCursor: null } };
}

export function voidAuthorization(room: LoyaltyRoom, call: OperationCall<HoldParams>): OperationResult<Authorization> {
  const { params, caller, language } = call;
  const ledger = openLedger(room.rules, call);
  const hold = found(findHold(ledger, caller.partnerId, params.authorizationId), params.authorizationId);
  const account = loadAccount(ledger, hold.member);
  if (hold.kept === 1 && currentHold(ledger, account, hold).state === 'held') {
    throw loyaltyProblems.create('authorization-not-active', { authorization: hold.id, state: 'kept for a payment' });
  }
  const current = voidHold(ledger, account, hold);
  room.promotions.release(ledger, hold.id);
  return { status: 200, body: toAuthorization(current, account.id, language) };
}

function requireQuote(ledger: LedgerContext, partnerId: string, quoteId: string): QuoteRecord {
  const quote = findQuote(ledger, partnerId, quoteId);
  if (quote === undefined) throw loyaltyProblems.create('quote-not-found', { quote: quoteId });
  if (quote.expiresAt > ledger.now) return quote;
  throw loyaltyProblems.create('quote-expired', { quote: quoteId, at: new Date(quote.expiresAt).toISOString() });
}

function viewCurrent(ledger: LedgerContext, hold: Hold, language: Language): Authorization {
  const account = loadAccount(ledger, hold.member);
  return toAuthorization(currentHold(ledger, account, hold), account.id, language);
}

function toAuthorization(hold: Hold, customerId: string, language: Language): Authorization {
  return {
    authorizationId: hold.id,
    state: hold.state,
    customerId,
    points: hold.points,
    lineDiscounts: hold.lines.map(({ lineId, discountKop }) => ({ lineId, discountKop })),
    payableKop: hold.lines.reduce((sum, line) => sum + line.payKop - line.discountKop, 0),
    expiresAt: new Date(hold.expiresAt).toISOString(),
    receiptText: layOut([redeemPhrase(hold.points, language)], hold.receiptWidth),
  };
}
