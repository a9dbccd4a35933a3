import { eventCheck } from '@styk/sdk/webhooks/validation';
import type { Invariant } from '../../operation.ts';
import type { SqlValue } from '../../storage/tx.ts';
import { PERSONAL_FIELDS } from './personal-data.ts';

const MOST = 20;

interface Rule {
  readonly id: string;
  readonly statement: string;
  /** Selects one text for each violation. */
  readonly sql: string;
  readonly values?: readonly SqlValue[];
}

const rules: readonly Rule[] = [
  {
    id: 'E03',
    statement: 'Versions of a subject follow one another without gaps up to the last one given',
    sql: `SELECT s.subject || ': ' || count(e.seq) || ' events, versions ' || min(e.version) || '–' || max(e.version)
        || ' of ' || s.version AS text
      FROM events_subject s JOIN events_event e
        ON e.partner_id = s.partner_id AND e.audience = s.audience AND e.subject = s.subject
      GROUP BY s.partner_id, s.audience, s.subject
      HAVING max(e.version) <> s.version OR count(DISTINCT e.version) <> count(*)
        OR max(e.version) - min(e.version) + 1 <> count(*)`,
  },
  {
    id: 'E04',
    statement: 'The queue of every subject stands on its first pending delivery',
    sql: `SELECT d.subscription_id || ' ' || d.subject AS text FROM events_delivery d
        LEFT JOIN events_lane l ON l.subscription_id = d.subscription_id AND l.subject = d.subject
        JOIN events_subscription s ON s.subscription_id = d.subscription_id AND s.state <> 'ended'
      WHERE d.state = 'pending' AND d.position = (SELECT min(position) FROM events_delivery f
          WHERE f.subscription_id = d.subscription_id AND f.subject = d.subject AND f.state = 'pending')
        AND (l.head IS NOT d.seq OR l.due_at IS NOT d.next_at)
      UNION ALL
      SELECT l.subscription_id || ' ' || l.subject || ': nothing waits' FROM events_lane l
      WHERE NOT EXISTS (SELECT 1 FROM events_delivery d WHERE d.seq = l.head AND d.state = 'pending')`,
  },
  {
    id: 'E11',
    statement: 'No event takes more than 64 KiB',
    sql: `SELECT event_id AS text FROM events_event
      WHERE length(CAST(body AS BLOB)) > 65536 OR length(CAST(personal_body AS BLOB)) > 65536`,
  },
  {
    id: 'E12',
    statement: 'What goes to everybody has no personal data',
    sql: `SELECT e.event_id AS text FROM events_event e, json_each(?1, '$."' || e.type || '"') field
      WHERE json_type(e.body, '$.data.' || field.value) IS NOT NULL`,
    values: [JSON.stringify(PERSONAL_FIELDS)],
  },
];

const sqlInvariants = rules.map(
  ({ id, statement, sql, values = [] }): Invariant => ({
    id,
    statement,
    check: ({ tx }) =>
      tx.all<{ text: string }>(`SELECT text FROM (${sql}) LIMIT ${MOST}`, ...values).map(({ text }) => text),
  }),
);

/** Events that a domain wrote are read by every subscriber: each has to be what the catalogue says. */
const inShape: Invariant = {
  id: 'E13',
  statement: 'The data of every event are in the shape of its type',
  check({ tx }) {
    const check = eventCheck();
    const found: string[] = [];
    for (const { body } of tx.iterate<{ body: string }>(
      'SELECT coalesce(personal_body, body) AS body FROM events_event',
    )) {
      const event = JSON.parse(body) as Parameters<typeof check>[0];
      const fault = check(event);
      if (fault !== undefined) found.push(`${event.type} ${event.id}: ${fault}`);
      if (found.length === MOST) break;
    }
    return found;
  },
};

export const eventsInvariants: readonly Invariant[] = [...sqlInvariants, inShape];
