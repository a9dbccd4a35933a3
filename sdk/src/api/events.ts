// Generated from openapi/events.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { eventsOperations as operations } from './events.operations.ts';
import type { DeadLetter, DeadLetterPage, Delivery, DeliveryPage, EventLogPage, EventSchemaDocument, EventTypeList, GetEventTypeSchemaHeaders, ListDeadLettersQuery, ListDeliveriesQuery, ListSubscriptionsQuery, LogAcknowledgement, LogPosition, ReadEventLogQuery, Replay, ReplayRequest, Subscription, SubscriptionCreated, SubscriptionPage, SubscriptionPatch, SubscriptionRequest, SubscriptionSecret, SubscriptionVerification, TestEvent, TestEventRequest } from './events.types.ts';

export type * from './events.types.ts';

/**
 * List subscriptions. `GET /events/v1/subscriptions`
 *
 * Subscriptions of the partner, oldest first.
 *
 * @example
 * for await (const item of listSubscriptions(client)) use(item);
 */
export function listSubscriptions(client: Caller, query?: ListSubscriptionsQuery, options?: CallOptions): PagePromise<SubscriptionPage, Subscription> {
  return client.pages(operations.listSubscriptions, { query }, options);
}

/**
 * Subscribe. `POST /events/v1/subscriptions`
 *
 * Opens a subscription by webhook or by pull. Each type needs its own scope. A webhook gets nothing but pings
 * until it is verified; its secret is shown once.
 *
 * @throws StykApiError `capability-disabled`, `scope-missing`, `event-type-unknown`, `url-forbidden`
 * @example
 * const subscription = await createSubscription(client, {
 *   delivery: 'webhook',
 *   url: 'https://partner.example/styk/webhook',
 *   types: ['order.created', 'order.state.changed'],
 *   signature: 'v1',
 * });
 */
export function createSubscription(client: Caller, body: SubscriptionRequest, options?: CallOptions): ApiPromise<SubscriptionCreated> {
  return client.call(operations.createSubscription, { body }, options);
}

/**
 * Read a subscription. `GET /events/v1/subscriptions/{subscriptionId}`
 *
 * State, and how many events wait for delivery.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`
 * @example
 * const subscription = await getSubscription(client, subscriptionId);
 */
export function getSubscription(client: Caller, subscriptionId: string, options?: CallOptions): ApiPromise<Subscription> {
  return client.call(operations.getSubscription, { path: [subscriptionId] }, options);
}

/**
 * Change a subscription. `PATCH /events/v1/subscriptions/{subscriptionId}`
 *
 * Changes types or address, pauses or resumes. What is left out stays. Another address has to be verified again;
 * events wait meanwhile.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `scope-missing`, `not-found`, `state-conflict`, `precondition-failed`, `event-type-unknown`, `url-forbidden`, `precondition-required`
 * @example
 * const subscription = await updateSubscription(client, subscriptionId, { types: ['order.created', 'order.cancelled'] });
 */
export function updateSubscription(client: Caller, subscriptionId: string, body: SubscriptionPatch, options?: CallOptions): ApiPromise<Subscription> {
  return client.call(operations.updateSubscription, { path: [subscriptionId], body }, options);
}

/**
 * Unsubscribe. `DELETE /events/v1/subscriptions/{subscriptionId}`
 *
 * Ends the subscription; what was not delivered stays readable in the log for 30 days. The ecosystem itself
 * never deletes a subscription.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`
 * @example
 * await deleteSubscription(client, subscriptionId);
 */
export function deleteSubscription(client: Caller, subscriptionId: string, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.deleteSubscription, { path: [subscriptionId] }, options);
}

/**
 * Verify the receiver. `POST /events/v1/subscriptions/{subscriptionId}:verify`
 *
 * Sends two pings: one signed rightly, which has to be answered with 2xx, and one with a wrong signature, which
 * has to be refused with 401 or 403. When both are, the subscription becomes active.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const subscription = await verifySubscription(client, subscriptionId);
 */
