import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import { emitEvent } from '../events/emit.ts';
import type { OrdersContext } from './context.ts';
import { LINES_IN_EVENT } from './event-data.ts';
import type { OrderContent, OrderState, StoredOrder } from './order.ts';
import { ordersProblems } from './problems.ts';
import { isAllowed, type Step } from './steps.ts';
import { saveOrder } from './store.ts';

/** Refuses a step that the state does not allow; nothing has been written then (O01). */
export function requireStep(order: StoredOrder, step: Step): void {
  const { id, state, content } = order;
  if (!isAllowed(step, state, content.fulfilment.kind)) {
    throw ordersProblems.create('order-state-conflict', { order: id, state });
  }
}

/** Events that carry the lines. */
const LISTING: readonly OrderEvent[] = ['order.created', 'order.changed'];

type OrderEvent =
  | 'order.created'
  | 'order.changed'
  | 'order.cancelled'
  | 'order.state.changed'
  | 'order.accept.overdue';

/** Writes a change together with the event that tells of it; the version of an order is that of its last event. */
export function saveWithEvent<Type extends OrderEvent>(
  context: OrdersContext,
  order: StoredOrder,
  type: Type,
  data: StykEvents[Type],
  occurredAt = context.now,
): StoredOrder {
  const { id: subject, partnerId } = order;
  // What had no room for its lines says where they are.
  const hasMore = order.content.lines.length > LINES_IN_EVENT && LISTING.includes(type);
  const dataref = hasMore ? { dataref: `/orders/v1/orders/${subject}` } : {};
  const { version } = emitEvent(context, { type, subject, partnerId, data, occurredAt, ...dataref });
  return saveOrder(context, { ...order, version });
}

/** Takes the order to its next state. */
export function advance(
  context: OrdersContext,
  order: StoredOrder,
  state: OrderState,
  occurredAt: number,
  change: Partial<OrderContent> = {},
): StoredOrder {
  const moved = enter(context, order, state, occurredAt, change);
  const data = {
    orderId: order.id,
    previousState: order.state,
    state,
    changedAt: new Date(occurredAt).toISOString(),
  };
  return saveWithEvent(context, moved, 'order.state.changed', data, occurredAt);
}

/** The order in another state, not written yet. */
export function enter(
  { now }: OrdersContext,
  order: StoredOrder,
  state: OrderState,
  occurredAt: number,
  change: Partial<OrderContent> = {},
): StoredOrder {
  const history = [...order.content.history, { state, occurredAt, recordedAt: now }];
  return { ...order, state, content: { ...order.content, ...change, history } };
}
