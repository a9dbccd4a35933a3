import type { Migration } from '../../../storage/migrations.ts';

/*
 * The register stands for that of the tax service: one for all partners, a number in it once and never changed. A partner
 * keeps entries that refer to it.
 */
export const powersMigration: Migration = {
  name: 'powers-of-attorney',
  sql: `
    CREATE TABLE edo_poa_register (
      -- In lower case, as the register compares it.
      number TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      content BLOB NOT NULL,
      signature BLOB NOT NULL,
      -- Parties, term and powers as JSON.
      facts TEXT NOT NULL,
      registered_at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER edo_poa_register_never_changes BEFORE UPDATE ON edo_poa_register
      BEGIN SELECT RAISE(ABORT, 'a registered power of attorney never changes'); END;

    CREATE TABLE edo_poa (
      poa_id TEXT PRIMARY KEY,
      partner_id TEXT NOT NULL,
      number TEXT NOT NULL REFERENCES edo_poa_register,
      representative_inn TEXT NOT NULL,
      valid_to TEXT NOT NULL,
      state TEXT NOT NULL,
      checked_at INTEGER,
      -- The next instant at which its state may change by itself.
      due_at INTEGER,
      -- The fewest days before its end of which the partner was told.
      told_days INTEGER,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      UNIQUE (partner_id, number)
    ) STRICT;
    CREATE INDEX edo_poa_due ON edo_poa (due_at) WHERE due_at IS NOT NULL;
  `,
};

/** What principals have revoked: the entry of the register itself never changes. */
export const revocationsMigration: Migration = {
  name: 'revocations-of-powers',
  sql: `
    CREATE TABLE edo_poa_revocation (
      number TEXT PRIMARY KEY REFERENCES edo_poa_register,
      revoked_at INTEGER NOT NULL
    ) STRICT;
  `,
};