export function verifySubscription(client: Caller, subscriptionId: string, options?: CallOptions): ApiPromise<SubscriptionVerification> {
  return client.call(operations.verifySubscription, { path: [subscriptionId] }, options);
}

/**
 * Rotate the secret. `POST /events/v1/subscriptions/{subscriptionId}/secret:rotate`
 *
 * Makes a new secret, shown once. For 24 hours every delivery carries two signatures, of the old secret and of
 * the new.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const subscriptionSecret = await rotateSubscriptionSecret(client, subscriptionId);
 */
export function rotateSubscriptionSecret(client: Caller, subscriptionId: string, options?: CallOptions): ApiPromise<SubscriptionSecret> {
  return client.call(operations.rotateSubscriptionSecret, { path: [subscriptionId] }, options);
}

/**
 * List deliveries. `GET /events/v1/subscriptions/{subscriptionId}/deliveries`
 *
 * Deliveries of a webhook with every attempt, newest first, for 30 days. Attempts follow each other after 0 s, 5
 * s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, each ±10 %; a `Retry-After` of up to 24 hours is
 * obeyed.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listDeliveries(client, subscriptionId)) use(item);
 */
export function listDeliveries(client: Caller, subscriptionId: string, query?: ListDeliveriesQuery, options?: CallOptions): PagePromise<DeliveryPage, Delivery> {
  return client.pages(operations.listDeliveries, { path: [subscriptionId], query }, options);
}

/**
 * Deliver again now. `POST /events/v1/deliveries/{deliveryId}:retry`
 *
 * Puts a pending or dead delivery at the head of its subject. Same id, same bytes.
 *
 * @param deliveryId Delivery.
 * @throws StykApiError `not-found`, `state-conflict`, `gone`
 * @example
 * const delivery = await retryDelivery(client, deliveryId);
 */
export function retryDelivery(client: Caller, deliveryId: string, options?: CallOptions): ApiPromise<Delivery> {
  return client.call(operations.retryDelivery, { path: [deliveryId] }, options);
}

/**
 * Replay events. `POST /events/v1/subscriptions/{subscriptionId}:replay`
 *
 * Delivers events of the last 30 days once more, with their original ids and bytes: receivers take them for
 * duplicates.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`, `state-conflict`, `replay-window-exceeded`, `event-type-unknown`
 * @example
 * const subscription = await replaySubscription(client, subscriptionId, { from: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z', types: ['order.created'] });
 */
export function replaySubscription(client: Caller, subscriptionId: string, body: ReplayRequest, options?: CallOptions): ApiPromise<Replay> {
  return client.call(operations.replaySubscription, { path: [subscriptionId], body }, options);
}

/**
 * List dead letters. `GET /events/v1/subscriptions/{subscriptionId}/dead-letters`
 *
 * Events whose last attempt failed, 75 hours after the first. They are kept for 30 days and delivered again by
 * retryDelivery.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listDeadLetters(client, subscriptionId)) use(item);
 */
export function listDeadLetters(client: Caller, subscriptionId: string, query?: ListDeadLettersQuery, options?: CallOptions): PagePromise<DeadLetterPage, DeadLetter> {
  return client.pages(operations.listDeadLetters, { path: [subscriptionId], query }, options);
}

/**
 * Send a test event. `POST /events/v1/subscriptions/{subscriptionId}/test-events`
 *
 * Delivers the example of a type with an id of its own, signed like any other. Its `source` ends in `/test`.
 *
 * @param subscriptionId Subscription.
 * @throws StykApiError `scope-missing`, `not-found`, `state-conflict`, `event-type-unknown`
 * @example
 * const testEvent = await createTestEvent(client, subscriptionId, { type: 'order.created' });
 */
