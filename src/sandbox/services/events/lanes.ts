import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';

/** An event that waits to be sent to one webhook. */
export interface NewDelivery {
  readonly subscriptionId: string;
  readonly eventSeq: number;
  readonly subject: string;
  readonly replay: boolean;
}

/** Puts an event at the end of the queue of its subject; returns the id of the delivery. */
export function queueDelivery({ tx, now, newId }: ServiceContext, delivery: NewDelivery): string {
  const { subscriptionId, eventSeq, subject, replay } = delivery;
  const deliveryId = newId('dlv');
  const row = tx.get<{ seq: number }>(
    `INSERT INTO events_delivery (delivery_id, subscription_id, event_seq, subject, position, state, attempts, tries,
       next_at, replay, created_at, updated_at)
     VALUES (?1, ?2, ?3, ?4, coalesce((SELECT max(seq) FROM events_delivery), 0) + 1, 'pending', '[]', 0, ?5, ?6, ?5, ?5)
     RETURNING seq`,
    deliveryId,
    subscriptionId,
    eventSeq,
    subject,
    now,
    Number(replay),
  );
  // A subject that waits for an earlier event goes on waiting.
  tx.run(
    'INSERT INTO events_lane (subscription_id, subject, due_at, head) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    subscriptionId,
    subject,
    now,
    row?.seq ?? null,
  );
  return deliveryId;
}

/** Brings the lane of a subject in line with its first pending delivery, after anything about it has changed. */
export function settleLane(tx: Tx, subscriptionId: string, subject: string): void {
  tx.run('DELETE FROM events_lane WHERE subscription_id = ? AND subject = ?', subscriptionId, subject);
  tx.run(
    `INSERT INTO events_lane (subscription_id, subject, due_at, head)
     SELECT subscription_id, subject, next_at, seq FROM events_delivery
     WHERE subscription_id = ? AND subject = ? AND state = 'pending' ORDER BY position LIMIT 1`,
    subscriptionId,
    subject,
  );
}
