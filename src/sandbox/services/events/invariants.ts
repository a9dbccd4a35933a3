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
    // Summed up first: there is no index by subject, and looking for each one's events among all takes for ever.
    sql: `WITH kept AS (SELECT partner_id, audience, subject, count(*) AS events, count(DISTINCT version) AS versions,
          min(version) AS first, max(version) AS last
        FROM events_event GROUP BY partner_id, audience, subject)
      SELECT s.subject || ': ' || e.events || ' events, versions ' || e.first || '–' || e.last || ' of ' || s.version AS text
      FROM kept e JOIN events_subject s
        ON s.partner_id = e.partner_id AND s.audience = e.audience AND s.subject = e.subject
      WHERE e.last <> s.version OR e.versions <> e.events OR e.last - e.first + 1 <> e.events`,
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
