import type { Migration } from '../../storage/migrations.ts';

/*
 * Sums are kopecks, on accounts in PTS points; instants are epoch milliseconds, days are days since 1970-01-01 in the
 * programme's zone. An account that must not be overdrawn is kept from it by the table itself (W03).
 */
const ledger = `
CREATE TABLE wallet_account (
  account INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (currency IN ('RUB', 'PTS')),
  no_overdraft INTEGER NOT NULL CHECK (no_overdraft IN (0, 1)),
  posted INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  UNIQUE (owner, kind, currency),
  CHECK (no_overdraft = 0 OR posted >= 0)
) STRICT;
CREATE TABLE wallet_operation (
  operation INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- What brought it about: a payment, a refund, a sale. Together with the kind it happens once.
  source_id TEXT NOT NULL,
  payment_id TEXT,
  reference TEXT,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  UNIQUE (partner_id, kind, source_id)
) STRICT;
CREATE TABLE wallet_entry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  operation INTEGER NOT NULL REFERENCES wallet_operation (operation),
  account INTEGER NOT NULL REFERENCES wallet_account (account),
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  balance_after INTEGER NOT NULL
) STRICT;
CREATE INDEX wallet_entry_account ON wallet_entry (account, seq);
CREATE INDEX wallet_entry_operation ON wallet_entry (operation);
CREATE TRIGGER wallet_entry_never_changes BEFORE UPDATE ON wallet_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER wallet_entry_never_goes BEFORE DELETE ON wallet_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
`;

const payments = `
CREATE TABLE wallet_instrument (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('card', 'sbp')),
  masked TEXT NOT NULL,
  expires TEXT,
  token TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX wallet_instrument_customer ON wallet_instrument (partner_id, customer_id);
CREATE TABLE wallet_payment (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  external_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  order_id TEXT,
  customer_id TEXT,
  state TEXT NOT NULL,
  failure_code TEXT,
  amount INTEGER NOT NULL CHECK (amount > 0),
  captured INTEGER NOT NULL CHECK (captured BETWEEN 0 AND amount),
  refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND captured),
  -- What the customer has to do while it is pending: when the answer comes, and which.
  confirmation TEXT,
  expires_at INTEGER NOT NULL,
  -- The next instant at which something happens by itself.
  due_at INTEGER,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, external_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wallet_payment_due ON wallet_payment (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX wallet_payment_customer ON wallet_payment (customer_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX wallet_payment_open ON wallet_payment (partner_id) WHERE due_at IS NOT NULL;
CREATE TABLE wallet_tender (
  payment_id TEXT NOT NULL REFERENCES wallet_payment (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('wallet', 'card', 'sbp', 'gift', 'points-ref', 'credit')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'held', 'captured', 'voided', 'failed')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  captured INTEGER NOT NULL CHECK (captured BETWEEN 0 AND amount),
  refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND captured),
  -- Instrument, redemption, authorization or agreement.
  source TEXT,
  -- It moves in multiples of this: a point is worth more than a kopeck.
  unit INTEGER NOT NULL,
  PRIMARY KEY (payment_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX wallet_tender_source ON wallet_tender (source) WHERE kind = 'points-ref';
CREATE TABLE wallet_refund (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  refund_key TEXT NOT NULL,
  payment_id TEXT NOT NULL REFERENCES wallet_payment (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- By tender, as the answer shows it.
  tenders TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, refund_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX wallet_refund_payment ON wallet_refund (payment_id);
`;

const entitlements = `
CREATE TABLE wallet_entitlement (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  customer_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subscription TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'ended')),
  quota INTEGER,
  used INTEGER NOT NULL CHECK (used >= 0),
  -- First day of the period, and the first one after it.
  period_from INTEGER NOT NULL,
  period_until INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  UNIQUE (customer_id, kind),
  CHECK (quota IS NULL OR used <= quota)
) STRICT;
CREATE TABLE wallet_use (
  id TEXT PRIMARY KEY,
  entitlement_id TEXT NOT NULL REFERENCES wallet_entitlement (id),
  partner_id TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  order_ref TEXT,
  period_from INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX wallet_use_entitlement ON wallet_use (entitlement_id, period_from);
CREATE TABLE wallet_usage (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  record_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  UNIQUE (partner_id, record_key)
) STRICT, WITHOUT ROWID;
`;

const settlements = `
CREATE TABLE wallet_settlement (
  settlement INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'calculated', 'confirmed', 'paid', 'disputed')),
  opening INTEGER NOT NULL,
  -- The header as it was calculated, as JSON; null while open.
  header TEXT,
  confirm_by INTEGER,
  document_ids TEXT NOT NULL,
  calculated_at INTEGER,
  confirmed_at INTEGER,
  paid_at INTEGER,
  changed_at INTEGER NOT NULL,
  UNIQUE (partner_id, from_day)
) STRICT;
CREATE TABLE wallet_line (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  settlement INTEGER NOT NULL REFERENCES wallet_settlement (settlement),
  -- In one settlement only.
  operation INTEGER NOT NULL UNIQUE REFERENCES wallet_operation (operation),
  type TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'disputed', 'resolved')),
  gross INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  vat INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX wallet_line_settlement ON wallet_line (settlement, seq);
CREATE TABLE wallet_dispute (
  id TEXT PRIMARY KEY,
  settlement INTEGER NOT NULL REFERENCES wallet_settlement (settlement),
  amount INTEGER NOT NULL,
  lines TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- How far the sales and returns of the loyalty programme have been taken into the books.
CREATE TABLE wallet_points_read (
  partner_id TEXT PRIMARY KEY,
  sale_seq INTEGER NOT NULL,
  refund_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/* A payment behind an order is the order's: nobody else takes it, lets it go or gives it back. */
const holders = 'ALTER TABLE wallet_payment ADD COLUMN holder TEXT;';

export const migrations: readonly Migration[] = [
  { name: 'ledger', sql: ledger },
  { name: 'payments', sql: payments },
  { name: 'entitlements', sql: entitlements },
  { name: 'settlements', sql: settlements },
  { name: 'payment-holders', sql: holders },
];
