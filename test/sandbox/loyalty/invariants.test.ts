import { expect, test } from 'vitest';
import { loyaltyInvariants } from '../../../src/sandbox/services/loyalty/invariants.ts';
import { LedgerHarness } from './ledger-harness.ts';

const one = (payKop: number) => [{ lineId: '1', qty: 1000, payKop }];

/** Two lots, an active hold, and a sale with a return. */
function someBooks(): LedgerHarness {
  const ledger = new LedgerHarness();
  const member = ledger.addMember();
  ledger.sell(member, 's1', one(200_000));
  ledger.sell(member, 's2', one(200_000));
  ledger.authorize(member, 30, one(100_000));
  ledger.refund('r1', 's2', [{ lineId: '1', qty: 500 }]);
  return ledger;
}

function broken(ledger: LedgerHarness): string[] {
  return ledger.run((context) => loyaltyInvariants.flatMap(({ id, check }) => (check(context).length > 0 ? [id] : [])));
}

test.each([
  ['L01', 'UPDATE loyalty_lot SET held = remaining + 1 WHERE seq = 1'],
  ['L02', 'UPDATE loyalty_lot SET held = held - 1 WHERE seq = 1'],
  ['L02', "UPDATE loyalty_hold SET state = 'voided'"],
  ['L02', 'UPDATE loyalty_hold SET points = points + 1'],
  ['L03', 'UPDATE loyalty_lot SET remaining = remaining - 1 WHERE seq = 2'],
  ['L03', 'UPDATE loyalty_member SET debt = 1'],
  ['L04', 'UPDATE loyalty_member SET debt = 1'],
  ['L05', 'UPDATE loyalty_lot SET remaining = remaining - 1 WHERE seq = 2'],
  ['L06', 'DROP TRIGGER loyalty_entry_never_goes; DELETE FROM loyalty_entry WHERE seq = 1'],
  ['L06', 'UPDATE loyalty_member SET entry_seq = entry_seq + 1'],
  ['L14', 'UPDATE loyalty_sale SET clawed = clawed - 1 WHERE clawed > 0'],
  ['L22', 'UPDATE loyalty_member SET due_at = NULL'],
])('%s notices: %s', (id, damage) => {
  const ledger = someBooks();
  expect(broken(ledger)).toEqual([]);
  ledger.run(({ tx }) => {
    tx.run('PRAGMA ignore_check_constraints = ON');
    for (const statement of damage.split('; ')) tx.run(statement);
  });
  expect(broken(ledger)).toContain(id);
  ledger.close();
});

test('L01: the database itself refuses a lot that breaks it', () => {
  const ledger = someBooks();
  expect(() => ledger.run(({ tx }) => tx.run('UPDATE loyalty_lot SET remaining = points + 1'))).toThrow('L01');
  ledger.close();
});

test.each(['UPDATE loyalty_entry SET points = 0', 'DELETE FROM loyalty_entry'])(
  'L06: entries are append-only: %s',
  (sql) => {
    const ledger = someBooks();
    expect(() => ledger.run(({ tx }) => tx.run(sql))).toThrow('append-only');
    ledger.close();
  },
);
