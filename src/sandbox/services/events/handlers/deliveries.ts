import type { DeadLetterPage, DeliveryPage, Delivery as DeliveryView, ListDeliveriesQuery } from '@styk/sdk/api/events';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { type Dead, findDelivery, listDead, listDeliveriesOf } from '../deliveries/delivery.ts';
import { requeue } from '../deliveries/requeue.ts';
import { viewDelivery } from '../deliveries/view.ts';
import { viewEvent } from '../log/view-event.ts';
import { eventProblems } from '../problems.ts';
import { keptSince } from '../retention.ts';
import { ownWebhook, type SubscriptionParams } from '../subscriptions/own.ts';

export function listDeliveries(
  call: OperationCall<SubscriptionParams & PageParams & ListDeliveriesQuery>,
): OperationResult<DeliveryPage> {
  const { tx, params, now } = call;
  const { limit, cursor, state = null, eventId = null } = params;
  const { subscriptionId } = ownWebhook(call, params.subscriptionId);
  const filter = { subscriptionId, state, eventId, updatedAfter: readUpdatedAfter(params), keptSince: keptSince(now) };
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readSequenceCursor(cursor);
  const rows = listDeliveriesOf(tx, filter, before, limit + 1);
  return { status: 200, body: toPage(rows, limit, (row) => row.seq, viewDelivery) };
}

export function retryDelivery(call: OperationCall<{ readonly deliveryId: string }>): OperationResult<DeliveryView> {
  const { tx, params } = call;
  const missing = eventProblems.create('not-found', { id: params.deliveryId });
  const delivery = findDelivery(tx, params.deliveryId);
  if (delivery === undefined) throw missing;
  const { state } = ownWebhook(call, delivery.subscriptionId);
  return { status: 200, body: viewDelivery(requeue(call, delivery, state)) };
}

export function listDeadLetters(call: OperationCall<SubscriptionParams & PageParams>): OperationResult<DeadLetterPage> {
  const { tx, params, now, caller } = call;
  const { limit, cursor } = params;
  const { subscriptionId, personal } = ownWebhook(call, params.subscriptionId);
  const rows = listDead(tx, subscriptionId, readSequenceCursor(cursor), keptSince(now), limit + 1);
  const view = (dead: Dead) => viewDeadLetter(dead, personal ? caller.scopes : []);
  return { status: 200, body: toPage(rows, limit, (row) => row.seq, view) };
}

function viewDeadLetter(dead: Dead, scopes: readonly string[]) {
  const last = dead.attempts.at(-1);
  return {
    deliveryId: dead.deliveryId,
    subscriptionId: dead.subscriptionId,
    event: viewEvent(dead, scopes),
    attempts: dead.attempts.length,
    lastStatus: last?.status ?? null,
    reason: last?.detail ?? '',
    deadAt: new Date(dead.deadAt ?? dead.updatedAt).toISOString(),
  };
}
