import { enter, saveWithEvent } from './advance.ts';
import type { OrdersContext } from './context.ts';
import type { HeldThing, OrdersDependencies } from './dependencies.ts';
import type { OrderContent, StoredCancellation, StoredOrder, StoredRelease, TenderKind } from './order.ts';
import { saveOrder } from './store.ts';

export type WhyCancelled = Omit<StoredCancellation, 'releases'>;

const HOLD_OF: Readonly<Record<TenderKind, HeldThing['kind'] | undefined>> = {
  'points-ref': 'points-hold',
  gift: 'gift-card-hold',
  wallet: 'payment',
  card: 'payment',
  sbp: 'payment',
  credit: 'payment',
  cash: undefined,
};

/** Cancels and gives everything back; what cannot be given back now is written down and tried again (O04). */
export function cancelOrder(
  room: OrdersDependencies,
  context: OrdersContext,
  order: StoredOrder,
  why: WhyCancelled,
): StoredOrder {
  const releases = heldBy(order.content).map((held) => giveBack(room, context, order, held));
  const change = { cancellation: { ...why, releases }, heldUntil: null };
  const cancelled = enter(context, order, 'cancelled', why.occurredAt, change);
  const { initiator, reason, comment, occurredAt } = why;
  const data = {
    orderId: order.id,
    initiator,
    reason,
    ...(comment === undefined ? {} : { comment }),
    // Cash on receipt has not been paid.
    refundKop: order.content.tenders.reduce((sum, { kind, amountKop }) => sum + (kind === 'cash' ? 0 : amountKop), 0),
    cancelledAt: new Date(occurredAt).toISOString(),
  };
  return saveWithEvent(context, cancelled, 'order.cancelled', data, occurredAt);
}

/** Tries once more to give back what a cancellation still owes. */
export function retryReleases(room: OrdersDependencies, context: OrdersContext, order: StoredOrder): StoredOrder {
  const { cancellation } = order.content;
  if (cancellation === undefined) return order;
  const releases = cancellation.releases.map((one) =>
    one.state === 'done' ? one : giveBack(room, context, order, one),
  );
  return saveOrder(context, { ...order, content: { ...order.content, cancellation: { ...cancellation, releases } } });
}

type Held = Pick<StoredRelease, 'kind' | 'ref'>;

function heldBy({ reservationId, quoteId, tenders }: OrderContent): readonly Held[] {
  const held: Held[] = [];
  if (reservationId !== undefined) held.push({ kind: 'reservation', ref: reservationId });
  for (const { kind, ref } of tenders) {
    const hold = HOLD_OF[kind];
    // Parts of one payment go back together.
    const isNew = held.every((one) => one.ref !== ref);
    if (hold !== undefined && ref !== undefined && isNew) held.push({ kind: hold, ref });
  }
  if (quoteId !== undefined) held.push({ kind: 'promotion-budget', ref: quoteId });
  return held;
}

function giveBack(
  room: OrdersDependencies,
  context: OrdersContext,
  order: StoredOrder,
  { kind, ref }: Held,
): StoredRelease {
  if (kind === 'reservation') {
    room.stock.release(context, ref);
    return { kind, ref, state: 'done' };
  }
  return { kind, ref, state: room.release(context, order, { kind, ref }) ? 'done' : 'retrying' };
}
