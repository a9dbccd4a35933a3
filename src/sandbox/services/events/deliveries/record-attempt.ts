import type { ServiceContext } from '../../../operation.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { settleLane } from '../lanes.ts';
import { findSubscription, noteFailing } from '../subscriptions/subscription.ts';
import { type Attempt, findDelivery } from './delivery.ts';
import { disableWebhook } from './disable.ts';
import { pauseAfter, readRetryAfter } from './schedule.ts';

/** An attempt that has ended. */
export interface EndedAttempt {
  readonly deliveryId: string;
  readonly attempt: Attempt;
  /** `Retry-After` of the answer. */
  readonly retryAfter?: string;
}

/** E06: a receiver that has done nothing but fail for so long is called no more. */
const FAILING_LIMIT_MS = 5 * 86_400_000;

const GONE = 410;

/** Writes down how an attempt ended and what follows: the next one, a dead letter, or a webhook that is switched off. */
export function recordAttempt(room: EventsDependencies, context: ServiceContext, ended: EndedAttempt): void {
  const { tx, now } = context;
  const delivery = findDelivery(tx, ended.deliveryId);
  // It may be gone with its subscription or with its thirty days.
  if (delivery?.state !== 'pending') return;
  const { attempt } = ended;
  const { subscriptionId, subject } = delivery;
  const tries = delivery.tries + 1;
  const succeeded = attempt.outcome === 'succeeded';
  const pause = succeeded ? undefined : pauseAfter(tries, delivery.deliveryId, readRetryAfter(ended.retryAfter, now));
  const state = succeeded ? 'delivered' : pause === undefined ? 'dead' : 'pending';
  tx.run(
    `UPDATE events_delivery SET state = ?, attempts = ?, tries = ?, next_at = ?, dead_at = ?, updated_at = ? WHERE seq = ?`,
    state,
    JSON.stringify([...delivery.attempts, attempt]),
    tries,
    attempt.at + (pause ?? 0),
    state === 'dead' ? now : null,
    now,
    delivery.seq,
  );
  settleLane(tx, subscriptionId, subject);
  followUp(room, context, subscriptionId, attempt);
}

function followUp(room: EventsDependencies, context: ServiceContext, subscriptionId: string, attempt: Attempt): void {
  const { tx } = context;
  const subscription = findSubscription(tx, subscriptionId);
  if (subscription === undefined) return;
  if (attempt.outcome === 'succeeded') {
    if (subscription.failingSince !== null) noteFailing(tx, subscriptionId, null);
    return;
  }
  if (attempt.status === GONE) {
    disableWebhook(room, context, subscription, 'receiver-gone');
    return;
  }
  const since = subscription.failingSince ?? attempt.at;
  if (subscription.failingSince === null) noteFailing(tx, subscriptionId, since);
  if (attempt.at - since >= FAILING_LIMIT_MS) disableWebhook(room, context, subscription, 'only-failures');
}
