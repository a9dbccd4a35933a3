import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { customerDirectory } from '../../../src/sandbox/services/customers/directory.ts';
import { loyaltyInvariants } from '../../../src/sandbox/services/loyalty/invariants.ts';
import { loyaltyJobs } from '../../../src/sandbox/services/loyalty/jobs.ts';
import { LedgerHarness } from './ledger-harness.ts';
import type { NaiveRules } from './naive-model.ts';
import { operations, Pair, programOf } from './random-operations.ts';

const usual: NaiveRules = { order: 'FIFO', clawback: 'debt', lifeDays: 9, delayMs: 0, graceDays: 2.5 };

const programmes: readonly (NaiveRules & { readonly name: string; readonly runs: number })[] = [
  { ...usual, name: 'FIFO, debt, short life', runs: 600 },
  { ...usual, name: 'FEFO, debt, short life', order: 'FEFO', runs: 340 },
  { ...usual, name: 'FIFO, written off', clawback: 'within_balance', runs: 210 },
  { ...usual, name: 'FIFO, debt, points never die', lifeDays: Number.POSITIVE_INFINITY, runs: 210 },
  { ...usual, name: 'FIFO, debt, points sleep a day', delayMs: 86_400_000, runs: 340 },
];

/** For shrinking a failure, which would otherwise go on for many minutes; without one the runs take seconds. */
const TIME_LIMIT_MS = 240_000;

let operationsDone = 0;
const reached = new Set<string>();

describe.each(programmes)('$name', (rules) => {
  const ledger = new LedgerHarness(programOf(rules));
  afterAll(() => ledger.close());

  test('L01 L02 L04 L05 L10 L19: random operations move exactly what the rules say', () => {
    fc.assert(
      fc.property(operations, (sequence) => {
        const pair = new Pair(ledger, rules);
        for (const operation of sequence) {
          const { real, naive } = pair.apply(operation);
          expect(real).toEqual(naive);
          const state = ledger.state(pair.member);
          expect(state).toEqual(pair.model.state());
          const kept = state.lots.reduce((sum, lot) => sum + lot.remaining, 0);
          const { issued, redeemed, expired, writeoff } = state.accounts;
          expect(kept - state.debt).toBe(issued - redeemed - expired + writeoff);
          expect(state.debt === 0 || state.available === 0).toBe(true);
          operationsDone += 1;
        }
      }),
      { numRuns: rules.runs, interruptAfterTimeLimit: TIME_LIMIT_MS, markInterruptAsFailure: true },
    );
  }, 300_000);

  test('L01 L02 L03 L04 L05 L06: the invariants hold over everything that is left, before and after the nightly job', () => {
    const { burn } = loyaltyJobs({
      program: programOf(rules),
      zone: { dayOf: () => 0, startOfDay: () => 0 },
      customers: customerDirectory,
    });
    const check = () =>
      ledger.run((context) => loyaltyInvariants.map(({ id, check }) => ({ id, violations: check(context) })));
    const sound = loyaltyInvariants.map(({ id }) => ({ id, violations: [] }));
    expect(check()).toEqual(sound);
    ledger.now += 40 * 86_400_000;
    expect(check()).toEqual(sound);
    ledger.run((context) => burn?.run(context));
    expect(check()).toEqual(sound);
    expect(ledger.run((context) => burn?.run(context))).toEqual({ points: 0, holds: 0 });
    for (const event of whatHappened(ledger)) reached.add(event);
  });
});

test('the random operations reach every rule', () => {
  const kinds = ['accrue', 'redeem', 'restore', 'claw-back', 'expire', 'unexpire', 'settle-debt'];
  const ends = ['captured', 'voided', 'expired', 'applied', 'pending_sale', 'refused', 'grace', 'debt', 'writeoff'];
  expect([...reached]).toEqual(expect.arrayContaining([...kinds, ...ends]));
});

test('at least 100 000 random operations were compared', () => {
  expect(operationsDone).toBeGreaterThanOrEqual(100_000);
});

function whatHappened(ledger: LedgerHarness): string[] {
  const rows = ledger.run(({ tx }) =>
    tx.all<{ name: string }>(
      `SELECT kind AS name FROM loyalty_entry UNION SELECT account FROM loyalty_entry
       UNION SELECT state FROM loyalty_hold UNION SELECT state FROM loyalty_refund UNION SELECT source FROM loyalty_lot`,
    ),
  );
  return rows.map(({ name }) => name);
}
