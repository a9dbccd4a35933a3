import type { Migration } from '../../../storage/migrations.ts';

/*
 * Bytes of parts lie in blocks: SQLite reads a value as a whole, and one of 64 MiB would have to be read for every piece
 * of it. Verdicts cluster by register and line, in which order they are written and listed.
 */
const registers = `
CREATE TABLE loyalty_register (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sales', 'refunds', 'accruals')),
  format TEXT NOT NULL CHECK (format IN ('ndjson', 'csv')),
  compression TEXT NOT NULL CHECK (compression IN ('none', 'gzip')),
  total_lines INTEGER NOT NULL CHECK (total_lines > 0),
  control_sums TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('receiving', 'checking', 'applying', 'succeeded', 'partially_succeeded', 'failed')),
  applicant TEXT,
  operation_id TEXT UNIQUE,
  applied INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  lines_per_second INTEGER NOT NULL DEFAULT 0,
  differences TEXT,
  has_bytes INTEGER NOT NULL DEFAULT 1 CHECK (has_bytes IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  committed_at INTEGER,
  finished_at INTEGER
) STRICT;
CREATE INDEX loyalty_register_work ON loyalty_register (committed_at, seq) WHERE state <> 'receiving' AND has_bytes = 1;
CREATE INDEX loyalty_register_open ON loyalty_register (partner_id) WHERE state = 'receiving';
CREATE TABLE loyalty_register_part (
  register INTEGER NOT NULL REFERENCES loyalty_register (seq) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  lines INTEGER NOT NULL,
  PRIMARY KEY (register, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE loyalty_register_block (
  register INTEGER NOT NULL,
  part INTEGER NOT NULL,
  block INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (register, part, block),
  FOREIGN KEY (register, part) REFERENCES loyalty_register_part (register, number) ON DELETE CASCADE
) STRICT;
CREATE TABLE loyalty_register_result (
  register INTEGER NOT NULL,
  line INTEGER NOT NULL,
  operation_key TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('applied', 'duplicate', 'rejected', 'pending_sale')),
  code TEXT,
  operation_id TEXT,
  PRIMARY KEY (register, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX loyalty_register_result_other ON loyalty_register_result (register, verdict, line) WHERE verdict <> 'applied';
CREATE TABLE loyalty_operation_key (
  partner_id TEXT NOT NULL,
  operation_key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  operation_id TEXT NOT NULL,
  PRIMARY KEY (partner_id, operation_key)
) STRICT, WITHOUT ROWID;
`;

export const registersMigration: Migration = { name: 'registers', sql: registers };
