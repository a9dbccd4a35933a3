import type { PaidPart } from '../wallet/for-orders.ts';
import type { OrdersContext } from './context.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { returnedKop } from './money.ts';
import type { OrderContent, StoredOrder } from './order.ts';

/**
 * Takes the money and spends the budgets of an order that can no longer be cancelled: it is being shipped, or handed over
 * in the store. What a change has made superfluous goes back now. The caller saves the order.
 */
export function captureOrder(room: OrdersDependencies, context: OrdersContext, order: StoredOrder): StoredOrder {
  const { id, partnerId, content } = order;
  for (const [paymentId, parts] of partsByPayment(content)) {
    room.payments.capture(context, partnerId, paymentId, parts);
  }
  room.quotes.spend(context, { id, partnerId, customerId: content.customerId });
  giveBudgetsBack(room, context, order);
  return { ...order, content: { ...content, heldUntil: null } };
}

/** Budgets get their share of everything that was ordered and is not kept. */
export function giveBudgetsBack(room: OrdersDependencies, context: OrdersContext, { id, content }: StoredOrder): void {
  const { orderedKop: paidKop } = content;
  const keptKop = content.lines.reduce((sum, { payKop }) => sum + payKop, 0) - returnedKop(content.lines);
  room.quotes.giveBack(context, id, { returnedKop: paidKop - keptKop, paidKop });
}

/** What each payment of the order has to give, by kind of tender. */
function partsByPayment({ tenders }: Pick<OrderContent, 'tenders'>): ReadonlyMap<string, readonly PaidPart[]> {
  const parts = new Map<string, PaidPart[]>();
  for (const { kind, paymentId, amountKop } of tenders) {
    if (paymentId === undefined || kind === 'cash') continue;
    parts.set(paymentId, [...(parts.get(paymentId) ?? []), { kind, amountKop }]);
  }
  return parts;
}
