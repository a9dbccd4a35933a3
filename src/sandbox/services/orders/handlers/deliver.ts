import type { DeliveryRequest, Order, TrackingRequest, TrackingResult } from '@styk/sdk/api/orders';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { advance, requireStep } from '../advance.ts';
import { captureOrder } from '../capture.ts';
import { openOrders } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { requirePackedCodes } from '../packages.ts';
import { ordersProblems } from '../problems.ts';
import { requireRecipientCode } from '../recipient-code.ts';
import { openReturn } from '../returns/request.ts';
import { returnsOf } from '../returns/store.ts';
import { findOrder, saveOrder } from '../store.ts';
import { answerOrder, notFound, type OrderParams, ownOrder } from './found.ts';

/** The buyer has it. Returns that came before this news are open from now on. */
export function deliverOrder(
  room: OrdersDependencies,
  call: OperationCall<OrderParams, DeliveryRequest>,
): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'deliver');
  const { recipientCode, markingCodes = [] } = call.body;
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  requirePackedCodes(order.content.packages, markingCodes);
  requireRecipientCode(call, order, recipientCode);
  const { reservationId } = order.content;
  if (reservationId !== undefined) room.stock.ship(context, reservationId);
  // What was shipped has been paid then.
  const paid = order.state === 'in_delivery' ? order : captureOrder(room, context, order);
  const delivered = advance(context, paid, 'delivered', occurredAt);
  for (const one of returnsOf(call.tx, order.id)) if (one.state === 'awaiting_delivery') openReturn(context, one);
  return answerOrder(call, delivered);
}

/** Whole and by a courier; what is older than what is known changes nothing. */
export function putOrderTracking(
  room: OrdersDependencies,
  call: OperationCall<OrderParams, TrackingRequest>,
): OperationResult<TrackingResult> {
  const { tx, now, params, body, caller } = call;
  const order = findOrder(tx, params.orderId);
  if (!room.isCourier(tx, caller.partnerId)) {
    if (order?.partnerId !== caller.partnerId) throw notFound(params.orderId);
    throw ordersProblems.create('role-required');
  }
  if (order === undefined) throw notFound(params.orderId);
  if (order.courierId !== caller.partnerId) throw ordersProblems.create('shipment-not-assigned', { order: order.id });
  requireStep(order, 'track');
  const asOf = readOccurredAt(body.asOf, now);
  const { tracking: known } = order.content;
  if (known !== undefined && asOf < Date.parse(known.asOf)) {
    return { status: 200, body: { outcome: 'superseded', tracking: known } };
  }
  const tracking = {
    asOf: new Date(asOf).toISOString(),
    ...(body.position === undefined ? {} : { position: body.position }),
    ...(body.expectedAt === undefined ? {} : { expectedAt: new Date(Date.parse(body.expectedAt)).toISOString() }),
    attempts: body.attempts.map((attempt) => ({
      ...attempt,
      occurredAt: new Date(readOccurredAt(attempt.occurredAt, now)).toISOString(),
    })),
  };
  const context = { ...openOrders(call), partnerId: order.partnerId };
  saveOrder(context, { ...order, content: { ...order.content, tracking } });
  return { status: 200, body: { outcome: 'applied', tracking } };
}
