import type { Migration } from '../../../storage/migrations.ts';

const partnersAndStores = `CREATE TABLE partners_partner (
            partner_id TEXT PRIMARY KEY, application_id TEXT NOT NULL UNIQUE, agreement_id TEXT NOT NULL UNIQUE,
            inn TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, capabilities TEXT NOT NULL,
            request TEXT NOT NULL, signed_at INTEGER, created_at INTEGER NOT NULL
          ) STRICT;
          CREATE TABLE partners_store (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
            store_id TEXT NOT NULL, name TEXT NOT NULL, address TEXT, timezone TEXT NOT NULL, pos_ids TEXT NOT NULL,
            UNIQUE (partner_id, store_id)
          ) STRICT;
          CREATE INDEX partners_store_order ON partners_store (partner_id, seq);`;

/* Instants are epoch milliseconds, days are business dates; lists are JSON because they are written and read as a whole. */
const onboarding = `
CREATE TABLE partners_check (
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'passed', 'failed')),
  due_at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (partner_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE partners_document (
  document_id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  kind TEXT NOT NULL,
  file_id TEXT NOT NULL,
  number TEXT,
  valid_to TEXT,
  state TEXT NOT NULL CHECK (state IN ('checking', 'accepted', 'rejected')),
  reason TEXT,
  attached_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX partners_document_partner ON partners_document (partner_id);
-- Versions after the first; they are the same for all partners and kept for ever.
CREATE TABLE partners_agreement_version (
  version INTEGER PRIMARY KEY CHECK (version > 1),
  notice_kind TEXT NOT NULL CHECK (notice_kind IN ('worse:45d', 'other:15d')),
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL UNIQUE,
  announced_at INTEGER NOT NULL,
  effective_from TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE partners_acceptance (
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  version INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  signature_file_id TEXT,
  PRIMARY KEY (partner_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE partners_capability (
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  name TEXT NOT NULL,
  place INTEGER NOT NULL,
  state TEXT CHECK (state IN ('requested', 'pending', 'sandbox', 'certified', 'live', 'restricted')),
  reason TEXT,
  opens_at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE partners_run (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  profile TEXT NOT NULL,
  mode TEXT NOT NULL,
  contracts TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'rejected', 'expired')),
  reason TEXT,
  passed INTEGER NOT NULL,
  summary TEXT NOT NULL,
  capabilities TEXT NOT NULL,
  report_sha256 TEXT NOT NULL,
  report TEXT NOT NULL,
  evidence_sha256 TEXT NOT NULL,
  evidence_file_id TEXT,
  submitted_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  valid_until TEXT,
  ended_at INTEGER,
  invalidated_by TEXT
) STRICT;
CREATE INDEX partners_run_partner ON partners_run (partner_id, seq);
CREATE TABLE partners_task (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  code TEXT NOT NULL,
  capability TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled', 'overdue')),
  due_at INTEGER,
  completed_at INTEGER,
  result TEXT,
  file_ids TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX partners_task_one ON partners_task (partner_id, code, ifnull(capability, ''));
-- What the partner was told to be due.
CREATE TABLE partners_requirement (
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  place INTEGER NOT NULL,
  code TEXT NOT NULL,
  capability TEXT,
  urgency TEXT NOT NULL CHECK (urgency IN ('eventually', 'currently', 'past')),
  deadline INTEGER,
  PRIMARY KEY (partner_id, place)
) STRICT, WITHOUT ROWID;
-- On which certification each live key stands.
CREATE TABLE partners_live_key (
  client_id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
  run_id TEXT NOT NULL REFERENCES partners_run (run_id),
  issued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE partners_partner ADD COLUMN state TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE partners_partner ADD COLUMN reason TEXT;
ALTER TABLE partners_partner ADD COLUMN state_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partners_partner ADD COLUMN has_reported INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partners_partner ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partners_partner ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE partners_partner ADD COLUMN next_at INTEGER;
CREATE INDEX partners_partner_next ON partners_partner (next_at) WHERE next_at IS NOT NULL;
UPDATE partners_partner SET state_since = created_at, updated_at = created_at, next_at = created_at;
INSERT INTO partners_check (partner_id, name, state, due_at)
  SELECT partner_id, 'inn', 'pending', created_at FROM partners_partner
  UNION ALL SELECT partner_id, iif(length(inn) = 10, 'egrul', 'egrip'), 'pending', created_at FROM partners_partner
  UNION ALL SELECT partner_id, 'disqualification', 'pending', created_at FROM partners_partner
  UNION ALL SELECT partner_id, 'bank-account', 'pending', created_at FROM partners_partner;
INSERT INTO partners_acceptance (partner_id, version, accepted_at)
  SELECT partner_id, 1, signed_at FROM partners_partner WHERE signed_at IS NOT NULL;
INSERT INTO partners_capability (partner_id, name, place, opens_at)
  SELECT partner_id, value, key, created_at FROM partners_partner, json_each(capabilities);
UPDATE partners_partner SET request = json_remove(request, '$.capabilities');
ALTER TABLE partners_partner DROP COLUMN capabilities;
ALTER TABLE partners_partner DROP COLUMN signed_at;
ALTER TABLE partners_partner DROP COLUMN type;
`;

export const migrations: readonly Migration[] = [
  { name: 'partners-and-stores', sql: partnersAndStores },
  { name: 'channel-of-a-store', sql: 'ALTER TABLE partners_store ADD COLUMN channel_id TEXT' },
  { name: 'onboarding', sql: onboarding },
];
