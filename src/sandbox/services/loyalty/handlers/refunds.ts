import type { ListRefundsQuery, Refund as RefundAnswer, RefundPage, RefundRequest } from '@styk/sdk/api/loyalty';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { type LedgerContext, openLedger } from '../ledger/context.ts';
import { parkRefund, type RefundRequest as RefundRequestOfLedger, refundSale } from '../ledger/refund.ts';
import { findRefund, findRefundByKey, listRefundRows, type Refund } from '../ledger/refunds.ts';
import type { ReturnedLine } from '../ledger/returns.ts';
import { findSale, findSaleByReceipt, type Sale } from '../ledger/sales.ts';
import { loyaltyProblems } from '../problems.ts';
import { refundFingerprint } from '../sales/fingerprint.ts';
import { requireStore } from '../sales/known-store.ts';
import { readOccurredAt } from '../sales/occurred-at.ts';
import { readQuantity } from '../sales/quantity.ts';
import { returnedShare } from '../sales/returned-value.ts';
import type { Submission } from '../submission.ts';

export function createRefund(room: LoyaltyRoom, call: Submission<RefundRequest>): OperationResult<RefundAnswer> {
  const { body, caller } = call;
  const { partnerId } = caller;
  const ledger = openLedger(room.rules, call);
  if (body.storeId !== undefined) requireStore(room, call, body.storeId);
  const { sale, storeId, receiptKey } = targetOf(ledger, partnerId, body);
  const occurredAt = Date.parse(body.occurredAt);
  const lines = readLines(body);
  const content = { kind: 'refund', storeId, receiptKey, occurredAt, lines } as const;
  const fingerprint = refundFingerprint(content);

  const known = findRefundByKey(ledger, partnerId, body.refundKey);
  if (known !== undefined) return answerAgain(known, fingerprint);
  readOccurredAt(ledger, body.occurredAt);
  const request = { ...content, partnerId, refundKey: body.refundKey, fingerprint };
  const refund = sale === undefined ? parkRefund(ledger, request) : returnOf(room, ledger, sale, request);
  return answer(refund, false);
}

/** A return of everything that is not returned yet. Repeating it finds the first one, because a sale is annulled once. */
export function cancelSale(
  room: LoyaltyRoom,
  call: OperationCall<{ readonly saleId: string }>,
): OperationResult<RefundAnswer> {
  const { partnerId } = call.caller;
  const ledger = openLedger(room.rules, call);
  const sale = found(findSale(ledger, partnerId, call.params.saleId), call.params.saleId);
  const refundKey = `cancel-${sale.id}`;
  const known = findRefundByKey(ledger, partnerId, refundKey);
  if (known?.kind === 'cancel') return answer(known, true);
  if (known !== undefined) throw loyaltyProblems.create('natural-key-conflict', { key: refundKey });

  const lines = sale.lines
    .map(({ lineId, qty }, index) => ({ lineId, qty: qty - (sale.returned[index] ?? 0) }))
    .filter(({ qty }) => qty > 0);
  if (lines.length === 0) throw loyaltyProblems.create('return-exceeds-sold', { sale: sale.id });
  const { storeId, receiptKey } = sale;
  const content = { kind: 'cancel', storeId, receiptKey, occurredAt: ledger.now, lines } as const;
  const request = { ...content, partnerId, refundKey, fingerprint: refundFingerprint(content) };
  return answer(returnOf(room, ledger, sale, request), false);
}

export function getRefund(
  room: LoyaltyRoom,
  call: OperationCall<{ readonly refundId: string }>,
): OperationResult<RefundAnswer> {
  const { refundId } = call.params;
  const refund = found(findRefund(openLedger(room.rules, call), call.caller.partnerId, refundId), refundId);
  return { status: 200, body: toAnswer(refund, false) };
}

export function listRefunds(
  room: LoyaltyRoom,
  call: OperationCall<ListRefundsQuery & PageParams & ChangesParams>,
): OperationResult<RefundPage> {
  const { state = null, limit, cursor } = call.params;
  const filter = { state, after: readSequenceCursor(cursor), changedAfter: readUpdatedAfter(call.params) };
  const rows = listRefundRows(openLedger(room.rules, call), call.caller.partnerId, filter, limit + 1);
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    ({ refund }) => toAnswer(refund, false),
  );
  return { status: 200, body: page };
}

/** Returns lines, and to the budgets of promotions their share of what those gave. */
function returnOf(room: LoyaltyRoom, ledger: LedgerContext, sale: Sale, request: RefundRequestOfLedger): Refund {
  const refund = refundSale(ledger, sale, request);
  room.promotions.giveBack(ledger, sale.id, returnedShare(sale));
  return refund;
}

interface Target {
  /** Undefined while it has not come. */
  readonly sale: Sale | undefined;
  readonly storeId: string;
  readonly receiptKey: string;
}

/** The contract lets in either the sale or its receipt. */
function targetOf(ledger: LedgerContext, partnerId: string, body: RefundRequest): Target {
  if (body.saleId !== undefined) {
    const sale = found(findSale(ledger, partnerId, body.saleId), body.saleId);
    return { sale, storeId: sale.storeId, receiptKey: sale.receiptKey };
  }
  const { storeId = '', receiptKey = '' } = body;
  return { sale: findSaleByReceipt(ledger, partnerId, storeId, receiptKey), storeId, receiptKey };
}

function readLines({ lines }: RefundRequest): ReturnedLine[] {
  return lines.map(({ lineId, qty }, index) => ({ lineId, qty: readQuantity(qty, `/lines/${index}/qty`) }));
}

function answerAgain(refund: Refund, fingerprint: string): OperationResult<RefundAnswer> {
  if (refund.fingerprint === fingerprint) return answer(refund, true);
  throw loyaltyProblems.create('natural-key-conflict', { key: refund.refundKey });
}

function answer(refund: Refund, duplicate: boolean): OperationResult<RefundAnswer> {
  const isWaiting = refund.state === 'pending_sale' || refund.state === 'orphan';
  return { status: isWaiting ? 202 : 201, body: toAnswer(refund, duplicate) };
}

function toAnswer(refund: Refund, duplicate: boolean): RefundAnswer {
  return {
    refundId: refund.id,
    refundKey: refund.refundKey,
    kind: refund.kind,
    state: refund.state,
    saleId: refund.saleId,
    restored: refund.restored,
    clawedBack: refund.clawed,
    debt: refund.debt,
    ...(refund.refusal === null ? {} : { refusal: refund.refusal }),
    duplicate,
    occurredAt: new Date(refund.occurredAt).toISOString(),
    recordedAt: new Date(refund.recordedAt).toISOString(),
  };
}
