import type { Sale as SaleAnswer, SaleRequest } from '@styk/sdk/api/loyalty';
import type { OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { bookDue } from '../ledger/due.ts';
import { findHold, type Hold } from '../ledger/holds.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { findSaleByReceipt, readAnswer, type Sale } from '../ledger/sales.ts';
import { type Receipt, sell } from '../ledger/sell.ts';
import { viewStanding } from '../members/view.ts';
import { loyaltyProblems } from '../problems.ts';
import { layOut } from '../receipt/layout.ts';
import { phrasesOf } from '../receipt/phrases.ts';
import { readBasket } from '../sales/basket.ts';
import { bonusOf } from '../sales/bonus.ts';
import { receiptFingerprint } from '../sales/fingerprint.ts';
import { setFiscal } from '../sales/fiscal.ts';
import { requireStore } from '../sales/known-store.ts';
import { type MemberName, readMemberNames, requireOneMember } from '../sales/named-member.ts';
import { readOccurredAt } from '../sales/occurred-at.ts';
import { returnedShare } from '../sales/returned-value.ts';
import { checkDiscounts, checkTotals } from '../sales/totals.ts';
import type { Submission } from '../submission.ts';

const DEFAULT_WIDTH = 32;

/** Exchange 3. */
export function createSale(room: LoyaltyRoom, call: Submission<SaleRequest>): OperationResult<SaleAnswer> {
  const { body, caller } = call;
  const { partnerId } = caller;
  const ledger = openLedger(room.rules, call);
  requireStore(room, call, body.storeId);
  const lines = readBasket(body.lines);
  const fingerprint = receiptFingerprint(Date.parse(body.occurredAt), lines, body.tenders);
  const hold = body.authorizationId === undefined ? undefined : findHold(ledger, partnerId, body.authorizationId);
  const names = readMemberNames(ledger, partnerId, body, hold);

  const known = findSaleByReceipt(ledger, partnerId, body.storeId, body.receiptKey);
  if (known !== undefined) return answerAgain(ledger, known, fingerprint, names);

  const occurredAt = readOccurredAt(ledger, body.occurredAt);
  forbidOfflineRedeem(body);
  checkTotals(body, lines);
  if (body.authorizationId !== undefined && hold === undefined) throw notActive(body.authorizationId, 'unknown');
  const account = requireOneMember(names);
  // Without a hold nothing can be refused any more once something is written.
  if (hold === undefined) checkDiscounts(undefined, lines);
  bookDue(ledger, account);
  const activeHold = hold && requireActive(ledger, hold);
  if (activeHold !== undefined) checkDiscounts(activeHold, lines);
  const { storeId, receiptKey } = body;
  const { gains, pointsByLine } = bonusOf(room, ledger, account, { call, lines, hold: activeHold, occurredAt });
  const receipt: Receipt = {
    partnerId,
    storeId,
    receiptKey,
    fingerprint,
    occurredAt,
    lines,
    bonusByLine: pointsByLine,
  };
  let share = { returnedKop: 0, paidKop: 0 };
  const answer = sell(ledger, account, receipt, activeHold, (sale) => {
    // Returns that came first have been applied with the sale.
    share = returnedShare(sale);
    return toAnswer(ledger, account, sale, call);
  });
  const buyer = { partnerId, customerId: account.id };
  const holdId = activeHold?.id;
  room.promotions.spend(call, buyer, { id: answer.saleId, ...(holdId === undefined ? {} : { holdId }) }, gains);
  room.promotions.giveBack(ledger, answer.saleId, share);
  if (body.fiscal !== undefined) setFiscal(ledger, answer.saleId, body.fiscal);
  return { status: 201, body: answer };
}

/** The same receipt under another idempotency key: the first answer, marked. */
function answerAgain(
  ledger: LedgerContext,
  sale: Sale,
  fingerprint: string,
  names: readonly MemberName[],
): OperationResult<SaleAnswer> {
  const isOther = names.some(({ account }) => account !== undefined && account.member !== sale.member);
  if (isOther || sale.fingerprint !== fingerprint) {
    throw loyaltyProblems.create('natural-key-conflict', { key: `${sale.storeId}/${sale.receiptKey}` });
  }
  return { status: 201, body: { ...readAnswer<SaleAnswer>(ledger, sale), duplicate: true } };
}

/** Without the centre nobody can promise that the points are still there. */
function forbidOfflineRedeem({ offline, authorizationId, totals }: SaleRequest): void {
  if (offline === true && (authorizationId !== undefined || totals.pointsDiscountKop > 0)) {
    throw loyaltyProblems.create('offline-redeem-forbidden');
  }
}

/** Read again, since booking may just have ended it. */
function requireActive(ledger: LedgerContext, hold: Hold): Hold {
  const state = findHold(ledger, hold.partnerId, hold.id)?.state ?? hold.state;
  if (state !== 'held') throw notActive(hold.id, state);
  if (hold.kept === 1) throw notActive(hold.id, 'kept for a payment');
  return hold;
}

function notActive(authorization: string, state: string): Error {
  return loyaltyProblems.create('authorization-not-active', { authorization, state });
}

function toAnswer(
  ledger: LedgerContext,
  account: MemberAccount,
  sale: Sale,
  { body, language }: Submission<SaleRequest>,
): SaleAnswer {
  const member = viewStanding(ledger, account, language);
  const { accrued, redeemed } = sale;
  const phrases = phrasesOf({ accrued, redeemed, member }, ledger.zone, language);
  return {
    saleId: sale.id,
    receiptKey: sale.receiptKey,
    storeId: sale.storeId,
    customerId: account.id,
    accrued,
    redeemed,
    available: member.available,
    level: member.level,
    pathToNextLevel: member.pathToNextLevel,
    receiptText: layOut(phrases, body.receiptWidth ?? DEFAULT_WIDTH),
    duplicate: false,
    occurredAt: new Date(sale.occurredAt).toISOString(),
    recordedAt: new Date(sale.recordedAt).toISOString(),
  };
}
