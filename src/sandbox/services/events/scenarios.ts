import type { Seeder, SeedPlan, ServiceContext } from '../../operation.ts';
import { findDelivery } from './deliveries/delivery.ts';
import { recordAttempt } from './deliveries/record-attempt.ts';
import type { EventsDependencies } from './dependencies.ts';
import { recordEvent } from './emit.ts';
import { queueDelivery } from './lanes.ts';
import { newWebhookSecret } from './subscriptions/keys.ts';
import { freshSubscription, insertSubscription } from './subscriptions/subscription.ts';
import { sampleEvent } from './types/sample.ts';

const DAY_MS = 86_400_000;

/** The discard service (RFC 863), which no machine has: whoever calls it is refused. */
const NOBODY = 'http://127.0.0.1:9/hook';

/** Test events of these types, so that nothing is told which has not happened; each is about something else. */
const TYPES = ['order.created', 'report.ready', 'price.quarantined'] as const;

const REFUSED = { outcome: 'refused', durationMs: 1, detail: 'ECONNREFUSED' } as const;

/** A webhook whose receiver was not there for four days: every attempt of the schedule was made, and its events are dead letters. */
export function deadLetters(room: EventsDependencies): Seeder {
  return {
    seed(context, plan) {
      const then = { ...context, now: context.now - 4 * DAY_MS };
      const subscriptionId = subscribe(then, plan);
      for (const type of TYPES) {
        const { subject, data } = sampleEvent(type);
        const event = { type, subject, partnerId: plan.partnerId, data };
        const { seq } = recordEvent(then, event, subscriptionId);
        giveUp(room, context, queueDelivery(then, { subscriptionId, eventSeq: seq, subject, replay: false }));
      }
      return { letters: TYPES.length };
    },
  };
}

/** Makes every attempt that is due, each at its own moment. */
function giveUp(room: EventsDependencies, context: ServiceContext, deliveryId: string): void {
  for (;;) {
    const delivery = findDelivery(context.tx, deliveryId);
    if (delivery?.state !== 'pending' || delivery.nextAt > context.now) return;
    const at = delivery.nextAt;
    recordAttempt(room, { ...context, now: at }, { deliveryId, attempt: { at, ...REFUSED } });
  }
}

function subscribe({ tx, now, newId }: ServiceContext, { draw, partnerId }: SeedPlan): string {
  const subscriptionId = newId('sub');
  insertSubscription(tx, {
    ...freshSubscription(now),
    subscriptionId,
    partnerId,
    delivery: 'webhook',
    url: NOBODY,
    types: TYPES,
    signature: 'v1',
    state: 'active',
    label: 'dead-letters',
    personal: false,
    verified: true,
    secret: newWebhookSecret(draw),
    secretVersion: 1,
  });
  return subscriptionId;
}
