import type { Migration } from '../../storage/migrations.ts';

const clients = `CREATE TABLE identity_client (
              seq INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE, partner_id TEXT NOT NULL,
              secret_hash TEXT NOT NULL, environment TEXT NOT NULL, scopes TEXT NOT NULL, label TEXT, store_id TEXT,
              created_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX identity_client_partner ON identity_client (partner_id, seq);
            CREATE TABLE identity_token (
              hash TEXT PRIMARY KEY, scheme TEXT NOT NULL, partner_id TEXT NOT NULL, client_id TEXT, store_id TEXT,
              scopes TEXT NOT NULL, expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX identity_token_expiry ON identity_token (expires_at);`;

const clientKeys = `CREATE TABLE identity_client_key (
              seq INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL, kid TEXT NOT NULL, jwk TEXT NOT NULL,
              valid_from INTEGER NOT NULL, valid_until INTEGER, UNIQUE (client_id, kid)
            ) STRICT;
            CREATE TABLE identity_assertion (
              client_id TEXT NOT NULL, jti TEXT NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (client_id, jti)
            ) STRICT, WITHOUT ROWID;`;

/** Codes and refresh tokens are kept as hashes, like all secrets; a user code is no secret once it has been used. */
const logins = `CREATE TABLE identity_device (
              hash TEXT PRIMARY KEY, user_code TEXT NOT NULL UNIQUE, client_id TEXT NOT NULL, scopes TEXT NOT NULL,
              interval_sec INTEGER NOT NULL, asked_at INTEGER, partner_id TEXT,
              state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'denied')), expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE identity_code (
              hash TEXT PRIMARY KEY, client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL, challenge TEXT NOT NULL,
              scopes TEXT NOT NULL, nonce TEXT, customer_id TEXT NOT NULL, consent_id TEXT NOT NULL,
              expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE identity_refresh (
              hash TEXT PRIMARY KEY, client_id TEXT NOT NULL, partner_id TEXT NOT NULL, scopes TEXT NOT NULL,
              expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE identity_signing_key (kid TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT, WITHOUT ROWID;
            -- What a customer is called in the tokens of one partner, so that partners cannot compare whom they know.
            CREATE TABLE identity_subject (
              sub TEXT PRIMARY KEY, partner_id TEXT NOT NULL, customer_id TEXT NOT NULL, UNIQUE (partner_id, customer_id)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE identity_link (
              id TEXT PRIMARY KEY, partner_id TEXT NOT NULL, local_id TEXT NOT NULL, customer_id TEXT NOT NULL,
              consent_id TEXT NOT NULL, created_at INTEGER NOT NULL, ended_at INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE UNIQUE INDEX identity_link_local ON identity_link (partner_id, local_id) WHERE ended_at IS NULL;`;

export const migrations: readonly Migration[] = [
  { name: 'clients-and-tokens', sql: clients },
  { name: 'client-keys', sql: clientKeys },
  { name: 'logins', sql: logins },
  {
    name: 'revocation',
    sql: `ALTER TABLE identity_client ADD COLUMN revoked_at INTEGER;
          ALTER TABLE identity_client ADD COLUMN last_used_at INTEGER;
          ALTER TABLE identity_client ADD COLUMN revoked_for TEXT;
          CREATE INDEX identity_token_client ON identity_token (client_id);`,
  },
];
