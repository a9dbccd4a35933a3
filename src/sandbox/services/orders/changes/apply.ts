import { saveWithEvent } from '../advance.ts';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { orderedLines } from '../event-data.ts';
import { type StoredLine, type StoredOrder, stockLocation } from '../order.ts';
import type { ChangedOrder } from './compute.ts';

/**
 * Makes a previewed change real: the order, its goods, and the event. Packages have to be stated anew. Nothing has been
 * taken of the money yet: what the tenders need no more goes back when the rest is taken.
 */
export function applyChange(
  room: OrdersDependencies,
  context: OrdersContext,
  order: StoredOrder,
  changed: ChangedOrder,
  changeId: string,
): StoredOrder {
  const { lines, fulfilment, deliveryKop, tenders, refunds, totals, ruleId } = changed;
  const { reservationId, fulfilment: before } = order.content;
  if (reservationId !== undefined) {
    const less = removed(order.content.lines, lines).map((line) => ({ ...line, location: stockLocation(before) }));
    if (less.length > 0) room.stock.reduce(context, reservationId, less);
  }
  const content = { ...order.content, lines, fulfilment, deliveryKop, tenders, packages: [] };
  const isOther = fulfilment.kind !== before.kind;
  return saveWithEvent(context, { ...order, content }, 'order.changed', {
    orderId: order.id,
    changeId,
    initiator: 'partner',
    ruleId,
    totalKop: totals.payableKop,
    refundKop: refunds.reduce((sum, { amountKop }) => sum + amountKop, 0),
    ...orderedLines(lines),
    ...(isOther ? { fulfilment: fulfilment.kind } : {}),
    changedAt: new Date(context.now).toISOString(),
  });
}

/** How much of each article the change takes away. */
function removed(before: readonly StoredLine[], after: readonly StoredLine[]) {
  return before.flatMap(({ lineId, sku, unit, qty }) => {
    const left = after.find((line) => line.lineId === lineId)?.qty ?? 0;
    return qty > left ? [{ sku, unit, qty: qty - left }] : [];
  });
}
