import type { Migration } from '../../storage/migrations.ts';
import { cheapChecksMigration } from './cheap-checks.ts';
import { registersMigration } from './registers/schema.ts';

/*
 * Members carry a number inside and `cus_…` outside; lots and entries cluster by it, so that everything one operation
 * touches lies together. Instants are epoch milliseconds, days are days since 1970-01-01 in the programme's zone.
 */
const members = `
CREATE TABLE loyalty_member (
  member INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'blocked')),
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  level INTEGER NOT NULL,
  level_until INTEGER NOT NULL,
  debt INTEGER NOT NULL CHECK (debt >= 0),
  lot_seq INTEGER NOT NULL,
  entry_seq INTEGER NOT NULL,
  due_at INTEGER,
  enrolled_at INTEGER NOT NULL
) STRICT;
CREATE INDEX loyalty_member_due ON loyalty_member (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX loyalty_member_level_until ON loyalty_member (level_until);
CREATE TABLE loyalty_identifier (
  kind TEXT NOT NULL CHECK (kind IN ('card', 'phone')),
  hash TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  state TEXT NOT NULL CHECK (state IN ('active', 'blocked')),
  PRIMARY KEY (kind, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE loyalty_otp (
  member INTEGER PRIMARY KEY REFERENCES loyalty_member (member),
  hash TEXT NOT NULL,
  tries_left INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE loyalty_consent (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  purpose TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  partner_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  given_at INTEGER NOT NULL
) STRICT;
CREATE TABLE loyalty_spend (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  day INTEGER NOT NULL,
  net_kop INTEGER NOT NULL,
  PRIMARY KEY (member, day)
) STRICT, WITHOUT ROWID;
`;

const ledger = `
CREATE TABLE loyalty_lot (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  seq INTEGER NOT NULL,
  points INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  held INTEGER NOT NULL,
  burned INTEGER NOT NULL CHECK (burned >= 0),
  earned_at INTEGER NOT NULL,
  active_at INTEGER NOT NULL,
  expires_at INTEGER,
  source TEXT NOT NULL CHECK (source IN ('sale', 'grace')),
  sale_id TEXT,
  PRIMARY KEY (member, seq),
  CONSTRAINT L01 CHECK (0 <= held AND held <= remaining AND remaining <= points)
) STRICT, WITHOUT ROWID;
-- Dead and spent lots pile up over the years; this keeps an operation from meeting them.
CREATE INDEX loyalty_lot_with_points ON loyalty_lot (member, earned_at, seq) WHERE remaining > 0;
CREATE TABLE loyalty_entry (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  seq INTEGER NOT NULL,
  operation_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT NOT NULL CHECK (account IN ('member', 'debt', 'issued', 'redeemed', 'expired', 'writeoff')),
  points INTEGER NOT NULL,
  lot INTEGER,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (member, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER loyalty_entry_never_changes BEFORE UPDATE ON loyalty_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER loyalty_entry_never_goes BEFORE DELETE ON loyalty_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
`;

/*
 * Lines and allocations are JSON: they are written once and always read as a whole, and a receipt of 500 lines is one
 * row instead of 501.
 */
const exchanges = `
CREATE TABLE loyalty_quote (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  basket_hash TEXT,
  receipt_width INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX loyalty_quote_expiry ON loyalty_quote (expires_at);
CREATE TABLE loyalty_hold (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  points INTEGER NOT NULL CHECK (points > 0),
  allocations TEXT NOT NULL,
  lines TEXT NOT NULL,
  receipt_width INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'captured', 'voided', 'expired')),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX loyalty_hold_active ON loyalty_hold (member) WHERE state = 'held';
CREATE INDEX loyalty_hold_key ON loyalty_hold (partner_id, idempotency_key);
CREATE TABLE loyalty_sale (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  receipt_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  hold_id TEXT REFERENCES loyalty_hold (id),
  lot INTEGER,
  lines TEXT NOT NULL,
  returned TEXT,
  accrued INTEGER NOT NULL,
  redeemed INTEGER NOT NULL,
  restored INTEGER NOT NULL CHECK (restored BETWEEN 0 AND redeemed),
  clawed INTEGER NOT NULL CHECK (clawed BETWEEN 0 AND accrued),
  spend_day INTEGER NOT NULL,
  answer TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, store_id, receipt_key)
) STRICT;
CREATE TABLE loyalty_refund (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  refund_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'cancel')),
  state TEXT NOT NULL CHECK (state IN ('applied', 'pending_sale', 'orphan', 'refused')),
  sale_id TEXT REFERENCES loyalty_sale (id) DEFERRABLE INITIALLY DEFERRED,
  store_id TEXT NOT NULL,
  receipt_key TEXT NOT NULL,
  lines TEXT NOT NULL,
  restored INTEGER NOT NULL,
  clawed INTEGER NOT NULL,
  debt INTEGER NOT NULL,
  refusal TEXT,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, refund_key)
) STRICT;
CREATE INDEX loyalty_refund_parked ON loyalty_refund (partner_id, store_id, receipt_key)
  WHERE state IN ('pending_sale', 'orphan');
`;

