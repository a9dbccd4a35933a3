import { mulDivHalfUp, split } from '@styk/sdk/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  { total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
  { total: 1, weights: [5, 5], parts: [1, 0] },
  { total: 10, weights: [0, 3, 7], parts: [0, 3, 7] },
  { total: 7, weights: [100, 1], parts: [7, 0] },
])('split $total over $weights', ({ total, weights, parts }) => {
  expect(split(total, weights)).toEqual(parts);
});

test('L12: parts sum to the total, each within 1 of the exact share, never above the cap', () => {
  const lines = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 1e9 }), slack: fc.nat(1000) }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(lines, fc.nat(1_000_000), (items, wanted) => {
      const weights = items.map((item) => item.weight);
      const sum = weights.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const total = Math.min(wanted, sum);
      const caps = weights.map((weight, index) => weight + (items[index]?.slack ?? 0));
      const parts = split(total, weights, caps);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      for (const [index, part] of parts.entries()) {
        expect(part).toBeLessThanOrEqual(caps[index] ?? 0);
        expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1.0001);
      }
    }),
  );
});

test('a cap moves the excess to the first lines with room', () => {
  expect(split(10, [1, 1], [2, 20])).toEqual([2, 8]);
  expect(() => split(10, [1, 1], [2, 3])).toThrow(RangeError);
});

test('half up at 5 %, also where base × basis points exceeds 2⁵³', () => {
  expect(mulDivHalfUp(999, 500, 1_000_000)).toBe(0);
  expect(mulDivHalfUp(1000, 500, 1_000_000)).toBe(1);
  expect(mulDivHalfUp(9_000_000_000_000_000, 10_000, 10_000)).toBe(9_000_000_000_000_000);
});

test.each([
  { total: -10, weights: [1, 1, 1] },
  { total: 10, weights: [2, -1] },
  { total: 0.5, weights: [1] },
  { total: 2 ** 53, weights: [1] },
])('split refuses $total over $weights, which no rule says how to split', ({ total, weights }) => {
  expect(() => split(total, weights)).toThrow(RangeError);
});
