import type { Migration } from '../../storage/migrations.ts';

/* Instants are epoch milliseconds; lists are JSON because they are written and read as a whole. */
const tickets = `
CREATE TABLE support_ticket (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('incident', 'question', 'complaint')),
  state TEXT NOT NULL CHECK (state IN ('open', 'waiting_partner', 'waiting_support', 'escalated', 'resolved', 'closed')),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  trace TEXT,
  objects TEXT NOT NULL,
  file_ids TEXT NOT NULL,
  attempts TEXT NOT NULL,
  customer_id TEXT,
  order_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- When the partner last asked for something: opened it, wrote, or escalated.
  asked_at INTEGER NOT NULL,
  due_at INTEGER,
  accepted_at INTEGER,
  fix_due_at INTEGER,
  resolved_at INTEGER,
  resolution TEXT
) STRICT;
CREATE INDEX support_ticket_partner ON support_ticket (partner_id, seq);
CREATE INDEX support_ticket_live ON support_ticket (seq) WHERE state <> 'closed';
CREATE TABLE support_message (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  ticket_id TEXT NOT NULL REFERENCES support_ticket (ticket_id),
  author TEXT NOT NULL CHECK (author IN ('partner', 'support', 'system')),
  text TEXT NOT NULL,
  file_ids TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX support_message_ticket ON support_message (ticket_id, seq);
`;

const incidents = `
CREATE TABLE support_incident (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  incident_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('opened', 'monitoring', 'resolved')),
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'major', 'critical')),
  components TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  resolved_at INTEGER
) STRICT;
`;

/* Whose it is, and what it is about; those of nobody concern everybody. */
const incidentOwners = `
ALTER TABLE support_incident ADD COLUMN partner_id TEXT;
ALTER TABLE support_incident ADD COLUMN about TEXT;
CREATE UNIQUE INDEX support_incident_lasting ON support_incident (partner_id, about) WHERE state <> 'resolved';
`;

/* The incident a ticket belongs to, and until when nobody at support takes it up. */
const ticketLinks = `
ALTER TABLE support_ticket ADD COLUMN incident_id TEXT;
ALTER TABLE support_ticket ADD COLUMN idle_until INTEGER NOT NULL DEFAULT 0;
`;

export const supportMigrations: readonly Migration[] = [
  { name: 'tickets', sql: tickets },
  { name: 'incidents', sql: incidents },
  { name: 'incident-owners', sql: incidentOwners },
  { name: 'ticket-links', sql: ticketLinks },
];
