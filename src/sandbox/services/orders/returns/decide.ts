import type { ReturnDecisionRequest } from '@styk/sdk/api/orders';
import { invalid } from '../../../http/invalid-body.ts';
import { fromThousandths, toThousandths } from '../../../quantity.ts';
import { emitEvent } from '../../events/emit.ts';
import { advance } from '../advance.ts';
import { giveBudgetsBack } from '../capture.ts';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { returnedKop, splitRefund } from '../money.ts';
import type { StoredOrder, StoredTender } from '../order.ts';
import { ordersProblems } from '../problems.ts';
import { findOrder, saveOrder } from '../store.ts';
import { type StoredRefund, type StoredReturn, type StoredReturnLine, saveReturn } from './store.ts';

/** Decides on every line, gives the money of what is taken back, and lets the order follow. */
export function decideReturn(
  room: OrdersDependencies,
  context: OrdersContext,
  order: StoredOrder,
  asked: StoredReturn,
  request: ReturnDecisionRequest,
  occurredAt: number,
): StoredReturn {
  const { evidenceFileIds = [] } = request;
  const unknown = evidenceFileIds.find((file) => !room.knowsFile(context, file));
  if (unknown !== undefined) throw ordersProblems.create('file-unknown', { file: unknown });
  const lines = decideLines(asked.content.lines, request.lines, evidenceFileIds.length > 0);
  const orderLines = order.content.lines.map((line) => {
    const approved = lines.find(({ lineId }) => lineId === line.lineId)?.approvedQty ?? 0;
    return { ...line, returnedQty: line.returnedQty + approved };
  });
  const { tenders } = order.content;
  const returned = tenders.reduce((sum, tender) => sum + tender.returnedKop, 0);
  const left = (tender: StoredTender) => tender.amountKop - tender.returnedKop;
  const parts = splitRefund(returnedKop(orderLines) - returned, tenders, left, room.pointValueKop);
  const refunds = pay(room, context, order, {
    ...asked,
    content: { ...asked.content, refunds: refundsOf(asked, tenders, parts) },
  });
  const sumKop = refunds.reduce((sum, { amountKop }) => sum + amountKop, 0);
  const content = {
    ...order.content,
    lines: orderLines,
    tenders: tenders.map((tender, index) => ({ ...tender, returnedKop: tender.returnedKop + (parts[index] ?? 0) })),
  };
  if (lines.some(({ approvedQty = 0 }) => approvedQty > 0)) {
    takeBack(context, { ...order, content }, occurredAt);
    giveBudgetsBack(room, context, { ...order, content });
  }
  const decision = overall(lines);
  emitEvent(context, {
    type: 'return.decided',
    subject: asked.id,
    partnerId: order.partnerId,
    occurredAt,
    data: {
      returnId: asked.id,
      orderId: order.id,
      decision,
      refundKop: sumKop,
      decidedAt: new Date(occurredAt).toISOString(),
    },
  });
  const isPaid = decision !== 'refused' && refunds.every((refund) => refund.isPaid);
  return saveReturn(context, {
    ...asked,
    state: isPaid ? 'refunded' : decision,
    content: { ...asked.content, lines, refunds, evidenceFileIds },
  });
}

/** Tries again to give money back that could not be given at once. */
export function retryRefunds(room: OrdersDependencies, context: OrdersContext, decided: StoredReturn): void {
  const order = findOrder(context.tx, decided.orderId);
  if (order === undefined) return;
  const { content } = decided;
  const refunds = pay(room, context, order, decided);
  if (!refunds.every(({ isPaid }) => isPaid)) return;
  saveReturn(context, { ...decided, state: 'refunded', content: { ...content, refunds } });
}

