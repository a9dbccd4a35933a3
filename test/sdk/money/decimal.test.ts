import { Decimal } from '@styk/sdk/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(11))
  .map(([units, scale]) => Decimal.of(units).multiply(Decimal.of(`0.${'0'.repeat(scale)}1`)));

test.each([
  ['1.005', 2, '1.01'],
  ['2.675', 2, '2.68'],
  ['-1.005', 2, '-1.01'],
  ['0.004', 2, '0.00'],
  ['-0.004', 2, '0.00'],
  ['5', 2, '5.00'],
  ['.5', 0, '1'],
  ['5.', 1, '5.0'],
  ['+007.10', 2, '7.10'],
])('%s with %i digits is %s', (text, scale, expected) => {
  expect(Decimal.of(text).toFixed(scale)).toBe(expected);
});

test.each(['', '.', '-', '1e5', '1,5', ' 1', '1 000', '0x1', 'NaN', '1'.repeat(65)])(
  '%j is no decimal number',
  (text) => {
    expect(Decimal.parse(text)).toBeUndefined();
  },
);

test('arithmetic is exact: it obeys the laws that binary floats break', () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, (a, b, c) => {
      expect(a.add(b).subtract(b).equals(a)).toBe(true);
      expect(a.add(b).add(c).equals(c.add(b).add(a))).toBe(true);
      expect(a.multiply(b.add(c)).equals(a.multiply(b).add(a.multiply(c)))).toBe(true);
    }),
  );
});

test('text and number are one thing', () => {
  fc.assert(fc.property(decimals, (a) => Decimal.of(a.toString()).equals(a)));
});

test('rounding is off by at most half a unit, and half goes away from zero', () => {
  fc.assert(
    fc.property(decimals, fc.nat(4), (a, scale) => {
      const error = a.round(scale).subtract(a);
      const half = Decimal.of(`0.${'0'.repeat(scale)}5`);
      expect(error.abs().compare(half)).toBeLessThanOrEqual(0);
      if (error.abs().equals(half)) expect(a.round(scale).abs().compare(a.abs())).toBe(1);
    }),
  );
});

/** On both sides of what a number holds exactly, and of where steps leave it. */
const units = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -10n, max: 10n }).map((distance) => 2n ** 53n + distance),
  fc.bigInt({ min: -10n, max: 10n }).map((distance) => -(2n ** 53n) + distance),
  fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
  fc.bigInt({ min: -(2n ** 28n), max: 2n ** 28n }),
);
const scales = fc.nat(18);

test('steps over numbers that are exact and steps over big integers come to the same', () => {
  const of = (value: bigint, scale: number) => Decimal.of(`${value}`).multiply(Decimal.of(`0.${'0'.repeat(scale)}1`));
  fc.assert(
    fc.property(units, scales, units, scales, fc.nat(6), (a, aScale, b, bScale, scale) => {
      const [x, y] = [of(a, aScale), of(b, bScale)];
      const most = Math.max(x.scale, y.scale);
      const [left, right] = [a * 10n ** BigInt(most - x.scale), b * 10n ** BigInt(most - y.scale)];
      expect([x.units, x.scale]).toEqual([a, aScale + 1]);
      expect([x.add(y).units, x.add(y).scale]).toEqual([left + right, most]);
      expect(x.subtract(y).units).toBe(left - right);
      expect(x.multiply(y).units).toBe(a * b);
      expect(x.compare(y)).toBe(left < right ? -1 : left > right ? 1 : 0);
      expect(x.abs().units).toBe(a < 0n ? -a : a);

      const [numerator, denominator] = [b < 0n ? -b : b, 7n + BigInt(bScale)];
      const [top, bottom] = [
        (a < 0n ? -a : a) * numerator * 10n ** BigInt(scale),
        denominator * 10n ** BigInt(x.scale),
      ];
      const half = (2n * top + bottom) / (2n * bottom);
      expect(x.multiplyFraction(numerator, denominator, scale).units).toBe(a < 0n ? -half : half);
    }),
    { numRuns: 5000 },
  );
});
