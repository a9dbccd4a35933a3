import type { Seeder, SeedPlan, ServiceContext } from '../../operation.ts';
import { testCard } from '../../test-customers.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { bookDue } from './ledger/due.ts';
import { findAccountById, type MemberAccount } from './ledger/member-account.ts';
import { recordAdjustment } from './ledger/record-adjustment.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many members have points that are about to burn. */
const MEMBERS = 20;
const LIVES_MS = [HOUR_MS, DAY_MS, 3 * DAY_MS, 14 * DAY_MS];
const POINTS = 500;

/** How long ago the points of the scenario of expired lots were given, and have burned. */
const GIVEN_MS = 60 * DAY_MS;
const BURNED_MS = [30 * DAY_MS, DAY_MS];
const STILL_GOOD_MS = 30 * DAY_MS;

/** Each of the first members had points that have burned a month and a day ago, and has some that are good for a month yet. */
export function expiredLots(rules: ProgramRules): Seeder {
  return {
    seed(context, plan) {
      const ends = [...BURNED_MS.map((ago) => context.now - ago), context.now + STILL_GOOD_MS];
      const lots = givePoints(rules, { ...context, now: context.now - GIVEN_MS }, plan, ends);
      const ledger = openLedger(rules, context);
      for (const account of firstMembers(ledger, plan.members)) bookDue(ledger, account);
      return { lots };
    },
  };
}

/** Each of the first members has points that burn in an hour, in one, three and fourteen days. */
export function expiringPoints(rules: ProgramRules): Seeder {
  return {
    seed: (context, plan) => {
      const ends = LIVES_MS.map((life) => context.now + life);
      return { lots: givePoints(rules, context, plan, ends) };
    },
  };
}

/** Gives each of the first members points that end at these instants; returns how many lots there are. */
function givePoints(
  rules: ProgramRules,
  context: ServiceContext,
  { partnerId, members }: SeedPlan,
  ends: readonly number[],
): number {
  const ledger = openLedger(rules, context);
  const accounts = firstMembers(ledger, members);
  const why = { reason: 'goodwill', comment: null, requestedBy: 'sandbox', approvedBy: 'scenario' };
  for (const account of accounts) {
    for (const expiresAt of ends) {
      recordAdjustment(context, ledger, account, { partnerId, points: POINTS, expiresAt, ...why });
    }
  }
  return accounts.length * ends.length;
}

function firstMembers(ledger: LedgerContext, members: number): readonly MemberAccount[] {
  return Array.from({ length: Math.min(members, MEMBERS) }, (_, index) => index + 1).flatMap((number) => {
    const known = ledger.customers.identify(ledger.tx, { kind: 'card', value: testCard(number) });
    return (known && findAccountById(ledger, known.customerId)) ?? [];
  });
}
