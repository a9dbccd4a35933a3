import type { ServiceContext } from '../../../operation.ts';
import { settleLane } from '../lanes.ts';
import { eventProblems } from '../problems.ts';
import { keptSince } from '../retention.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Delivery } from './delivery.ts';

/** The contract lists at most a hundred attempts of a delivery; a dead one that is queued again may need ten more. */
const MOST_ATTEMPTS = 90;

/**
 * Puts a delivery first in the queue of its subject, due now; a dead one begins its schedule anew. It stays the same
 * delivery of the same bytes. Throws `gone` and `state-conflict`.
 */
export function requeue({ tx, now }: ServiceContext, delivery: Delivery, state: Subscription['state']): Delivery {
  const { seq, subscriptionId, subject } = delivery;
  if (delivery.recordedAt <= keptSince(now)) throw eventProblems.create('gone');
  if (delivery.state === 'delivered') throw conflict('Событие уже доставлено', 'The event has been delivered');
  if (state !== 'active') throw conflict('Подписка не активна', 'The subscription is not active');
  if (delivery.attempts.length > MOST_ATTEMPTS) throw conflict('Слишком много попыток', 'Too many attempts');
  const tries = delivery.state === 'dead' ? 0 : delivery.tries;
  const first = tx.get<{ position: number | null }>(
    `SELECT min(position) AS position FROM events_delivery WHERE subscription_id = ? AND subject = ? AND state = 'pending'`,
    subscriptionId,
    subject,
  );
  tx.run(
    `UPDATE events_delivery SET state = 'pending', position = ?, tries = ?, next_at = ?, dead_at = NULL, updated_at = ?
     WHERE seq = ?`,
    (first?.position ?? seq) - 1,
    tries,
    now,
    now,
    seq,
  );
  settleLane(tx, subscriptionId, subject);
  return { ...delivery, state: 'pending', tries, nextAt: now, deadAt: null, updatedAt: now };
}

function conflict(ru: string, en: string): Error {
  return eventProblems.create('state-conflict', { why: { ru, en } });
}
