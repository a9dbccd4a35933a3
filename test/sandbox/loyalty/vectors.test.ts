import { mulDivHalfUp, split } from '@styk/sdk/money';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import type { Hold } from '../../../src/sandbox/services/loyalty/ledger/holds.ts';
import vectors from '../../fixtures/vectors/loyalty.json' with { type: 'json' };
import { LedgerHarness, referenceProgram, type TestLine } from './ledger-harness.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Step {
  readonly op: string;
  readonly result?: object;
  readonly error?: string;
  readonly status?: number;
  readonly state: unknown;
}

type Act = (till: Till) => Record<string, unknown> | undefined;

/** The member of a vector with the names the vector gives to receipts and holds. */
class Till {
  readonly ledger: LedgerHarness;
  readonly member: number;
  /** The last hold. */
  hold: Hold | undefined;

  constructor(lifeDays: number) {
    this.ledger = new LedgerHarness({ ...referenceProgram, lotLife: { days: lifeDays } });
    this.member = this.ledger.addMember();
  }

  sell(receiptKey: string, payKop: number | readonly number[], qty = 1, hold?: Hold) {
    const sale = this.ledger.sell(this.member, receiptKey, lines(payKop, qty), hold);
    return { receiptKey: sale.receiptKey, accrued: sale.accrued, redeemed: sale.redeemed };
  }

  authorize(key: string, points: number, payKop: number | readonly number[]) {
    this.hold = this.ledger.authorize(this.member, points, lines(payKop, 1));
    const { allocations, lines: split, expiresAt, state } = this.hold;
    return { key, points, lineDisc: split.map((line) => line.discountKop), alloc: allocations, expiresAt, state };
  }

  refund(refundKey: string, receiptKey: string, qty: number) {
    const { restored, clawed, state } = this.ledger.refund(refundKey, receiptKey, [{ lineId: '1', qty: qty * 1000 }]);
    return { restored, clawed, state };
  }
}

function lines(payKop: number | readonly number[], qty: number): TestLine[] {
  const pays = typeof payKop === 'number' ? [payKop] : payKop;
  return pays.map((kopecks, index) => ({ lineId: String(index + 1), qty: qty * 1000, payKop: kopecks }));
}

/** The baskets behind the vectors, which name only what they are about. */
const replays: Record<string, { readonly lifeDays?: number; readonly acts: readonly Act[] }> = {
  V1: { acts: [(till) => till.sell('s1', 199_990)] },
  V2: {
    acts: [
      (till) => till.sell('s0', 400_000),
      (till) => till.authorize('a1', 100, [33_333, 33_333, 33_334]),
      (till) => till.sell('s1', [33_333, 33_333, 33_334], 1, till.hold),
    ],
  },
  V3: {
    acts: [
      (till) => till.sell('s0', 400_000),
      (till) => till.authorize('a1', 100, 100_000),
      (till) => till.sell('s1', 100_000, 3, till.hold),
      (till) => till.refund('r1', 's1', 1),
      (till) => till.refund('r2', 's1', 1),
      (till) => till.refund('r3', 's1', 1),
      (till) => till.refund('r4', 's1', 1),
    ],
  },
  V4: { acts: [(till) => till.refund('r1', 's9', 1), (till) => till.sell('s9', 200_000, 2)] },
  V5: {
    acts: [
      (till) => till.sell('s1', 200_000),
      (till) => till.authorize('a', 100, 100_000),
      (till) => till.sell('s2', 100_000, 1, till.hold),
      (till) => till.refund('r1', 's1', 1),
      (till) => till.sell('s3', 200_000),
    ],
  },
  V6: {
    lifeDays: 2,
    acts: [
      (till) => till.sell('s1', 200_000),
      (till) => {
        till.ledger.now = 2 * DAY - 5 * MINUTE;
        return till.authorize('a', 60, 100_000);
      },
      (till) => wait(till, 6 * MINUTE),
      (till) => wait(till, 10 * MINUTE),
    ],
  },
  V7: {
    lifeDays: 10,
    acts: [
      (till) => till.sell('s1', 200_000),
      (till) => till.authorize('a', 40, 100_000),
      (till) => till.sell('s2', 100_000, 2, till.hold),
      (till) => wait(till, 11 * DAY),
      (till) => till.refund('r1', 's2', 1),
    ],
  },
  V9: {
    acts: [
      (till) => till.sell('s1', 200_000),
      (till) => till.authorize('a', 101, 1_000_000),
      (till) => till.authorize('b', 80, 15_000),
      (till) => till.authorize('c', 75, 15_000),
      (till) => till.authorize('d', 26, 1_000_000),
    ],
  },
};

function wait(till: Till, ms: number): undefined {
  till.ledger.now += ms;
}

describe.each(Object.entries(replays))('golden vector %s', (id, { lifeDays = 365, acts }) => {
  const vector = vectors.find((one) => one.name.startsWith(`${id} `));
  const steps = (vector?.log ?? []) as readonly Step[];
  const till = new Till(lifeDays);

  test('has an act for every step', () => {
    expect(acts).toHaveLength(steps.length);
  });

  test.each(steps.map((step, index) => ({ ...step, act: acts[index] })))(
    '$op',
    ({ act, result, error, status, state }) => {
      const outcome = attempt(() => act?.(till));
      if (error !== undefined) expect(outcome).toMatchObject({ code: error, status });
      else if (result !== undefined) expect(outcome).toMatchObject(result);
      expect(till.ledger.state(till.member)).toEqual(state);
    },
  );
});

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, status: error.status };
    throw error;
  }
}

test('golden vector V11: split', () => {
  const cases = vectors.find((vector) => vector.name === 'V11 split')?.cases ?? [];
  expect(cases.length).toBeGreaterThan(0);
  for (const { total, weights, parts } of cases as { total: number; weights: number[]; parts: number[] }[]) {
    expect(split(total, weights)).toEqual(parts);
  }
});

test('golden vector V12 and L13: half up', () => {
  const cases = vectors.find((vector) => vector.name === 'V12 half-up')?.cases ?? [];
  expect(cases.length).toBeGreaterThan(0);
  for (const { baseKop, rateBp, points } of cases as { baseKop: number; rateBp: number; points: number }[]) {
    expect(mulDivHalfUp(baseKop, rateBp, 1_000_000)).toBe(points);
  }
});
