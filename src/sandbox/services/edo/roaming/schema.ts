import type { Migration } from '../../../storage/migrations.ts';

export const roamingMigration: Migration = {
  name: 'roaming',
  sql: `
    CREATE TABLE edo_shipment (
      document_id TEXT PRIMARY KEY REFERENCES edo_document,
      operator TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'delivered', 'failed')),
      round INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      offered INTEGER NOT NULL,
      reason TEXT,
      due_at INTEGER,
      -- Since when it is under way, for whoever waits for it.
      begun_at INTEGER NOT NULL,
      CHECK ((due_at IS NULL) = (state IN ('delivered', 'failed')))
    ) STRICT;
    CREATE INDEX edo_shipment_due ON edo_shipment (due_at) WHERE due_at IS NOT NULL;

    -- What lies with other operators: each document once, however often it was offered.
    CREATE TABLE edo_far_box (
      document_id TEXT PRIMARY KEY REFERENCES edo_document,
      operator TEXT NOT NULL,
      taken_at INTEGER NOT NULL
    ) STRICT;
  `,
};
