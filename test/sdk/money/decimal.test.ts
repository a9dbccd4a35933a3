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
