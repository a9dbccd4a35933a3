import type { Order } from '@styk/sdk/api/orders';
import { entityTag } from '../../../entity-tag.ts';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type OrdersContext, openOrders } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { settleOrder } from '../due.ts';
import type { StoredOrder } from '../order.ts';
import { findOrder } from '../store.ts';
import { viewOrder } from '../view.ts';

export type OrderParams = { readonly orderId: string };

export function notFound(id: string): Error {
  return commonProblems.create('not-found', { path: id });
}

/** The caller's own order, with everything time has brought about for it. */
export function ownOrder(
  room: OrdersDependencies,
  call: OperationCall<unknown, unknown>,
  orderId: string,
): { readonly context: OrdersContext; readonly order: StoredOrder } {
  const context = openOrders(call);
  const order = findOrder(call.tx, orderId);
  if (order?.partnerId !== context.partnerId) throw notFound(orderId);
  return { context, order: settleOrder(room, context, order) };
}

/** The order as its caller may see it, with its tag. */
export function answerOrder({ caller }: OperationCall<unknown, unknown>, order: StoredOrder): OperationResult<Order> {
  return { status: 200, headers: { etag: tagOf(order) }, body: viewOrder(order, caller.scopes) };
}

export function tagOf({ revision }: StoredOrder): string {
  return entityTag(revision);
}
