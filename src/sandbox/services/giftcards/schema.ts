import type { Migration } from '../../storage/migrations.ts';

/*
 * Money is kopecks, instants are epoch milliseconds, days are days since 1970-01-01 in the programme's zone. The balance
 * is checked by the table itself: no sequence of operations can take it below zero or hold more than there is.
 */
const cards = `
CREATE TABLE giftcards_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL
) STRICT;
CREATE TABLE giftcards_card (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  -- Null for a card issued in place of another.
  ref TEXT,
  number TEXT NOT NULL UNIQUE,
  pin_salt TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  medium TEXT NOT NULL CHECK (medium IN ('plastic', 'digital')),
  face_kop INTEGER,
  -- Last day of use as it was fixed when issued.
  fixed_until INTEGER,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'closed')),
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  valid_until INTEGER,
  expires_at INTEGER,
  balance INTEGER NOT NULL CHECK (balance >= 0),
  held INTEGER NOT NULL CHECK (held BETWEEN 0 AND balance),
  replaced_by TEXT REFERENCES giftcards_card (id),
  UNIQUE (partner_id, ref)
) STRICT;
CREATE INDEX giftcards_card_expiry ON giftcards_card (expires_at) WHERE state <> 'closed';
CREATE TABLE giftcards_try (
  partner_id TEXT NOT NULL,
  number TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  closed_until INTEGER,
  tried_at INTEGER NOT NULL,
  PRIMARY KEY (partner_id, number)
) STRICT, WITHOUT ROWID;
`;

const movements = `
CREATE TABLE giftcards_redemption (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  card_id TEXT NOT NULL REFERENCES giftcards_card (id),
  state TEXT NOT NULL CHECK (state IN ('held', 'captured', 'voided', 'expired')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  captured INTEGER NOT NULL CHECK (captured BETWEEN 0 AND amount),
  refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND captured),
  store_id TEXT,
  sale_ref TEXT NOT NULL,
  -- The mixed payment that decides over the hold, null when the till does.
  payment_id TEXT,
  expires_at INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX giftcards_redemption_held ON giftcards_redemption (card_id, expires_at) WHERE state = 'held';
CREATE INDEX giftcards_redemption_due ON giftcards_redemption (expires_at) WHERE state = 'held';
CREATE INDEX giftcards_redemption_sale ON giftcards_redemption (partner_id, sale_ref);
CREATE TABLE giftcards_refund (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL,
  refund_key TEXT NOT NULL,
  redemption_id TEXT NOT NULL REFERENCES giftcards_redemption (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- The card that got the money, and whether it was issued for that.
  card_id TEXT NOT NULL REFERENCES giftcards_card (id),
  replacement INTEGER NOT NULL CHECK (replacement IN (0, 1)),
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (partner_id, refund_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX giftcards_refund_redemption ON giftcards_refund (redemption_id);
CREATE TABLE giftcards_activity (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  card_id TEXT NOT NULL REFERENCES giftcards_card (id),
  partner_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  balance_after INTEGER NOT NULL,
  redemption_id TEXT,
  refund_id TEXT,
  store_id TEXT,
  sale_ref TEXT,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX giftcards_activity_card ON giftcards_activity (card_id, seq);
CREATE INDEX giftcards_activity_sale ON giftcards_activity (partner_id, sale_ref) WHERE kind = 'activated';
CREATE TRIGGER giftcards_activity_never_changes BEFORE UPDATE ON giftcards_activity
  BEGIN SELECT RAISE(ABORT, 'activities are append-only'); END;
CREATE TRIGGER giftcards_activity_never_goes BEFORE DELETE ON giftcards_activity
  BEGIN SELECT RAISE(ABORT, 'activities are append-only'); END;
`;

export const migrations: readonly Migration[] = [
  { name: 'cards', sql: cards },
  { name: 'movements', sql: movements },
];
