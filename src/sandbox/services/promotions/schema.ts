import type { Migration } from '../../storage/migrations.ts';

/*
 * A catalogue per partner. A promotion is in the versions from `from_version` until just before `to_version`, so that any
 * version can be read again as long as a quote pins it. `rule_order` is the order of the rule as text: phase, priority, id.
 */
const catalogue = `
CREATE TABLE promotions_version (
  partner_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE promotions_promotion (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  owner TEXT NOT NULL CHECK (owner IN ('partner', 'ecosystem')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'stopped')),
  definition TEXT NOT NULL,
  rule_order TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  partner_share_bp INTEGER NOT NULL,
  from_version INTEGER,
  to_version INTEGER,
  live_at INTEGER,
  stopped_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX promotions_promotion_order ON promotions_promotion (partner_id, rule_order);
CREATE TABLE promotions_offer (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  promotion_id TEXT NOT NULL UNIQUE REFERENCES promotions_promotion (id),
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  decision TEXT,
  decided_at INTEGER,
  offered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX promotions_offer_partner ON promotions_offer (partner_id, seq);
`;

/** What promotions gave: reserved by a hold, spent by a sale. The totals of a promotion are kept, and the uses behind them. */
const budgets = `
CREATE TABLE promotions_total (
  promotion_id TEXT PRIMARY KEY REFERENCES promotions_promotion (id),
  spent_kop INTEGER NOT NULL CHECK (spent_kop >= 0),
  reserved_kop INTEGER NOT NULL CHECK (reserved_kop >= 0),
  told_bp INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE promotions_use (
  seq INTEGER PRIMARY KEY,
  promotion_id TEXT NOT NULL REFERENCES promotions_promotion (id),
  customer_id TEXT NOT NULL,
  hold_id TEXT,
  sale_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'spent', 'released')),
  discount_kop INTEGER NOT NULL,
  points INTEGER NOT NULL,
  value_kop INTEGER NOT NULL,
  returned_kop INTEGER NOT NULL CHECK (returned_kop BETWEEN 0 AND value_kop),
  expires_at INTEGER
) STRICT;
CREATE INDEX promotions_use_hold ON promotions_use (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX promotions_use_sale ON promotions_use (sale_id) WHERE sale_id IS NOT NULL;
CREATE INDEX promotions_use_customer ON promotions_use (promotion_id, customer_id);
CREATE INDEX promotions_use_due ON promotions_use (expires_at) WHERE state = 'reserved';
`;

export const migrations: readonly Migration[] = [
  { name: 'catalogue', sql: catalogue },
  { name: 'budgets', sql: budgets },
];
