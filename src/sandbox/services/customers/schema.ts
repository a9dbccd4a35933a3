import type { Migration } from '../../storage/migrations.ts';

/*
 * Customers carry a number inside and `cus_…` outside. A customer that was merged keeps its row for ever, so that the old
 * id goes on leading to the survivor; `merged_into` always names the last survivor, never one that was merged in turn.
 */
const customers = `
CREATE TABLE customers_customer (
  customer INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'blocked', 'erasing', 'erased')),
  merged_into INTEGER REFERENCES customers_customer (customer),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customers_customer_merged ON customers_customer (merged_into) WHERE merged_into IS NOT NULL;
-- Numbers are looked for by their hash; only what is personal data, phones and addresses, is kept readable, until it is erased.
CREATE TABLE customers_identifier (
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'card', 'qr', 'email', 'external')),
  hash TEXT NOT NULL,
  id TEXT NOT NULL,
  customer INTEGER NOT NULL REFERENCES customers_customer (customer),
  -- Whose own numbering it is of, for external ones alone.
  partner_id TEXT,
  system TEXT,
  masked TEXT NOT NULL,
  value TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'blocked', 'replaced')),
  reason TEXT,
  replaced_by TEXT,
  attached_at INTEGER NOT NULL,
  blocked_at INTEGER,
  PRIMARY KEY (kind, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX customers_identifier_owner ON customers_identifier (customer);
CREATE TABLE customers_consent (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  customer INTEGER NOT NULL REFERENCES customers_customer (customer),
  partner_id TEXT NOT NULL,
  store_id TEXT,
  purpose TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  channel TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
  changed_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customers_consent_owner ON customers_consent (customer, partner_id, purpose, changed_at);
CREATE TABLE customers_otp (
  customer INTEGER PRIMARY KEY REFERENCES customers_customer (customer),
  hash TEXT NOT NULL,
  tries_left INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
`;

const knowledge = `
CREATE TABLE customers_source (
  customer INTEGER NOT NULL REFERENCES customers_customer (customer),
  partner_id TEXT NOT NULL,
  system TEXT NOT NULL,
  version INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  profile TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (customer, partner_id, system)
) STRICT, WITHOUT ROWID;
CREATE TABLE customers_behaviour (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  partner_id TEXT NOT NULL,
  customer INTEGER REFERENCES customers_customer (customer),
  anonymous_id TEXT,
  type TEXT NOT NULL,
  event_key TEXT,
  occurred_at INTEGER NOT NULL,
  channel TEXT,
  attributes TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX customers_behaviour_key ON customers_behaviour (partner_id, event_key) WHERE event_key IS NOT NULL;
CREATE INDEX customers_behaviour_owner ON customers_behaviour (customer, partner_id, occurred_at) WHERE customer IS NOT NULL;
CREATE TABLE customers_access (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL,
  partner_id TEXT NOT NULL,
  client_id TEXT,
  purpose TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE customers_erasure (
  id TEXT PRIMARY KEY,
  customer INTEGER NOT NULL UNIQUE,
  customer_id TEXT NOT NULL,
  partner_id TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  comment TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX customers_erasure_open ON customers_erasure (created_at) WHERE finished_at IS NULL;
`;

export const migrations: readonly Migration[] = [
  { name: 'customers', sql: customers },
  { name: 'knowledge', sql: knowledge },
];
