import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { loyaltyInvariants } from '../../../src/sandbox/services/loyalty/invariants.ts';
import { readBalance } from '../../../src/sandbox/services/loyalty/ledger/balance.ts';
import { bookDue } from '../../../src/sandbox/services/loyalty/ledger/due.ts';
import { loadAccount } from '../../../src/sandbox/services/loyalty/ledger/member-account.ts';
import { mergeAccounts } from '../../../src/sandbox/services/loyalty/ledger/merge.ts';
import { LedgerHarness } from './ledger-harness.ts';

const DAY = 86_400_000;
const ledger = new LedgerHarness();
afterAll(() => ledger.close());

/** What one member does before and after the merge: sales, sales paid with points, returns, days going by. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('sell' as const), who: fc.nat(1), rub: fc.integer({ min: 1, max: 9000 }) }),
  fc.record({ kind: fc.constant('spend' as const), who: fc.nat(1), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('return' as const), which: fc.nat(), qty: fc.integer({ min: 1, max: 1000 }) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 200 }) }),
);

let receipts = 0;
let deeds = 0;

/** Points owned less points owed, over both members. */
function worth(members: readonly number[]): number {
  return ledger.run((context) =>
    members.reduce((sum, member) => {
      const account = loadAccount(context, member);
      bookDue(context, account);
      return sum + readBalance(context, account).balance - account.debt;
    }, 0),
  );
}

function act(members: readonly number[], sold: string[], one: typeof deed extends fc.Arbitrary<infer D> ? D : never) {
  deeds += 1;
  if (one.kind === 'wait') {
    ledger.now += one.days * DAY;
    return;
  }
  if (one.kind === 'return') {
    const receipt = sold[one.which % Math.max(1, sold.length)];
    if (receipt === undefined) return;
    try {
      receipts += 1;
      ledger.refund(`refund-${receipts}`, receipt, [{ lineId: '1', qty: one.qty }]);
    } catch {
      // More than was sold: refused, and nothing has moved.
    }
    return;
  }
  const member = members[one.who % members.length] ?? 0;
  receipts += 1;
  const receipt = `merge-${receipts}`;
  if (one.kind === 'sell') {
    ledger.sell(member, receipt, [{ lineId: '1', qty: 1000, payKop: one.rub * 100 }]);
  } else {
    const { available } = ledger.state(member);
    const points = Math.floor((available * one.share) / 100);
    if (points === 0) return;
    const lines = [{ lineId: '1', qty: 1000, payKop: points * 400 }];
    ledger.sell(member, receipt, lines, ledger.authorize(member, points, lines));
  }
  sold.push(receipt);
}

test('L29: a merge keeps the sum of balances, and whatever happens before and after it, the invariants', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 60, maxLength: 100 }),
      fc.array(deed, { minLength: 40, maxLength: 60 }),
      (before, after) => {
        const both = [ledger.addMember(), ledger.addMember()];
        const [survivor = 0, duplicate = 0] = both;
        const sold: string[] = [];
        for (const one of before) act(both, sold, one);
        const sum = worth(both);
        const lots = [...ledger.state(survivor).lots, ...ledger.state(duplicate).lots];
        ledger.run((context) =>
          mergeAccounts(context, loadAccount(context, survivor), loadAccount(context, duplicate)),
        );
        expect(worth([survivor])).toBe(sum);
        expect([ledger.state(duplicate).lots, ledger.state(duplicate).debt]).toEqual([[], 0]);
        expect(ledger.state(survivor).lots.map(({ expiresDay }) => expiresDay)).toEqual(
          lots.map(({ expiresDay }) => expiresDay),
        );
        for (const one of after) act([survivor], sold, one);
      },
    ),
    { numRuns: 800 },
  );
  expect(deeds).toBeGreaterThanOrEqual(100_000);
  const violations = ledger.run((context) => loyaltyInvariants.map(({ id, check }) => [id, check(context)]));
  expect(violations).toEqual(loyaltyInvariants.map(({ id }) => [id, []]));
});
