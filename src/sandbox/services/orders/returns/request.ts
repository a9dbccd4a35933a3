import type { ReturnRequest } from '@styk/sdk/api/orders';
import { invalid } from '../../../http/invalid-body.ts';
import { fromThousandths, toThousandths } from '../../../quantity.ts';
import { emitEvent } from '../../events/emit.ts';
import type { OrdersContext } from '../context.ts';
import type { StoredOrder } from '../order.ts';
import { ordersProblems } from '../problems.ts';
import { returnsOf, type StoredReturn, type StoredReturnLine, saveReturn } from './store.ts';

/** So long the seller may think (art. 22 of the law on consumer protection: 10 days to give money back). */
const DECIDE_WITHIN_MS = 10 * 86_400_000;

/** States in which the goods have been received. */
function isReceived({ state }: StoredOrder): boolean {
  return state === 'delivered' || state === 'partially_returned';
}

/** Asks for a return. Before the news of delivery it waits for it. */
export function requestReturn(
  context: OrdersContext,
  order: StoredOrder,
  request: ReturnRequest,
  occurredAt: number,
): StoredReturn {
  const { refundMethod, reason } = request;
  if (refundMethod === 'wallet' && order.content.tenders.some(({ kind }) => kind === 'credit')) {
    throw ordersProblems.create('refund-method-not-allowed');
  }
  const lines = readLines(context, order, request.lines);
  const content = { reason, refundMethod, lines, refunds: [], evidenceFileIds: [], decideBy: null, occurredAt };
  const { partnerId, id: orderId } = order;
  const waiting: StoredReturn = {
    id: context.newId('ret'),
    partnerId,
    orderId,
    state: 'awaiting_delivery',
    content,
    recordedAt: context.now,
  };
  return isReceived(order) ? openReturn(context, waiting) : saveReturn(context, waiting);
}

/** The goods are there: from now on the seller has to decide. */
export function openReturn(context: OrdersContext, waiting: StoredReturn): StoredReturn {
  const decideBy = context.now + DECIDE_WITHIN_MS;
  const { id: returnId, orderId, partnerId, content } = waiting;
  emitEvent(context, {
    type: 'return.created',
    subject: returnId,
    partnerId,
    occurredAt: content.occurredAt,
    data: {
      returnId,
      orderId,
      reason: content.reason,
      refundMethod: content.refundMethod,
      lines: content.lines.slice(0, 200).map(({ lineId, qty }) => ({ lineId, qty: fromThousandths(qty) })),
      decideBy: new Date(decideBy).toISOString(),
      createdAt: new Date(content.occurredAt).toISOString(),
    },
    ...(content.lines.length > 200 ? { dataref: `/orders/v1/returns/${returnId}` } : {}),
  });
  return saveReturn(context, { ...waiting, state: 'requested', content: { ...content, decideBy } });
}

/** No more of a line than was sold and is not on its way back already. */
function readLines(
  { tx }: OrdersContext,
  order: StoredOrder,
  lines: ReturnRequest['lines'],
): readonly StoredReturnLine[] {
  const asked = new Map<string, number>();
  for (const other of returnsOf(tx, order.id)) {
    if (other.state !== 'awaiting_delivery' && other.state !== 'requested') continue;
    for (const { lineId, qty } of other.content.lines) asked.set(lineId, (asked.get(lineId) ?? 0) + qty);
  }
  return lines.map(({ lineId, qty: text, markingCodes, comment }, index) => {
    const line = order.content.lines.find((one) => one.lineId === lineId);
    if (line === undefined) throw ordersProblems.create('line-unknown', { line: lineId });
    const qty = toThousandths(text);
    if (qty === 0)
      throw invalid(`/lines/${index}/qty`, { ru: 'должно быть больше нуля', en: 'must be more than zero' });
    if (lines.findIndex((one) => one.lineId === lineId) < index) {
      throw invalid(`/lines/${index}/lineId`, { ru: 'уже есть', en: 'is there already' });
    }
    const most = line.qty - line.returnedQty - (asked.get(lineId) ?? 0);
    if (qty > most) {
      throw ordersProblems.create('return-exceeds-sold', { line: lineId, most: fromThousandths(most), asked: text });
    }
    return {
      lineId,
      qty,
      ...(markingCodes === undefined ? {} : { markingCodes }),
      ...(comment === undefined ? {} : { comment }),
    };
  });
}
