import type { Migration } from '../../storage/migrations.ts';
import { erpMigration } from './erp/settings.ts';

/*
 * Quantities are thousandths, instants epoch milliseconds. Everything is keyed by partner first: a location is the
 * partner's own name and means nothing to others.
 */
const levels = `
CREATE TABLE stock_location (
  partner_id TEXT NOT NULL,
  location TEXT NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0,
  acked_seq INTEGER NOT NULL DEFAULT 0,
  newest_as_of INTEGER,
  snapshot_as_of INTEGER,
  told_as_of INTEGER,
  PRIMARY KEY (partner_id, location),
  CONSTRAINT ST11 CHECK (0 <= acked_seq AND acked_seq <= last_seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE stock_level (
  partner_id TEXT NOT NULL,
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  unit TEXT NOT NULL,
  free INTEGER NOT NULL CHECK (free >= 0),
  safety INTEGER NOT NULL CHECK (safety >= 0),
  watermark INTEGER NOT NULL,
  -- Effects of the journal after the watermark.
  pending INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  told INTEGER NOT NULL CHECK (told IN (0, 1)),
  restock_at INTEGER,
  restock_qty INTEGER,
  -- The last snapshot that named the article.
  upload INTEGER,
  PRIMARY KEY (partner_id, location, sku)
) STRICT, WITHOUT ROWID;
`;

/* Lines of a reservation are JSON: they are always read as a whole. The journal has them row by row. */
const reservations = `
CREATE TABLE stock_reservation (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'confirmed', 'released', 'expired', 'shipped')),
  order_ref TEXT NOT NULL,
  order_id TEXT,
  lines TEXT NOT NULL,
  expires_at INTEGER,
  extended INTEGER NOT NULL CHECK (extended IN (0, 1)),
  created_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_reservation_due ON stock_reservation (expires_at) WHERE state = 'active';
CREATE TABLE stock_journal (
  partner_id TEXT NOT NULL,
  location TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'extend', 'confirm', 'release', 'expire', 'ship')),
  reservation_id TEXT NOT NULL,
  order_id TEXT,
  order_ref TEXT NOT NULL,
  sku TEXT NOT NULL,
  qty INTEGER NOT NULL CHECK (qty > 0),
  -- What it takes from the free stock.
  effect INTEGER NOT NULL,
  -- What a reservation left to others.
  left_over INTEGER,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, location, seq),
  CONSTRAINT ST01 CHECK (kind <> 'create' OR left_over >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_journal_of_article ON stock_journal (partner_id, location, sku, seq, effect);
CREATE TRIGGER stock_journal_never_changes BEFORE UPDATE ON stock_journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER stock_journal_never_goes BEFORE DELETE ON stock_journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`;

/* Lines stay as they came, a chunk a row, and go when the snapshot has been applied. */
const snapshots = `
CREATE TABLE stock_upload (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  location TEXT NOT NULL,
  upload_id TEXT NOT NULL,
  chunks INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  watermark INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'partially_succeeded')),
  received INTEGER NOT NULL DEFAULT 0,
  lines INTEGER NOT NULL DEFAULT 0,
  -- Where the work stands: the next line of the next chunk, then the article up to which the rest was emptied.
  next_chunk INTEGER NOT NULL DEFAULT 0,
  next_line INTEGER NOT NULL DEFAULT 0,
  swept_to TEXT,
  applied INTEGER NOT NULL DEFAULT 0,
  superseded INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  rejections TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  UNIQUE (partner_id, location, upload_id)
) STRICT;
CREATE INDEX stock_upload_running ON stock_upload (seq) WHERE state = 'running';
CREATE TABLE stock_upload_chunk (
  upload INTEGER NOT NULL REFERENCES stock_upload (seq) ON DELETE CASCADE,
  chunk INTEGER NOT NULL,
  hash TEXT NOT NULL,
  -- Null once the snapshot has been applied: only the hash is needed then, to know a repeated chunk.
  lines TEXT,
  PRIMARY KEY (upload, chunk)
) STRICT, WITHOUT ROWID;
`;

export const migrations: readonly Migration[] = [
  { name: 'levels', sql: levels },
  { name: 'reservations', sql: reservations },
  { name: 'snapshots', sql: snapshots },
  erpMigration,
];
