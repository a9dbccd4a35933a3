import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { customerDirectory } from '../../../src/sandbox/services/customers/directory.ts';
import { loyaltyJobs } from '../../../src/sandbox/services/loyalty/jobs.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { LedgerHarness, type LedgerState, referenceProgram, type TestLine } from './ledger-harness.ts';
import { attempt, basket } from './random-operations.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const RUNS = { numRuns: 150 };

const ledger = new LedgerHarness();
afterAll(() => ledger.close());

let receipts = 0;
const nextKey = () => {
  receipts += 1;
  return `receipt-${receipts}`;
};

const one = (payKop: number, qty = 1000): TestLine[] => [{ lineId: '1', qty, payKop }];

/** A member with so many points in one lot. */
function memberWith(points: number): number {
  const member = ledger.addMember();
  ledger.sell(member, nextKey(), one(points * 2000));
  return member;
}

/** The part of a state that two ways must agree in. */
function figures({ available, debt, lots, accounts }: LedgerState) {
  return { available, debt, accounts, lots: lots.map(({ id: _, ...lot }) => lot) };
}

test('L09: tills together never hold more than is available; the losers are refused', () => {
  const asks = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(asks, (points) => {
      const member = memberWith(100);
      const answers = points.map((n) => attempt(() => ledger.authorize(member, n, one(1_000_000)).points));
      let left = 100;
      for (const [index, asked] of points.entries()) {
        expect(answers[index]).toBe(asked <= left ? asked : 'insufficient-points');
        if (asked <= left) left -= asked;
      }
      expect(ledger.state(member).available).toBe(left);
    }),
    RUNS,
  );
});

test('L10: nothing is taken from a lot while an older live one has free points', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 400 }), (lots, wanted) => {
      const member = ledger.addMember();
      for (const points of lots) ledger.sell(member, nextKey(), one(points * 2000));
      if (typeof attempt(() => ledger.authorize(member, wanted, one(1_000_000))) === 'string') return;
      const { lots: after } = ledger.state(member);
      const youngest = after.findLastIndex((lot) => lot.held > 0);
      for (const lot of after.slice(0, youngest)) expect(lot.remaining).toBe(lot.held);
    }),
    RUNS,
  );
});

test('L12: the discount of a hold adds up, is never above what the line may take, and within 1 of the exact share', () => {
  const lines = fc.array(fc.integer({ min: 100, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 1000 }), (pays, points) => {
      const member = memberWith(1000);
      const total = pays.reduce((sum, kop) => sum + kop, 0);
      const items = pays.map((payKop, index) => ({ lineId: String(index), qty: 1000, payKop }));
      const hold = attempt(() => ledger.authorize(member, points, items));
      if (typeof hold === 'string') {
        expect(hold).toBe('redeem-limit-exceeded');
        return;
      }
      expect(hold.lines.reduce((sum, line) => sum + line.discountKop, 0)).toBe(points * 100);
      for (const { payKop, discountKop } of hold.lines) {
        expect(discountKop).toBeLessThanOrEqual(payKop - 1);
        expect(Math.abs(discountKop - (points * 100 * payKop) / total)).toBeLessThan(1.0001);
      }
    }),
    RUNS,
  );
});