export function createTestEvent(client: Caller, subscriptionId: string, body: TestEventRequest, options?: CallOptions): ApiPromise<TestEvent> {
  return client.call(operations.createTestEvent, { path: [subscriptionId], body }, options);
}

/**
 * Pull events. `GET /events/v1/log`
 *
 * Events after a position, in order, for 30 days. Without `after` reading starts behind the last acknowledged
 * one, so whatever was not acknowledged comes again. With `wait` the call is held until there is something. Ids
 * are those of the webhooks.
 *
 * @throws StykApiError `capability-disabled`, `scope-missing`, `not-found`, `gone`, `position-invalid`
 * @example
 * const eventLog = await readEventLog(client);
 */
export function readEventLog(client: Caller, query?: ReadEventLogQuery, options?: CallOptions): ApiPromise<EventLogPage> {
  return client.call(operations.readEventLog, { query }, options);
}

/**
 * Acknowledge events. `POST /events/v1/log:ack`
 *
 * Says that everything up to a position is processed. Acknowledge after the effect is stored, never before. An
 * earlier position than the acknowledged one changes nothing.
 *
 * @throws StykApiError `not-found`, `gone`, `position-invalid`
 * @example
 * const eventLog = await acknowledgeEventLog(client, { subscriptionId: 'sub_01JD2W1PUL', position: 'ZXZ0XzAxSkQyVzJCN1A' });
 */
export function acknowledgeEventLog(client: Caller, body: LogAcknowledgement, options?: CallOptions): ApiPromise<LogPosition> {
  return client.call(operations.acknowledgeEventLog, { body }, options);
}

/**
 * List event types. `GET /events/v1/types`
 *
 * The whole catalogue, also types the token has no scope for.
 *
 * @example
 * const eventTypes = await listEventTypes(client);
 */
export function listEventTypes(client: Caller, options?: CallOptions): ApiPromise<EventTypeList> {
  return client.call(operations.listEventTypes, {}, options);
}

/**
 * Read the schema of a type. `GET /events/v1/types/{type}/schema`
 *
 * JSON Schema (2020-12) of the whole event: what `dataschema` of its events refers to.
 *
 * @param type Type of events.
 * @throws StykApiError `not-found`
 * @example
 * const eventTypeSchema = await getEventTypeSchema(client, type);
 */
export function getEventTypeSchema(client: Caller, type: string, options?: CallOptions & { readonly headers?: GetEventTypeSchemaHeaders }): ApiPromise<EventSchemaDocument> {
  return client.call(operations.getEventTypeSchema, { path: [type] }, options);
}

