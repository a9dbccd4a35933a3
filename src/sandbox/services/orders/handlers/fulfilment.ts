import type {
  AcceptanceRequest,
  AssemblyRequest,
  Order,
  ReadinessRequest,
  RejectionRequest,
  ShipmentRequest,
} from '@styk/sdk/api/orders';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { advance, requireStep } from '../advance.ts';
import { cancelOrder } from '../cancel.ts';
import { captureOrder } from '../capture.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import type { StoredOrder } from '../order.ts';
import { checkPackages, requireAllPacked } from '../packages.ts';
import { ordersProblems } from '../problems.ts';
import { sendRecipientCode } from '../recipient-code.ts';
import { saveOrder } from '../store.ts';
import { answerOrder, type OrderParams, ownOrder } from './found.ts';

type OrderCall<Body> = OperationCall<OrderParams, Body>;

export function acceptOrder(room: OrdersDependencies, call: OrderCall<AcceptanceRequest>): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'accept');
  requireInTime(order, call.now);
  const { readyBy, partnerOrderId, occurredAt } = call.body;
  const change = {
    ...(readyBy === undefined ? {} : { readyBy: Date.parse(readyBy) }),
    ...(partnerOrderId === undefined ? {} : { partnerOrderId }),
  };
  return answerOrder(call, advance(context, order, 'accepted', readOccurredAt(occurredAt, call.now), change));
}

export function rejectOrder(room: OrdersDependencies, call: OrderCall<RejectionRequest>): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'reject');
  requireInTime(order, call.now);
  const { reason, comment } = call.body;
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  const why = { initiator: 'partner' as const, reason, ...(comment === undefined ? {} : { comment }), occurredAt };
  return answerOrder(call, cancelOrder(room, context, order, why));
}

export function assembleOrder(room: OrdersDependencies, call: OrderCall<AssemblyRequest>): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'assemble');
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  const { packages = order.content.packages } = call.body;
  checkPackages(order.content.lines, packages);
  if (order.state === 'accepted')
    return answerOrder(call, advance(context, order, 'assembling', occurredAt, { packages }));
  return answerOrder(call, saveOrder(context, { ...order, content: { ...order.content, packages } }));
}

export function readyOrder(room: OrdersDependencies, call: OrderCall<ReadinessRequest>): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'ready');
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  const { packages } = call.body;
  checkPackages(order.content.lines, packages);
  requireAllPacked(order.content.lines, packages);
  sendRecipientCode(room, call, order);
  return answerOrder(call, advance(context, order, 'ready', occurredAt, { packages }));
}

export function shipOrder(room: OrdersDependencies, call: OrderCall<ShipmentRequest>): OperationResult<Order> {
  const { context, order } = ownOrder(room, call, call.params.orderId);
  requireStep(order, 'ship');
  const { carrier, trackingNumber, trackingUrl, courierId, packageIds } = call.body;
  const occurredAt = readOccurredAt(call.body.occurredAt, call.now);
  const unknown = packageIds.find((id) => !order.content.packages.some(({ packageId }) => packageId === id));
  if (unknown !== undefined) throw ordersProblems.create('package-unknown', { package: unknown });
  const { reservationId } = order.content;
  if (reservationId !== undefined) room.stock.ship(context, reservationId);
  const shipment = {
    carrier,
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    ...(trackingUrl === undefined ? {} : { trackingUrl }),
    ...(courierId === undefined ? {} : { courierId }),
    packageIds,
    occurredAt: new Date(occurredAt).toISOString(),
  };
  const shipments = [...order.content.shipments, shipment];
  const assigned = { ...order, courierId: courierId ?? null };
  const paid = captureOrder(room, context, assigned);
  return answerOrder(call, advance(context, paid, 'in_delivery', occurredAt, { shipments }));
}

/** A deadline is a moment at which it is too late. */
function requireInTime({ id, content }: StoredOrder, now: number): void {
  if (now < content.acceptBy) return;
  const by = new Date(content.acceptBy).toISOString();
  throw ordersProblems.create('accept-deadline-passed', { order: id, by });
}
