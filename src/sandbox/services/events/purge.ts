import type { Job } from '../../operation.ts';
import { keptSince } from './retention.ts';

const OLD = 'SELECT seq FROM events_event WHERE recorded_at <= ?1';

/** Forgets events after their thirty days, with everything that was to be done about them. */
export const purgeOldEvents: Job = {
  schedule: 'nightly',
  run({ tx, now }) {
    const since = keptSince(now);
    tx.run(
      `INSERT INTO events_floor (partner_id, seq) SELECT partner_id, max(seq) FROM events_event WHERE recorded_at <= ?
       GROUP BY partner_id ON CONFLICT (partner_id) DO UPDATE SET seq = max(seq, excluded.seq)`,
      since,
    );
    const lanes = tx.run(
      `DELETE FROM events_lane WHERE (subscription_id, subject) IN
         (SELECT subscription_id, subject FROM events_delivery WHERE event_seq IN (${OLD}))`,
      since,
    ).changes;
    tx.run(`DELETE FROM events_delivery WHERE event_seq IN (${OLD})`, since);
    if (lanes > 0) {
      // Lanes that lost their first deliveries go on with what is left.
      tx.run(
        `INSERT INTO events_lane (subscription_id, subject, due_at, head)
         SELECT subscription_id, subject, next_at, seq FROM events_delivery d
         WHERE state = 'pending' AND position = (SELECT min(position) FROM events_delivery f
           WHERE f.subscription_id = d.subscription_id AND f.subject = d.subject AND f.state = 'pending')
           AND EXISTS (SELECT 1 FROM events_subscription s WHERE s.subscription_id = d.subscription_id AND s.state <> 'ended')
         ON CONFLICT DO NOTHING`,
      );
    }
    return { events: tx.run('DELETE FROM events_event WHERE recorded_at <= ?', since).changes };
  },
};
