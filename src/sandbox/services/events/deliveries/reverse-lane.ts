import type { Tx } from '../../../storage/tx.ts';
import { settleLane } from '../lanes.ts';

const FIRST = `SELECT seq, position, delivery_id AS deliveryId, next_at AS nextAt FROM events_delivery
  WHERE subscription_id = ? AND subject = ? AND state = 'pending' ORDER BY position LIMIT ?`;

/**
 * Turns round the first deliveries of a subject's queue and gives their ids in their new order, which is what `reorder`
 * asks for. Undefined when there are not so many yet.
 */
export function reverseLane(
  tx: Tx,
  lane: { readonly subscriptionId: string; readonly subject: string },
  window: number,
): readonly string[] | undefined {
  const { subscriptionId, subject } = lane;
  const rows = tx.all<{ seq: number; position: number; deliveryId: string; nextAt: number }>(
    FIRST,
    subscriptionId,
    subject,
    window,
  );
  if (rows.length < window) return undefined;
  const turned = rows.toReversed();
  const dueAt = Math.min(...rows.map(({ nextAt }) => nextAt));
  for (const [index, { seq }] of turned.entries()) {
    const position = rows[index]?.position ?? seq;
    tx.run('UPDATE events_delivery SET position = ?, next_at = ? WHERE seq = ?', position, dueAt, seq);
  }
  settleLane(tx, subscriptionId, subject);
  return turned.map(({ deliveryId }) => deliveryId);
}
