import type { Invariant } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';
import { ANSWER_MS, FIX_MS } from './tickets/rules.ts';

export const supportInvariants: readonly Invariant[] = [
  createSqlInvariant({
    id: 'SUP01',
    statement: 'A complaint is answered within 15 days, and nothing else has that promise',
    sql: `SELECT ticket_id AS text FROM support_ticket
          WHERE due_at IS NOT CASE kind WHEN 'complaint' THEN created_at + ${ANSWER_MS} END`,
  }),
  createSqlInvariant({
    id: 'SUP02',
    statement: 'The fault of an accepted complaint is put right within 48 hours of acceptance',
    sql: `SELECT ticket_id AS text FROM support_ticket WHERE fix_due_at IS NOT accepted_at + ${FIX_MS}`,
  }),
  createSqlInvariant({
    id: 'SUP03',
    statement: 'An incident is over from the moment it was resolved, and not before it began',
    sql: `SELECT incident_id AS text FROM support_incident
          WHERE (state = 'resolved') <> (resolved_at IS NOT NULL) OR resolved_at < started_at`,
  }),
];
