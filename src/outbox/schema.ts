/** Written into the file's header: tells an outbox from any other SQLite file. "StOx" in ASCII. */
export const APPLICATION_ID = 0x53744f78;

export const SCHEMA_VERSION = 1;

/**
 * `source`: one file for one receiver. `item`: its receipts in the order of the file.
 * The only index besides the keys holds what is still queued, and a source's items are found between its first and its last
 * number, so that a long history costs neither inserting nor draining nor counting.
 */
export const SCHEMA = `
CREATE TABLE source (
  id          INTEGER PRIMARY KEY,
  target      TEXT NOT NULL,
  hash        TEXT NOT NULL,
  file        TEXT NOT NULL,
  last_line   INTEGER NOT NULL,
  first_seq   INTEGER,
  last_seq    INTEGER,
  complete    INTEGER NOT NULL,
  reported_at INTEGER,
  created_at  INTEGER NOT NULL,
  UNIQUE (target, hash)
) STRICT;
CREATE TABLE item (
  seq             INTEGER PRIMARY KEY,
  source          INTEGER NOT NULL REFERENCES source,
  lines           TEXT NOT NULL,
  kind            TEXT NOT NULL,
  natural_key     TEXT,
  sale_key        TEXT,
  idempotency_key TEXT,
  request         TEXT,
  state           TEXT NOT NULL,
  attempts        INTEGER NOT NULL,
  error           TEXT,
  result          TEXT,
  created_at      INTEGER NOT NULL,
  settled_at      INTEGER
) STRICT;
CREATE INDEX item_queued ON item (seq) WHERE state = 'queued';
`;
