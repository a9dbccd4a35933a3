import type { TestEvent, TestEventRequest } from '@styk/sdk/api/events';
import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { recordEvent } from '../emit.ts';
import { queueDelivery } from '../lanes.ts';
import { readEvent } from '../log/read.ts';
import { viewEvent } from '../log/view-event.ts';
import { eventProblems } from '../problems.ts';
import { requireTypes } from '../subscriptions/allowed-types.ts';
import { ownSubscription, type SubscriptionParams } from '../subscriptions/own.ts';
import { sampleEvent } from '../types/sample.ts';

/** Sends the contract's example of a type to this subscription alone. */
export function createTestEvent(call: OperationCall<SubscriptionParams, TestEventRequest>): OperationResult<TestEvent> {
  const { tx, body, params, caller } = call;
  const { subscriptionId, partnerId, types, delivery, state } = ownSubscription(call, params.subscriptionId);
  const { type } = body;
  requireTypes([type], caller.scopes);
  if (!types.includes(type)) throw eventProblems.create('event-type-unknown', { type });
  if (state !== 'active') {
    throw eventProblems.create('state-conflict', {
      why: { ru: 'Подписка не активна', en: 'The subscription is not active' },
    });
  }
  // The catalogue of the SDK is made from the contract that has just been asked.
  const { subject, data } = sampleEvent(type as keyof StykEvents);
  const { seq } = recordEvent(call, { type: type as keyof StykEvents, subject, partnerId, data }, subscriptionId);
  const deliveryId =
    delivery === 'pull' ? null : queueDelivery(call, { subscriptionId, eventSeq: seq, subject, replay: false });
  return { status: 201, body: { event: viewEvent(readEvent(tx, seq), caller.scopes), deliveryId } };
}
