import type { ServiceContext } from '../../operation.ts';
import { saveWithEvent } from './advance.ts';
import { cancelOrder, retryReleases } from './cancel.ts';
import type { OrdersContext } from './context.ts';
import { autoCancelAt } from './deadlines.ts';
import type { OrdersDependencies } from './dependencies.ts';
import type { StoredOrder } from './order.ts';
import { listDueOrders } from './store.ts';

const PORTION = 500;

/**
 * The order with everything that time has brought about for it: a deadline that passed, and in the end its cancellation;
 * or the end of the holds that pay it.
 */
export function settleOrder(room: OrdersDependencies, context: OrdersContext, order: StoredOrder): StoredOrder {
  const { heldUntil } = order.content;
  const settled = order.state === 'new' ? settleNew(room, context, order) : order;
  if (settled.state === 'cancelled' || heldUntil === null || context.now < heldUntil) return settled;
  return cancelOrder(room, context, settled, { initiator: 'system', reason: 'payment-failed', occurredAt: heldUntil });
}

function settleNew(room: OrdersDependencies, context: OrdersContext, order: StoredOrder): StoredOrder {
  const { now } = context;
  const { acceptBy, overdueTold, fulfilment } = order.content;
  if (now < acceptBy) return order;
  let settled = order;
  const cancelAt = autoCancelAt(acceptBy);
  if (!overdueTold) {
    const told = { ...order, content: { ...order.content, overdueTold: true } };
    settled = saveWithEvent(context, told, 'order.accept.overdue', {
      orderId: order.id,
      storeId: fulfilment.location,
      acceptBy: new Date(acceptBy).toISOString(),
      autoCancelAt: new Date(cancelAt).toISOString(),
    });
  }
  if (now < cancelAt) return settled;
  return cancelOrder(room, context, settled, { initiator: 'system', reason: 'not-accepted', occurredAt: cancelAt });
}

/** Does the same for everybody's orders, and tries again what a cancellation still owes. Returns how many. */
export function settleDueOrders(room: OrdersDependencies, context: ServiceContext): number {
  const { tx, now } = context;
  const due = listDueOrders(context, PORTION);
  for (const order of due) {
    const mine = { tx, now, newId: (prefix: string) => context.newId(prefix), partnerId: order.partnerId };
    if (order.state === 'cancelled') retryReleases(room, mine, order);
    else settleOrder(room, mine, order);
  }
  return due.length;
}
