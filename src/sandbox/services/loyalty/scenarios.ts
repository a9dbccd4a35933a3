import type { Seeder } from '../../operation.ts';
import { testCard } from '../../test-customers.ts';
import { openLedger, type ProgramRules } from './ledger/context.ts';
import { findAccountById } from './ledger/member-account.ts';
import { recordAdjustment } from './ledger/record-adjustment.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many members have points that are about to burn. */
const MEMBERS = 20;
const LIVES_MS = [HOUR_MS, DAY_MS, 3 * DAY_MS, 14 * DAY_MS];
const POINTS = 500;

/** Each of the first members has points that burn in an hour, in one, three and fourteen days. */
export function expiringPoints(rules: ProgramRules): Seeder {
  return {
    seed(context, { partnerId, members }) {
      const ledger = openLedger(rules, context);
      let lots = 0;
      for (let number = 1; number <= Math.min(members, MEMBERS); number += 1) {
        const known = ledger.customers.identify(ledger.tx, { kind: 'card', value: testCard(number) });
        const account = known && findAccountById(ledger, known.customerId);
        if (account === undefined) continue;
        for (const life of LIVES_MS) {
          const why = { reason: 'goodwill', comment: null, requestedBy: 'sandbox', approvedBy: 'scenario' };
          const expiresAt = context.now + life;
          recordAdjustment(context, ledger, account, { partnerId, points: POINTS, expiresAt, ...why });
          lots += 1;
        }
      }
      return { lots };
    },
  };
}