describe('returns', () => {
  const cuts = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 6 });
  const points = fc.integer({ min: 1, max: 300 });

  /** A sale of the basket with as many points as it takes of those wanted. */
  function sellWith(member: number, lines: readonly TestLine[], wanted: number): string {
    const total = lines.reduce((sum, line) => sum + line.payKop, 0);
    const spend = Math.min(wanted, Math.floor(total / 200), Math.floor((total - lines.length) / 100));
    const key = nextKey();
    ledger.sell(member, key, lines, spend > 0 ? ledger.authorize(member, spend, lines) : undefined);
    return key;
  }

  test('L14: whichever way the same goods come back, the same points move', () => {
    fc.assert(
      fc.property(basket, points, fc.array(cuts, { minLength: 4, maxLength: 4 }), (lines, wanted, ways) => {
        const [whole, pieces] = [memberWith(300), memberWith(300)];
        const [first, second] = [sellWith(whole, lines, wanted), sellWith(pieces, lines, wanted)];
        const returned = lines.map(({ lineId, qty }, index) => ({
          lineId,
          qty: Math.min(qty, 1 + (ways[index]?.[0] ?? 0)),
        }));
        const atOnce = ledger.refund(nextKey(), first, returned);
        const moved = { restored: 0, clawed: 0 };
        for (const [index, { lineId, qty }] of returned.entries()) {
          for (const part of cut(qty, ways[index] ?? [])) {
            const { restored, clawed } = ledger.refund(nextKey(), second, [{ lineId, qty: part }]);
            moved.restored += restored;
            moved.clawed += clawed;
          }
        }
        expect(moved).toEqual({ restored: atOnce.restored, clawed: atOnce.clawed });
        expect(figures(ledger.state(pieces))).toEqual(figures(ledger.state(whole)));
      }),
      RUNS,
    );
  });

  test('L15: when everything comes back and nothing has expired, nothing is left', () => {
    const sales = fc.array(fc.tuple(basket, points, fc.nat()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sales, (plan) => {
        const member = ledger.addMember();
        const sold = plan.map(([lines, wanted, order]) => {
          const { available } = ledger.state(member);
          return { lines, order, key: sellWith(member, lines, Math.min(wanted, available)) };
        });
        for (const { key, lines } of sold.sort((a, b) => a.order - b.order)) ledger.refund(nextKey(), key, lines);
        const { available, debt, lots, accounts } = ledger.state(member);
        expect({ available, debt, accounts }).toEqual({
          available: 0,
          debt: 0,
          accounts: { issued: 0, redeemed: 0, expired: 0, writeoff: 0 },
        });
        for (const lot of lots) expect(lot).toMatchObject({ remaining: 0, held: 0 });
      }),
      RUNS,
    );
  });

  test('L16: a return before its sale ends like one after it', () => {
    fc.assert(
      fc.property(basket, points, cuts, (lines, wanted, amounts) => {
        const [before, after] = [memberWith(300), memberWith(300)];
        const returns = amounts.map((qty, index) => {
          const line = lines[index % lines.length];
          return [{ lineId: line?.lineId ?? '', qty: qty + 1 }];
        });
        const early = `receipt-${receipts + 1}`;
        for (const one of returns) ledger.refund(nextRefund(), early, one);
        expect(sellWith(before, lines, wanted)).toBe(early);
        const late = sellWith(after, lines, wanted);
        for (const one of returns) attempt(() => ledger.refund(nextRefund(), late, one));
        expect(figures(ledger.state(before))).toEqual(figures(ledger.state(after)));
      }),
      RUNS,
    );
  });

  test('L17: a parked return moves nothing, is reported after 72 hours, and is applied when its sale comes', () => {
    const member = memberWith(100);
    const before = ledger.state(member);
    const early = `receipt-${receipts + 1}`;
    const key = nextRefund();
    expect(ledger.refund(key, early, [{ lineId: '1', qty: 1000 }]).state).toBe('pending_sale');
    expect(ledger.state(member)).toEqual(before);

    ledger.now += 72 * 60 * MINUTE - 1;
    expect(runJob('orphans')).toEqual({ refunds: 0 });
    ledger.now += 1;
    expect(runJob('orphans')).toMatchObject({ refunds: expect.toSatisfy((n: number) => n > 0) });
    expect(stateOf(key)).toBe('orphan');

    ledger.sell(member, nextKey(), one(200_000, 2000));
    expect(stateOf(key)).toBe('applied');
    expect(ledger.state(member).available).toBe(before.available + 50);
  });

  test('L18: who never redeems never owes anything', () => {
    const steps = fc.array(fc.tuple(basket, fc.nat(20), fc.nat(5 * DAY)), { minLength: 1, maxLength: 20 });
    const shortLife = new LedgerHarness({ ...referenceProgram, lotLife: { days: 6 } });
    fc.assert(
      fc.property(steps, (plan) => {
        const member = shortLife.addMember();
        const keys: { key: string; lines: readonly TestLine[] }[] = [];
        for (const [lines, pick, wait] of plan) {
          const key = nextKey();
          shortLife.sell(member, key, lines);
          keys.push({ key, lines });
          shortLife.now += wait;
          const [back] = keys.splice(pick % keys.length, pick % 2);
          if (back !== undefined) shortLife.refund(nextRefund(), back.key, back.lines);
          expect(shortLife.state(member).debt).toBe(0);
        }
      }),
      RUNS,
    );
    shortLife.close();
  });

  test('L19: points go back to their lots and dates, and to a grace lot only when their lot is dead', () => {
    const member = ledger.addMember();
    ledger.sell(member, nextKey(), one(100_000));
    ledger.now += 100 * DAY;
    ledger.sell(member, nextKey(), one(100_000));
    const before = ledger.state(member);
    const key = sellWith(member, one(200_000), 80);
    const [, , own] = ledger.state(member).lots;
    ledger.refund(nextRefund(), key, [{ lineId: '1', qty: 1000 }]);
    expect(ledger.state(member).lots).toEqual([...before.lots, { ...own, remaining: 0 }]);

    const again = sellWith(member, one(200_000), 80);
    ledger.now += 300 * DAY;
    ledger.refund(nextRefund(), again, [{ lineId: '1', qty: 1000 }]);
    const [dead, alive, , , grace] = ledger.state(member).lots;
    expect(dead).toMatchObject({ remaining: 0, burned: 0 });
    expect(alive).toMatchObject({ remaining: 50 });
    expect(grace).toMatchObject({ points: 50, remaining: 50, expiresDay: ledger.now / DAY + 14 });
  });

  function cut(total: number, at: readonly number[]): number[] {
    const edges = [0, ...at.map((edge) => edge % total).sort((a, b) => a - b), total];
    return edges.slice(1).flatMap((edge, index) => (edge > (edges[index] ?? 0) ? [edge - (edges[index] ?? 0)] : []));
  }
});

