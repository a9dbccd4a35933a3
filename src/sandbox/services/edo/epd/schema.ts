import type { Migration } from '../../../storage/migrations.ts';

export const epdMigration: Migration = {
  name: 'gis-epd',
  sql: `
    CREATE TABLE edo_waybill (
      document_id TEXT PRIMARY KEY REFERENCES edo_document,
      -- ИдФайл of the first title.
      file_id TEXT NOT NULL UNIQUE,
      consignor_inn TEXT NOT NULL,
      number TEXT NOT NULL,
      date TEXT NOT NULL,
      stage TEXT NOT NULL,
      uid TEXT UNIQUE,
      objection TEXT,
      due_at INTEGER,
      CHECK ((due_at IS NULL) = (stage <> 'registering')),
      CHECK (uid IS NOT NULL OR stage IN ('registering', 'refused', 'annulled'))
    ) STRICT;
    CREATE INDEX edo_waybill_due ON edo_waybill (due_at) WHERE due_at IS NOT NULL;
    -- A number is a consignor's once a day.
    CREATE UNIQUE INDEX edo_waybill_number ON edo_waybill (consignor_inn, date, number)
      WHERE uid IS NOT NULL AND stage <> 'annulled';
  `,
};
