import type { Migration } from '../../storage/migrations.ts';

export const migrations: readonly Migration[] = [
  {
    name: 'partners-and-stores',
    sql: `CREATE TABLE partners_partner (
            partner_id TEXT PRIMARY KEY, application_id TEXT NOT NULL UNIQUE, agreement_id TEXT NOT NULL UNIQUE,
            inn TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, capabilities TEXT NOT NULL,
            request TEXT NOT NULL, signed_at INTEGER, created_at INTEGER NOT NULL
          ) STRICT;
          CREATE TABLE partners_store (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, partner_id TEXT NOT NULL REFERENCES partners_partner (partner_id),
            store_id TEXT NOT NULL, name TEXT NOT NULL, address TEXT, timezone TEXT NOT NULL, pos_ids TEXT NOT NULL,
            UNIQUE (partner_id, store_id)
          ) STRICT;
          CREATE INDEX partners_store_order ON partners_store (partner_id, seq);`,
  },
  { name: 'channel-of-a-store', sql: 'ALTER TABLE partners_store ADD COLUMN channel_id TEXT' },
];
