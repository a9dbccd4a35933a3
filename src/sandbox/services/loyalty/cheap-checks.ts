import type { Migration } from '../../storage/migrations.ts';

/*
 * SQLite makes a table of its own for `x IN (…)` of more than two values, for every row that is checked by it. Every sale
 * writes a lot, two entries and, from a register, a result: the same checks, said so that nothing has to be made for them.
 */
const cheapChecks = `
CREATE TABLE loyalty_lot_next (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  seq INTEGER NOT NULL,
  points INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  held INTEGER NOT NULL,
  burned INTEGER NOT NULL CHECK (burned >= 0),
  earned_at INTEGER NOT NULL,
  active_at INTEGER NOT NULL,
  expires_at INTEGER,
  source TEXT NOT NULL CHECK (source = 'sale' OR source = 'grace' OR source = 'adjustment'),
  sale_id TEXT,
  PRIMARY KEY (member, seq),
  CONSTRAINT L01 CHECK (0 <= held AND held <= remaining AND remaining <= points)
) STRICT, WITHOUT ROWID;
INSERT INTO loyalty_lot_next SELECT * FROM loyalty_lot;
DROP TABLE loyalty_lot;
ALTER TABLE loyalty_lot_next RENAME TO loyalty_lot;
CREATE INDEX loyalty_lot_with_points ON loyalty_lot (member, earned_at, seq) WHERE remaining > 0;

CREATE TABLE loyalty_entry_next (
  member INTEGER NOT NULL REFERENCES loyalty_member (member),
  seq INTEGER NOT NULL,
  operation_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT NOT NULL CHECK (account = 'member' OR account = 'issued' OR account = 'redeemed' OR account = 'expired'
    OR account = 'debt' OR account = 'writeoff'),
  points INTEGER NOT NULL,
  lot INTEGER,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (member, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO loyalty_entry_next SELECT * FROM loyalty_entry;
DROP TABLE loyalty_entry;
ALTER TABLE loyalty_entry_next RENAME TO loyalty_entry;
CREATE TRIGGER loyalty_entry_never_changes BEFORE UPDATE ON loyalty_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER loyalty_entry_never_goes BEFORE DELETE ON loyalty_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;

CREATE TABLE loyalty_register_result_next (
  register INTEGER NOT NULL,
  line INTEGER NOT NULL,
  operation_key TEXT,
  verdict TEXT NOT NULL
    CHECK (verdict = 'applied' OR verdict = 'duplicate' OR verdict = 'rejected' OR verdict = 'pending_sale'),
  code TEXT,
  operation_id TEXT,
  PRIMARY KEY (register, line)
) STRICT, WITHOUT ROWID;
INSERT INTO loyalty_register_result_next SELECT * FROM loyalty_register_result;
DROP TABLE loyalty_register_result;
ALTER TABLE loyalty_register_result_next RENAME TO loyalty_register_result;
CREATE INDEX loyalty_register_result_other ON loyalty_register_result (register, verdict, line) WHERE verdict <> 'applied';
`;

export const cheapChecksMigration: Migration = { name: 'cheap-checks', sql: cheapChecks };
