import type { Migration } from '../../../storage/migrations.ts';

export const markingMigration: Migration = {
  name: 'gis-mt',
  sql: `
    CREATE TABLE edo_mt_document (
      document_id TEXT PRIMARY KEY REFERENCES edo_document,
      sender_inn TEXT NOT NULL,
      recipient_inn TEXT NOT NULL,
      number TEXT NOT NULL,
      date TEXT NOT NULL,
      withdraws INTEGER NOT NULL CHECK (withdraws IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'partly', 'refused', 'returned')),
      due_at INTEGER,
      CHECK ((due_at IS NULL) = (state <> 'waiting'))
    ) STRICT;
    CREATE INDEX edo_mt_document_due ON edo_mt_document (due_at) WHERE due_at IS NOT NULL;
    CREATE UNIQUE INDEX edo_mt_document_number ON edo_mt_document (sender_inn, date, number)
      WHERE state IN ('accepted', 'partly');

    -- Who has the goods of a code, since which document.
    CREATE TABLE edo_mt_code (
      code TEXT PRIMARY KEY,
      owner_inn TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('in_circulation', 'withdrawn')),
      document_id TEXT NOT NULL REFERENCES edo_mt_document
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE edo_mt_transfer (
      document_id TEXT NOT NULL REFERENCES edo_mt_document,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      -- Null while the answer is awaited and for a code that was taken.
      refusal TEXT,
      -- The document by which the sender had it; null when it was the first.
      after_document_id TEXT,
      PRIMARY KEY (document_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX edo_mt_transfer_code ON edo_mt_transfer (code);
  `,
};
