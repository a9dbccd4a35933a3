import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySet } from '../../../src/sandbox/services/promotions/apply.ts';
import type { Effect, Promotion, PromotionBasket } from '../../../src/sandbox/services/promotions/promotion.ts';
import { type Decision, resolvePromotions } from '../../../src/sandbox/services/promotions/resolve.ts';
import vectors from '../../fixtures/vectors/loyalty.json' with { type: 'json' };

const terms = { channel: 'pos', occurredAt: 1000, pointValueKop: 100, minLineKop: 1, receiptCapBp: 5000 };

/** A promotion of the vectors: a percentage, which its phase turns into a discount or into points. */
type PercentPromotion = Omit<Promotion, 'effects'> & { readonly bp: number };

function withEffects({ bp, ...promotion }: PercentPromotion): Promotion {
  const effect = promotion.phase === 'accrual' ? pointsRate(bp) : percentOff(bp);
  return { ...promotion, effects: [effect] };
}

const percentOff = (discountBp: number): Effect => ({ kind: 'percent-off', discountBp });
const pointsRate = (pointsBp: number): Effect => ({ kind: 'points-rate', pointsBp });

/** How the vectors write what a promotion did. */
const written = ({ outcome, discountKop, points, reason }: Decision) =>
  outcome === 'skipped' ? reason : points > 0 ? `+${points}pt` : `-${discountKop}`;

/** Golden vector V10. */
const v10 = vectors.find(({ name }) => name.startsWith('V10')) as unknown as {
  readonly basket: PromotionBasket['lines'];
  readonly promotions: readonly PercentPromotion[];
  readonly chosen: string;
  readonly payKop: readonly number[];
  readonly points: number;
  readonly decisions: readonly (readonly [id: string, outcome: string, detail: string])[];
  readonly candidates: readonly { readonly name: string; readonly valueKop: number }[];
};

test('V10: conflicting promotions, with a reason for each that did not apply', () => {
  const { decisions, ...resolution } = resolvePromotions(v10.promotions.map(withEffects), {
    ...terms,
    lines: v10.basket,
  });
  expect(resolution).toMatchObject({
    chosen: v10.chosen,
    payKop: v10.payKop,
    points: v10.points,
    candidates: v10.candidates,
  });
  expect(decisions.map((one) => [one.promotionId, one.outcome, written(one)])).toEqual(v10.decisions);
});

const percent = fc.integer({ min: 1, max: 6000 }).map(percentOff);
const amount = fc.integer({ min: 1, max: 9000 }).map((discountKop): Effect => ({ kind: 'amount-off', discountKop }));
const price = fc.integer({ min: 1, max: 40_000 }).map((priceKop): Effect => ({ kind: 'fixed-price', priceKop }));
const rate = fc.integer({ min: 1, max: 6000 }).map(pointsRate);
const fixed = fc.integer({ min: 1, max: 90 }).map((points): Effect => ({ kind: 'points-fixed', points }));
const several = (...kinds: fc.Arbitrary<Effect>[]) => fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 2 });
const acting = fc.oneof(
  fc.record({ phase: fc.constant('line' as const), effects: several(percent, amount, price) }),
  fc.record({ phase: fc.constant('cart' as const), effects: several(percent, amount) }),
  fc.record({ phase: fc.constant('accrual' as const), effects: several(rate, fixed) }),
);
const terse = fc.record(
  {
    priority: fc.integer({ min: 1, max: 3 }),
    mode: fc.constantFrom('stackable' as const, 'exclusive' as const, 'always' as const),
    group: fc.constantFrom('a', 'b'),
    skus: fc.subarray(['k0', 'k1', 'k2'], { minLength: 1 }),
    channels: fc.constantFrom(['pos'], ['web']),
    storeIds: fc.constantFrom(['s1'], ['s2']),
    segments: fc.constantFrom([], ['regulars'], ['strangers']),
    minKop: fc.integer({ min: 0, max: 20_000 }),
    minQty: fc.integer({ min: 0, max: 4000 }),
    allowance: fc.record({
      leftKop: fc.integer({ min: 0, max: 6000 }),
      reason: fc.constantFrom('budget-exhausted' as const, 'customer-cap-reached' as const),
    }),
    capKop: fc.integer({ min: 0, max: 5000 }),
    validFrom: fc.integer({ min: 998, max: 1002 }),
    validTo: fc.integer({ min: 998, max: 1002 }),
  },
  { requiredKeys: ['priority'] },
);
const promotion = fc.tuple(acting, terse).map(([act, rest]) => ({ ...rest, ...act }));
const promotions = fc
  .array(promotion, { maxLength: 12 })
  .map((list) => list.map((one, index): Promotion => ({ id: `p${index}`, ...one })));
