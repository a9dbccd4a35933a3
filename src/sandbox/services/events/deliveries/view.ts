import type { DeliveryAttempt, Delivery as DeliveryView } from '@styk/sdk/api/events';
import type { Attempt, Delivery } from './delivery.ts';

/** The delivery as the contract shows it. */
export function viewDelivery(delivery: Delivery): DeliveryView {
  const { deliveryId, subscriptionId, eventId, type, subject, version, state, attempts, nextAt, replay } = delivery;
  return {
    deliveryId,
    subscriptionId,
    eventId,
    type,
    subject,
    aggregateVersion: version,
    state,
    attempts: attempts.map(viewAttempt),
    nextAttemptAt: state === 'pending' ? new Date(nextAt).toISOString() : null,
    ...(replay === 1 && { replay: true }),
    createdAt: new Date(delivery.createdAt).toISOString(),
    updatedAt: new Date(delivery.updatedAt).toISOString(),
  };
}

function viewAttempt({ at, outcome, status, durationMs, detail }: Attempt, index: number): DeliveryAttempt {
  return {
    attempt: index + 1,
    at: new Date(at).toISOString(),
    outcome,
    ...(status !== undefined && { status }),
    durationMs,
    ...(detail !== undefined && { detail }),
  };
}
