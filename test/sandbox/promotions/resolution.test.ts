import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySet } from '../../../src/sandbox/services/promotions/apply.ts';
import type { Promotion, PromotionBasket } from '../../../src/sandbox/services/promotions/promotion.ts';
import { resolvePromotions } from '../../../src/sandbox/services/promotions/resolve.ts';
import vectors from '../../fixtures/vectors/loyalty.json' with { type: 'json' };

const terms = { channel: 'pos', occurredAt: 1000, pointValueKop: 100, minLineKop: 1, receiptCapBp: 5000 };

/** Golden vector V10. */
const v10 = vectors.find(({ name }) => name.startsWith('V10')) as unknown as {
  readonly basket: PromotionBasket['lines'];
  readonly promotions: readonly Promotion[];
  readonly chosen: string;
  readonly payKop: readonly number[];
  readonly points: number;
  readonly decisions: readonly (readonly [id: string, outcome: string, detail: string])[];
  readonly candidates: readonly { readonly name: string; readonly valueKop: number }[];
};

test('V10: conflicting promotions, with a reason for each that did not apply', () => {
  const { decisions, ...resolution } = resolvePromotions(v10.promotions, { ...terms, lines: v10.basket });
  expect(resolution).toMatchObject({
    chosen: v10.chosen,
    payKop: v10.payKop,
    points: v10.points,
    candidates: v10.candidates,
  });
  expect(decisions.map(({ promotionId, outcome, effect, reason }) => [promotionId, outcome, effect ?? reason])).toEqual(
    v10.decisions,
  );
});

const promotion = fc.record(
  {
    phase: fc.constantFrom('line' as const, 'cart' as const, 'accrual' as const),
    priority: fc.integer({ min: 1, max: 3 }),
    bp: fc.integer({ min: 0, max: 6000 }),
    mode: fc.constantFrom('stackable' as const, 'exclusive' as const, 'always' as const),
    group: fc.constantFrom('a', 'b'),
    skus: fc.subarray(['k0', 'k1', 'k2'], { minLength: 1 }),
    channels: fc.constantFrom(['pos'], ['web']),
    minKop: fc.integer({ min: 0, max: 20_000 }),
    capKop: fc.integer({ min: 0, max: 5000 }),
    validFrom: fc.integer({ min: 998, max: 1002 }),
    validTo: fc.integer({ min: 998, max: 1002 }),
  },
  { requiredKeys: ['phase', 'priority', 'bp'] },
);
const promotions = fc
  .array(promotion, { maxLength: 12 })
  .map((list) => list.map((one, index): Promotion => ({ id: `p${index}`, ...one })));
const basket = fc
  .array(fc.record({ sku: fc.constantFrom('k0', 'k1', 'k2'), payKop: fc.integer({ min: 1, max: 50_000 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines): PromotionBasket => ({ ...terms, lines }));

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

test('P03: every promotion has a decision, applied with an effect or skipped with a reason', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const { decisions } = resolvePromotions(list, lines);
      expect(decisions.map(({ promotionId }) => promotionId).sort()).toEqual(list.map(({ id }) => id).sort());
      for (const { outcome, effect, reason } of decisions) {
        expect(outcome === 'applied' ? effect : reason).toMatch(/^[-+]\d+|^[a-z-]+(:\S+)?$/);
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
      for (const { promotionId, effect = '' } of decisions) {
        const { capKop } = list.find(({ id }) => id === promotionId) ?? {};
        if (capKop !== undefined && effect.startsWith('-')) expect(Number(effect.slice(1))).toBeLessThanOrEqual(capKop);
      }
    }),
  );
});

test('P06: a promotion that is not eligible changes nothing but its own decision', () => {
  fc.assert(
    fc.property(promotions, basket, (list, lines) => {
      const stranger: Promotion = { id: 'zz', phase: 'cart', priority: 1, bp: 5000, channels: ['nowhere'] };
      const without = resolvePromotions(list, lines);
      const { decisions, ...rest } = resolvePromotions([...list, stranger], lines);
      expect(decisions.at(-1)).toEqual({ promotionId: 'zz', outcome: 'skipped', reason: 'not-in-channel' });
      expect({ ...rest, decisions: decisions.slice(0, -1) }).toEqual(without);
    }),
  );
});

test('P07: validity is half-open', () => {
  const lines: PromotionBasket = { ...terms, lines: [{ sku: 'k0', payKop: 10_000 }] };
  const at = (occurredAt: number) =>
    resolvePromotions([{ id: 'p', phase: 'cart', priority: 1, bp: 1000, validFrom: 1000, validTo: 2000 }], {
      ...lines,
      occurredAt,
    }).decisions[0];
  expect(at(999)).toMatchObject({ reason: 'not-yet-valid' });
  expect(at(1000)).toMatchObject({ outcome: 'applied', effect: '-1000' });
  expect(at(1999)).toMatchObject({ outcome: 'applied' });
  expect(at(2000)).toMatchObject({ reason: 'ended' });
});

test('a percentage is of the price that the former step has left', () => {
  const lines: PromotionBasket = { ...terms, lines: [{ sku: 'k0', payKop: 10_000 }] };
  const twice: Promotion[] = [
    { id: 'a', phase: 'line', priority: 1, bp: 1000 },
    { id: 'b', phase: 'cart', priority: 1, bp: 1000 },
  ];
  expect(applySet(twice, lines).payKop).toEqual([8100]);
});