/**
 * Members became customers of the ecosystem, and what is the customer's moved to its tables, which are there before these.
 * Numbers keep their hashes; their masked forms cannot be told from those.
 */
const moved = `
INSERT INTO customers_customer (id, display_name, state, created_at, updated_at)
  SELECT id, display_name, 'active', enrolled_at, enrolled_at FROM loyalty_member ORDER BY member;
INSERT INTO customers_identifier (kind, hash, id, customer, masked, state, attached_at)
  SELECT i.kind, i.hash, 'idn_' || hex(randomblob(10)), c.customer, '***', i.state, m.enrolled_at
  FROM loyalty_identifier i JOIN loyalty_member m ON m.member = i.member JOIN customers_customer c ON c.id = m.id;
INSERT INTO customers_consent
    (id, customer, partner_id, store_id, purpose, text_hash, channel, state, changed_at, recorded_at)
  SELECT 'cns_' || hex(randomblob(10)), c.customer, s.partner_id, s.store_id, s.purpose, s.text_hash, 'pos', 'given',
    s.given_at, s.given_at
  FROM loyalty_consent s JOIN loyalty_member m ON m.member = s.member JOIN customers_customer c ON c.id = m.id;
DROP TABLE loyalty_identifier;
DROP TABLE loyalty_otp;
DROP TABLE loyalty_consent;
ALTER TABLE loyalty_member DROP COLUMN display_name;
`;

/** When a parked refund was settled or orphaned; null until then. */
const refundChanges = 'ALTER TABLE loyalty_refund ADD COLUMN changed_at INTEGER;';

/** What a quote pins of the catalogue of promotions. */
const quotePrices = 'ALTER TABLE loyalty_quote ADD COLUMN pricing TEXT;';

/** Lots given by hand, which lots of old had no name for. */
const adjustments = `
ALTER TABLE loyalty_lot RENAME TO loyalty_lot_before;
CREATE TABLE loyalty_lot (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  seq INTEGER NOT NULL,
  points INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  held INTEGER NOT NULL,
  burned INTEGER NOT NULL CHECK (burned >= 0),
  earned_at INTEGER NOT NULL,
  active_at INTEGER NOT NULL,
  expires_at INTEGER,
  source TEXT NOT NULL CHECK (source IN ('sale', 'grace', 'adjustment')),
  sale_id TEXT,
  PRIMARY KEY (member, seq),
  CONSTRAINT L01 CHECK (0 <= held AND held <= remaining AND remaining <= points)
) STRICT, WITHOUT ROWID;
INSERT INTO loyalty_lot SELECT * FROM loyalty_lot_before;
DROP TABLE loyalty_lot_before;
CREATE INDEX loyalty_lot_with_points ON loyalty_lot (member, earned_at, seq) WHERE remaining > 0;
CREATE TABLE loyalty_adjustment (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  points INTEGER NOT NULL CHECK (points <> 0),
  reason TEXT NOT NULL,
  comment TEXT,
  requested_by TEXT NOT NULL,
  approved_by TEXT NOT NULL CHECK (approved_by <> requested_by),
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

const fiscal = `
CREATE TABLE loyalty_fiscal (
  sale_id TEXT PRIMARY KEY REFERENCES loyalty_sale (id),
  fn TEXT NOT NULL,
  fd INTEGER NOT NULL,
  fpd TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Instants of expiry that a member's partners have been told of. */
const reminders = `
CREATE TABLE loyalty_reminder (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (member, expires_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX loyalty_reminder_expiry ON loyalty_reminder (expires_at);
`;

/* A hold that a payment keeps is no longer the till's. */
const keptHolds = 'ALTER TABLE loyalty_hold ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;';

export const migrations: readonly Migration[] = [
  { name: 'members', sql: members },
  { name: 'ledger', sql: ledger },
  { name: 'exchanges', sql: exchanges },
  { name: 'refund-changes', sql: refundChanges },
  { name: 'members-are-customers', sql: moved },
  { name: 'quote-prices', sql: quotePrices },
  { name: 'adjustments', sql: adjustments },
  { name: 'fiscal', sql: fiscal },
  registersMigration,
  { name: 'reminders', sql: reminders },
  { name: 'kept-holds', sql: keptHolds },
  cheapChecksMigration,
];