test('L11: with equal lives, spending by date of earning and by date of expiry is the same', () => {
  const fefo = new LedgerHarness({ ...referenceProgram, spendOrder: 'FEFO' });
  const steps = fc.array(fc.record({ late: fc.nat(20 * DAY), pays: basket, spend: fc.nat(60) }), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (plan) => {
      const start = ledger.now;
      fefo.now = start;
      const [here, there] = [ledger.addMember(), fefo.addMember()];
      for (const { late, pays, spend } of plan) {
        for (const [where, member] of [
          [ledger, here],
          [fefo, there],
        ] as const) {
          where.sell(member, `${nextKey()}-${member}`, pays, undefined, where.now - late);
          if (spend > 0) attempt(() => where.authorize(member, spend, one(1_000_000)));
          where.now += DAY / 3;
        }
      }
      expect(ledger.state(here)).toEqual(fefo.state(there));
    }),
    RUNS,
  );
  fefo.close();
});

test('L22: a hold taken before expiry is honoured within its time; released after expiry its points burn', () => {
  const short = new LedgerHarness({ ...referenceProgram, lotLife: { days: 1 } });
  const [buyer, leaver] = [short.addMember(), short.addMember()];
  for (const member of [buyer, leaver]) short.sell(member, nextKey(), one(200_000));
  short.now = DAY - 1;
  const holds = [buyer, leaver].map((member) => short.authorize(member, 60, one(100_000)));
  short.now = DAY + 14 * MINUTE;
  short.sell(buyer, nextKey(), one(100_000), holds[0]);
  expect(short.state(buyer).accounts).toMatchObject({ redeemed: 60, expired: 40 });
  if (holds[1] !== undefined) short.void(leaver, holds[1]);
  expect(short.state(leaver).accounts).toMatchObject({ redeemed: 0, expired: 100 });
  short.close();
});

test('L04: points that wake up under a debt pay it at that moment', () => {
  const sleepy = new LedgerHarness({ ...referenceProgram, activationDelaySec: DAY / 1000 });
  const member = sleepy.addMember();
  const spent = nextKey();
  sleepy.sell(member, spent, one(200_000));
  sleepy.now += DAY;
  sleepy.sell(member, nextKey(), one(100_000), sleepy.authorize(member, 100, one(100_000)));
  sleepy.refund(nextRefund(), spent, [{ lineId: '1', qty: 1000 }]);
  expect(sleepy.state(member)).toMatchObject({ available: 0, debt: 100 });
  sleepy.now += DAY;
  expect(sleepy.state(member)).toMatchObject({ available: 0, debt: 55 });
  sleepy.sell(member, nextKey(), one(200_000));
  sleepy.now += DAY - 1;
  expect(sleepy.state(member)).toMatchObject({ available: 0, debt: 55 });
  sleepy.now += 1;
  expect(sleepy.state(member)).toMatchObject({ available: 45, debt: 0 });
  sleepy.close();
});

let refunds = 0;
function nextRefund(): string {
  refunds += 1;
  return `refund-${refunds}`;
}

function runJob(name: string) {
  const jobs = loyaltyJobs({ program: referenceProgram, zone: createZone('UTC'), customers: customerDirectory });
  return ledger.run((context) => jobs[name]?.run(context));
}

function stateOf(refundKey: string): string | undefined {
  return ledger.run(
    ({ tx }) => tx.get<{ state: string }>('SELECT state FROM loyalty_refund WHERE refund_key = ?', refundKey)?.state,
  );
}
