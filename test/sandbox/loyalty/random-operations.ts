import fc from 'fast-check';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import type { Hold } from '../../../src/sandbox/services/loyalty/ledger/holds.ts';
import { type LedgerHarness, referenceProgram, type TestLine } from './ledger-harness.ts';
import { NaiveModel, type NaiveRules } from './naive-model.ts';

export type Operation =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'sell'; readonly lines: readonly TestLine[]; readonly useHold: boolean }
  | { readonly kind: 'authorize'; readonly points: number; readonly lines: readonly TestLine[] }
  | { readonly kind: 'void'; readonly pick: number }
  /** Of a receipt sold already, or of one of the next to come. */
  | { readonly kind: 'refund'; readonly pick: number; readonly early: boolean; readonly parts: readonly number[] };

const line = fc.record({
  qty: fc.oneof(fc.constantFrom(1000, 2000, 3000, 456), fc.integer({ min: 1, max: 20_000 })),
  payKop: fc.oneof(fc.integer({ min: 1, max: 500_000 }), fc.constantFrom(1, 99, 100_000, 200_000)),
});

export const basket: fc.Arbitrary<readonly TestLine[]> = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((one, index) => ({ ...one, lineId: String(index + 1) })));

const DAY = 86_400_000;

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(1, 60_000, 900_000, DAY, 3 * DAY) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sell'), lines: basket, useHold: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('authorize'), points: fc.integer({ min: 1, max: 400 }), lines: basket }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void'), pick: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('refund'),
      pick: fc.nat(7),
      early: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      parts: fc.array(fc.constantFrom(0, 0.1, 0.5, 1), { minLength: 4, maxLength: 4 }),
    }),
  },
) as fc.Arbitrary<Operation>;

export const operations: fc.Arbitrary<readonly Operation[]> = fc.array(operation, { minLength: 40, maxLength: 120 });

/** One member in the ledger and the same one in the model, driven side by side. */
export class Pair {
  readonly ledger: LedgerHarness;
  readonly model: NaiveModel;
  readonly member: number;
  readonly #holds: { real: Hold; naive: ReturnType<NaiveModel['authorize']>; lines: readonly TestLine[] }[] = [];
  readonly #sold: { key: string; lines: readonly TestLine[] }[] = [];
  #next = 1;
  #refunds = 0;

  constructor(ledger: LedgerHarness, rules: NaiveRules) {
    this.ledger = ledger;
    this.ledger.now = 0;
    this.model = new NaiveModel(rules);
    this.member = ledger.addMember();
  }

  /** Does it on both sides and returns what either said. */
  apply(operation: Operation): { readonly real: unknown; readonly naive: unknown } {
    switch (operation.kind) {
      case 'wait':
        this.ledger.now += operation.ms;
        this.model.advance(operation.ms);
        return { real: 'waited', naive: 'waited' };
      case 'sell':
        return this.#sell(operation);
      case 'authorize': {
        const naive = this.model.authorize(operation.points, operation.lines);
        const real = attempt(() => this.ledger.authorize(this.member, operation.points, operation.lines));
        if (typeof real !== 'string' && naive !== undefined) this.#holds.push({ real, naive, lines: operation.lines });
        return { real: typeof real !== 'string', naive: naive !== undefined };
      }
      case 'void': {
        const hold = this.#holds.at(-1 - operation.pick);
        if (hold?.naive === undefined || hold.naive.state === 'captured') return { real: 'none', naive: 'none' };
        this.model.void(hold.naive);
        return { real: this.ledger.void(this.member, hold.real).state, naive: hold.naive.state };
      }
      case 'refund':
        return this.#refund(operation);
    }
  }

  #key(number: number): string {
    return `${this.member}/${number}`;
  }

  #sell({ lines, useHold }: Operation & { kind: 'sell' }) {
    const key = this.#key(this.#next);
    this.#next += 1;
    const hold = useHold ? this.#holds.findLast(({ naive }) => naive?.state === 'held') : undefined;
    const sold = hold?.lines ?? lines;
    this.ledger.sell(this.member, key, sold, hold?.real);
    this.model.sell(key, sold, hold?.naive);
    this.#sold.push({ key, lines: sold });
    return { real: 'sold', naive: 'sold' };
  }

  #refund({ pick, early, parts }: Operation & { kind: 'refund' }) {
    const known = early ? undefined : this.#sold.at(-1 - pick);
    const key = known?.key ?? this.#key(this.#next + (pick % 3));
    const basis = known?.lines ?? [{ lineId: '1', qty: 2000, payKop: 0 }];
    const lines = basis
      .map(({ lineId, qty }, index) => ({ lineId, qty: Math.floor(qty * (parts[index] ?? 0)) }))
      .filter(({ qty }) => qty > 0);
    if (lines.length === 0) return { real: 'none', naive: 'none' };
    this.#refunds += 1;
    const real = attempt(() => this.ledger.refund(`${this.member}-${this.#refunds}`, key, lines).state);
    const naive = this.model.refund(key, lines);
    const names = { applied: 'applied', parked: 'pending_sale', refused: 'return-exceeds-sold' };
    return { real, naive: names[naive] };
  }
}

/** The same rules for both sides. */
export function programOf(rules: NaiveRules) {
  return {
    ...referenceProgram,
    spendOrder: rules.order,
    clawback: rules.clawback,
    lotLife: rules.lifeDays === Number.POSITIVE_INFINITY ? {} : { days: rules.lifeDays },
    activationDelaySec: rules.delayMs / 1000,
    restoreGraceDays: rules.graceDays,
  };
}

/** The result, or the code of the refusal. */
export function attempt<Result>(act: () => Result): Result | string {
  try {
    return act();
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}