function decideLines(
  lines: readonly StoredReturnLine[],
  decisions: ReturnDecisionRequest['lines'],
  hasEvidence: boolean,
): readonly StoredReturnLine[] {
  for (const [index, { lineId }] of decisions.entries()) {
    const isTwice = decisions.findIndex((one) => one.lineId === lineId) < index;
    const isKnown = lines.some((line) => line.lineId === lineId);
    if (!isKnown || isTwice) throw ordersProblems.create('line-unknown', { line: lineId });
  }
  return lines.map((line) => {
    const index = decisions.findIndex(({ lineId }) => lineId === line.lineId);
    const made = decisions[index];
    if (made === undefined) throw ordersProblems.create('lines-undecided', { line: line.lineId });
    const { decision, refusal } = made;
    const approvedQty = approved(line, made, index);
    if (decision !== 'approve') {
      if (refusal === undefined) {
        throw invalid(`/lines/${index}/refusal`, {
          ru: 'нужно объяснение покупателю',
          en: 'the buyer has to be told why',
        });
      }
      if (!hasEvidence) throw ordersProblems.create('evidence-required', { line: line.lineId });
    }
    return { ...line, decision, approvedQty, ...(refusal === undefined ? {} : { refusal }) };
  });
}

function approved(line: StoredReturnLine, made: ReturnDecisionRequest['lines'][number], index: number): number {
  const { decision, approvedQty } = made;
  const usual = decision === 'approve' ? line.qty : 0;
  const qty = approvedQty === undefined ? usual : toThousandths(approvedQty);
  if (qty > line.qty) {
    const most = fromThousandths(line.qty);
    throw ordersProblems.create('return-exceeds-sold', { line: line.lineId, most, asked: approvedQty ?? '' });
  }
  const fits =
    decision === 'approve' ? qty === line.qty : decision === 'refuse' ? qty === 0 : qty > 0 && qty < line.qty;
  if (fits) return qty;
  throw invalid(`/lines/${index}/approvedQty`, { ru: 'не подходит к решению', en: 'does not fit the decision' });
}

function overall(lines: readonly StoredReturnLine[]): 'approved' | 'partially_approved' | 'refused' {
  if (lines.every(({ decision }) => decision === 'approve')) return 'approved';
  return lines.every(({ decision }) => decision === 'refuse') ? 'refused' : 'partially_approved';
}

/** Back to each tender, or all of it to the wallet. */
function refundsOf(
  { content }: StoredReturn,
  tenders: readonly StoredTender[],
  parts: readonly number[],
): readonly StoredRefund[] {
  const isToWallet = content.refundMethod === 'wallet';
  return tenders.flatMap(({ kind, ref, paymentId }, index) => {
    const amountKop = parts[index] ?? 0;
    if (amountKop === 0) return [];
    const goesTo = isToWallet ? { kind: 'wallet' as const } : { kind, ...(ref === undefined ? {} : { ref }) };
    const cameFrom = { paidWith: kind, ...(paymentId === undefined ? {} : { paymentId }) };
    return [{ ...goesTo, ...cameFrom, amountKop, isPaid: false }];
  });
}

/** Pays what is not paid yet. */
function pay(
  room: OrdersDependencies,
  context: OrdersContext,
  { content: { customerId } }: StoredOrder,
  { id, content: { refunds, refundMethod } }: StoredReturn,
): readonly StoredRefund[] {
  return refunds.map((refund, index) => {
    if (refund.isPaid) return refund;
    const { paidWith, paymentId, amountKop } = refund;
    const isPaid = room.refund(context, {
      kind: paidWith,
      ...(paymentId === undefined ? {} : { paymentId }),
      amountKop,
      key: `${id}/${index}`,
      ...(refundMethod === 'wallet' ? { toWalletOf: customerId } : {}),
    });
    return { ...refund, isPaid };
  });
}

/** Goods have come back: the order is returned once all of them have. */
function takeBack(context: OrdersContext, order: StoredOrder, occurredAt: number): void {
  const isWhole = order.content.lines.every(({ qty, returnedQty }) => returnedQty === qty);
  const state = isWhole ? 'returned' : 'partially_returned';
  if (state === order.state) saveOrder(context, order);
  else advance(context, order, state, occurredAt);
}
