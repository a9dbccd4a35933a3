import type { Migration } from '../../storage/migrations.ts';

/* Instants are epoch milliseconds, days `YYYY-MM-DD` of the programme. */
const reports = `
CREATE TABLE reports_schedule (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  schedule_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  request TEXT NOT NULL,
  next_at INTEGER NOT NULL,
  last_report_id TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reports_schedule_partner ON reports_schedule (partner_id, seq);
CREATE INDEX reports_schedule_due ON reports_schedule (next_at);
CREATE TABLE reports_report (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id TEXT NOT NULL UNIQUE,
  operation_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  request TEXT NOT NULL,
  schedule_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'succeeded')),
  rows INTEGER,
  totals TEXT,
  sha256 TEXT,
  -- Null until it is made, and again when it has gone.
  content BLOB,
  size INTEGER,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  expires_at INTEGER
) STRICT;
CREATE INDEX reports_report_queued ON reports_report (seq) WHERE state = 'queued';
`;

export const reportsMigrations: readonly Migration[] = [{ name: 'reports', sql: reports }];
