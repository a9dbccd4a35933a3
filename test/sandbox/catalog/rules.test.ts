import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gtinCheckDigit, isGtin } from '../../../src/sandbox/services/catalog/gtin.ts';
import { moscowDay } from '../../../src/sandbox/services/catalog/moscow-day.ts';
import { changeBp } from '../../../src/sandbox/services/catalog/prices.ts';

const digits = fc.constantFrom(7, 11, 12, 13).chain((length) => fc.stringMatching(new RegExp(`^\\d{${length}}$`)));

test('every single wrong digit of a GTIN is found out', () => {
  fc.assert(
    fc.property(digits, fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const gtin = `${body}${gtinCheckDigit(`${body}0`)}`;
      const index = place % gtin.length;
      const other = (Number(gtin[index]) + shift) % 10;
      expect(isGtin(gtin)).toBe(true);
      expect(isGtin(gtin.slice(0, index) + other + gtin.slice(index + 1))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each(['4600000000015', '4006381333931', '96385074', '036000291452', '00012345600012'])('%s is a GTIN', (gtin) => {
  expect(isGtin(gtin)).toBe(true);
});

test('a change is measured exactly, however large the prices', () => {
  const price = fc.integer({ min: 1, max: 9_000_000_000_000_000 });
  fc.assert(
    fc.property(price, price, (from, to) => {
      const bp = changeBp(from, to);
      const [least, most] = [BigInt(Math.abs(bp) - 1) * BigInt(from), BigInt(Math.abs(bp)) * BigInt(from)];
      const exact = BigInt(Math.abs(to - from)) * 10_000n;
      if (Math.abs(bp) < 1_000_000_000) expect(least < exact && exact <= most).toBe(true);
      expect(Math.sign(bp)).toBe(Math.sign(to - from));
    }),
  );
  expect([changeBp(0, 100), changeBp(150_000, 225_000), changeBp(150_000, 225_001)]).toEqual([0, 5000, 5001]);
});

test('a day begins at midnight in Moscow', () => {
  expect(moscowDay(Date.parse('2025-12-31T20:59:59.999Z'))).toBe('2025-12-31');
  expect(moscowDay(Date.parse('2025-12-31T21:00:00Z'))).toBe('2026-01-01');
});