const basket = fc
  .array(
    fc.record({
      sku: fc.constantFrom('k0', 'k1', 'k2'),
      qty: fc.integer({ min: 1, max: 5000 }),
      payKop: fc.integer({ min: 1, max: 50_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines): PromotionBasket => ({ ...terms, storeId: 's1', segments: ['regulars'], lines }));

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('P01: the order in which promotions are given changes nothing', () => {
  const shuffled = promotions.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, basket, ([list, other], lines) => {
      expect(resolvePromotions(other, lines)).toEqual({
        ...resolvePromotions(list, lines),
        candidates: expect.arrayContaining([...resolvePromotions(list, lines).candidates]),
      });
    }),
  );
});

test('P02: no candidate is worth more to the customer than the one that won', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const { valueKop, candidates } = resolvePromotions(list, lines);
      expect(valueKop).toBe(Math.max(...candidates.map((candidate) => candidate.valueKop)));
    }),
  );
});

/** Point 8 of the rule. */
const REASON =
  /^(not-in-channel|not-in-audience|not-yet-valid|ended|condition-not-met|outranked-in-group:p\d+|outranked-by:\S+|receipt-cap-reached|customer-cap-reached|budget-exhausted|no-effect)$/;

test('P03: every promotion has a decision, applied with an effect or skipped with a reason', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const { decisions } = resolvePromotions(list, lines);
      expect(decisions.map(({ promotionId }) => promotionId).sort()).toEqual(list.map(({ id }) => id).sort());
      for (const { outcome, discountKop, points, reason = '' } of decisions) {
        if (outcome === 'applied') expect(discountKop + points).toBeGreaterThan(0);
        else expect([discountKop, points, REASON.test(reason)]).toEqual([0, 0, true]);
      }
    }),
  );
});

test('P04: discounts stay below the caps, and something of each line stays', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const initial = lines.lines.map(({ payKop }) => payKop);
      const { payKop, decisions } = resolvePromotions(list, lines);
      expect(total(initial) - total(payKop)).toBeLessThanOrEqual(total(initial) / 2);
      for (const [index, kopecks] of payKop.entries()) {
        expect(kopecks).toBeGreaterThanOrEqual(Math.min(1, initial[index] ?? 0));
        expect(kopecks).toBeLessThanOrEqual(initial[index] ?? 0);
      }
      for (const { promotionId, discountKop, points } of decisions) {
        const { capKop = Infinity, allowance } = list.find(({ id }) => id === promotionId) ?? {};
        expect(discountKop).toBeLessThanOrEqual(capKop);
        expect(discountKop + points * terms.pointValueKop).toBeLessThanOrEqual(allowance?.leftKop ?? Infinity);
      }
    }),
  );
});

test('P06: a promotion that is not eligible changes nothing but its own decision', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const stranger: Promotion = {
        id: 'zz',
        phase: 'cart',
        priority: 1,
        effects: [percentOff(5000)],
        channels: ['nowhere'],
      };
      const without = resolvePromotions(list, lines);
      const { decisions, ...rest } = resolvePromotions([...list, stranger], lines);
      expect(decisions.at(-1)).toMatchObject({ promotionId: 'zz', outcome: 'skipped', reason: 'not-in-channel' });
      expect({ ...rest, decisions: decisions.slice(0, -1) }).toEqual(without);
    }),
  );
});

test('P07: validity is half-open', () => {
  const lines: PromotionBasket = { ...terms, lines: [{ sku: 'k0', payKop: 10_000 }] };
  const at = (occurredAt: number) =>
    resolvePromotions(
      [{ id: 'p', phase: 'cart', priority: 1, effects: [percentOff(1000)], validFrom: 1000, validTo: 2000 }],
      {
        ...lines,
        occurredAt,
      },
    ).decisions[0];
  expect(at(999)).toMatchObject({ reason: 'not-yet-valid' });
  expect(at(1000)).toMatchObject({ outcome: 'applied', discountKop: 1000 });
  expect(at(1999)).toMatchObject({ outcome: 'applied' });
  expect(at(2000)).toMatchObject({ reason: 'ended' });
});

test('a percentage is of the price that the former step has left', () => {
  const lines: PromotionBasket = { ...terms, lines: [{ sku: 'k0', payKop: 10_000 }] };
  const twice: Promotion[] = [
    { id: 'a', phase: 'line', priority: 1, effects: [percentOff(1000)] },
    { id: 'b', phase: 'cart', priority: 1, effects: [percentOff(1000)] },
  ];
  expect(applySet(twice, lines).payKop).toEqual([8100]);
});

test('amounts are off each unit, fixed prices never make a line dearer, and the effects of one act one after the other', () => {
  const lines: PromotionBasket = {
    ...terms,
    lines: [
      { sku: 'k0', qty: 2000, payKop: 10_000 },
      { sku: 'k1', payKop: 900 },
    ],
  };
  const pay = (...effects: Effect[]) => applySet([{ id: 'a', phase: 'line', priority: 1, effects }], lines).payKop;
  expect(pay({ kind: 'amount-off', discountKop: 300 })).toEqual([9400, 600]);
  expect(pay({ kind: 'fixed-price', priceKop: 4000 })).toEqual([8000, 900]);
  expect(pay({ kind: 'fixed-price', priceKop: 4000 }, percentOff(1000))).toEqual([7200, 810]);
});