/** Styk events, bound to a client. */
export class EventsApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List subscriptions. `GET /events/v1/subscriptions`
   *
   * Subscriptions of the partner, oldest first.
   *
   * @example
   * for await (const item of styk.events.listSubscriptions()) use(item);
   */
  listSubscriptions(query?: ListSubscriptionsQuery, options?: CallOptions): PagePromise<SubscriptionPage, Subscription> {
    return listSubscriptions(this.#client, query, options);
  }

  /**
   * Subscribe. `POST /events/v1/subscriptions`
   *
   * Opens a subscription by webhook or by pull. Each type needs its own scope. A webhook gets nothing but pings
   * until it is verified; its secret is shown once.
   *
   * @throws StykApiError `capability-disabled`, `scope-missing`, `event-type-unknown`, `url-forbidden`
   * @example
   * const subscription = await styk.events.createSubscription({
   *   delivery: 'webhook',
   *   url: 'https://partner.example/styk/webhook',
   *   types: ['order.created', 'order.state.changed'],
   *   signature: 'v1',
   * });
   */
  createSubscription(body: SubscriptionRequest, options?: CallOptions): ApiPromise<SubscriptionCreated> {
    return createSubscription(this.#client, body, options);
  }

  /**
   * Read a subscription. `GET /events/v1/subscriptions/{subscriptionId}`
   *
   * State, and how many events wait for delivery.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`
   * @example
   * const subscription = await styk.events.getSubscription(subscriptionId);
   */
  getSubscription(subscriptionId: string, options?: CallOptions): ApiPromise<Subscription> {
    return getSubscription(this.#client, subscriptionId, options);
  }

  /**
   * Change a subscription. `PATCH /events/v1/subscriptions/{subscriptionId}`
   *
   * Changes types or address, pauses or resumes. What is left out stays. Another address has to be verified again;
   * events wait meanwhile.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `scope-missing`, `not-found`, `state-conflict`, `precondition-failed`, `event-type-unknown`, `url-forbidden`, `precondition-required`
   * @example
   * const subscription = await styk.events.updateSubscription(subscriptionId, { types: ['order.created', 'order.cancelled'] });
   */
  updateSubscription(subscriptionId: string, body: SubscriptionPatch, options?: CallOptions): ApiPromise<Subscription> {
    return updateSubscription(this.#client, subscriptionId, body, options);
  }

  /**
   * Unsubscribe. `DELETE /events/v1/subscriptions/{subscriptionId}`
   *
   * Ends the subscription; what was not delivered stays readable in the log for 30 days. The ecosystem itself
   * never deletes a subscription.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`
   * @example
   * await styk.events.deleteSubscription(subscriptionId);
   */
  deleteSubscription(subscriptionId: string, options?: CallOptions): ApiPromise<void> {
    return deleteSubscription(this.#client, subscriptionId, options);
  }

  /**
   * Verify the receiver. `POST /events/v1/subscriptions/{subscriptionId}:verify`
   *
   * Sends two pings: one signed rightly, which has to be answered with 2xx, and one with a wrong signature, which
   * has to be refused with 401 or 403. When both are, the subscription becomes active.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const subscription = await styk.events.verifySubscription(subscriptionId);
   */
  verifySubscription(subscriptionId: string, options?: CallOptions): ApiPromise<SubscriptionVerification> {
    return verifySubscription(this.#client, subscriptionId, options);
  }

  /**
   * Rotate the secret. `POST /events/v1/subscriptions/{subscriptionId}/secret:rotate`
   *
   * Makes a new secret, shown once. For 24 hours every delivery carries two signatures, of the old secret and of
   * the new.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const subscriptionSecret = await styk.events.rotateSubscriptionSecret(subscriptionId);
   */
  rotateSubscriptionSecret(subscriptionId: string, options?: CallOptions): ApiPromise<SubscriptionSecret> {
    return rotateSubscriptionSecret(this.#client, subscriptionId, options);
  }

  /**
   * List deliveries. `GET /events/v1/subscriptions/{subscriptionId}/deliveries`
   *
   * Deliveries of a webhook with every attempt, newest first, for 30 days. Attempts follow each other after 0 s, 5
   * s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, each ±10 %; a `Retry-After` of up to 24 hours is
   * obeyed.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.events.listDeliveries(subscriptionId)) use(item);
   */
  listDeliveries(subscriptionId: string, query?: ListDeliveriesQuery, options?: CallOptions): PagePromise<DeliveryPage, Delivery> {
    return listDeliveries(this.#client, subscriptionId, query, options);
  }

  /**
   * Deliver again now. `POST /events/v1/deliveries/{deliveryId}:retry`
   *
   * Puts a pending or dead delivery at the head of its subject. Same id, same bytes.
   *
   * @param deliveryId Delivery.
   * @throws StykApiError `not-found`, `state-conflict`, `gone`
   * @example
   * const delivery = await styk.events.retryDelivery(deliveryId);
   */
  retryDelivery(deliveryId: string, options?: CallOptions): ApiPromise<Delivery> {
    return retryDelivery(this.#client, deliveryId, options);
  }

  /**
   * Replay events. `POST /events/v1/subscriptions/{subscriptionId}:replay`
   *
   * Delivers events of the last 30 days once more, with their original ids and bytes: receivers take them for
   * duplicates.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`, `state-conflict`, `replay-window-exceeded`, `event-type-unknown`
   * @example
   * const subscription = await styk.events.replaySubscription(subscriptionId, { from: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z', types: ['order.created'] });
   */
  replaySubscription(subscriptionId: string, body: ReplayRequest, options?: CallOptions): ApiPromise<Replay> {
    return replaySubscription(this.#client, subscriptionId, body, options);
  }

  /**
   * List dead letters. `GET /events/v1/subscriptions/{subscriptionId}/dead-letters`
   *
   * Events whose last attempt failed, 75 hours after the first. They are kept for 30 days and delivered again by
   * retryDelivery.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.events.listDeadLetters(subscriptionId)) use(item);
   */
  listDeadLetters(subscriptionId: string, query?: ListDeadLettersQuery, options?: CallOptions): PagePromise<DeadLetterPage, DeadLetter> {
    return listDeadLetters(this.#client, subscriptionId, query, options);
  }

  /**
   * Send a test event. `POST /events/v1/subscriptions/{subscriptionId}/test-events`
   *
   * Delivers the example of a type with an id of its own, signed like any other. Its `source` ends in `/test`.
   *
   * @param subscriptionId Subscription.
   * @throws StykApiError `scope-missing`, `not-found`, `state-conflict`, `event-type-unknown`
   * @example
   * const testEvent = await styk.events.createTestEvent(subscriptionId, { type: 'order.created' });
   */
  createTestEvent(subscriptionId: string, body: TestEventRequest, options?: CallOptions): ApiPromise<TestEvent> {
    return createTestEvent(this.#client, subscriptionId, body, options);
  }

  /**
   * Pull events. `GET /events/v1/log`
   *
   * Events after a position, in order, for 30 days. Without `after` reading starts behind the last acknowledged
   * one, so whatever was not acknowledged comes again. With `wait` the call is held until there is something. Ids
   * are those of the webhooks.
   *
   * @throws StykApiError `capability-disabled`, `scope-missing`, `not-found`, `gone`, `position-invalid`
   * @example
   * const eventLog = await styk.events.readEventLog();
   */
  readEventLog(query?: ReadEventLogQuery, options?: CallOptions): ApiPromise<EventLogPage> {
    return readEventLog(this.#client, query, options);
  }

  /**
   * Acknowledge events. `POST /events/v1/log:ack`
   *
   * Says that everything up to a position is processed. Acknowledge after the effect is stored, never before. An
   * earlier position than the acknowledged one changes nothing.
   *
   * @throws StykApiError `not-found`, `gone`, `position-invalid`
   * @example
   * const eventLog = await styk.events.acknowledgeEventLog({ subscriptionId: 'sub_01JD2W1PUL', position: 'ZXZ0XzAxSkQyVzJCN1A' });
   */
  acknowledgeEventLog(body: LogAcknowledgement, options?: CallOptions): ApiPromise<LogPosition> {
    return acknowledgeEventLog(this.#client, body, options);
  }

  /**
   * List event types. `GET /events/v1/types`
   *
   * The whole catalogue, also types the token has no scope for.
   *
   * @example
   * const eventTypes = await styk.events.listEventTypes();
   */
  listEventTypes(options?: CallOptions): ApiPromise<EventTypeList> {
    return listEventTypes(this.#client, options);
  }

  /**
   * Read the schema of a type. `GET /events/v1/types/{type}/schema`
   *
   * JSON Schema (2020-12) of the whole event: what `dataschema` of its events refers to.
   *
   * @param type Type of events.
   * @throws StykApiError `not-found`
   * @example
   * const eventTypeSchema = await styk.events.getEventTypeSchema(type);
   */
  getEventTypeSchema(type: string, options?: CallOptions & { readonly headers?: GetEventTypeSchemaHeaders }): ApiPromise<EventSchemaDocument> {
    return getEventTypeSchema(this.#client, type, options);
  }
}
