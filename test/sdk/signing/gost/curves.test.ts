import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { describe, expect, test } from 'vitest';
import { gostCurve, gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import { CURVES } from './vectors.ts';

test.each(Object.entries(CURVES))('%s has the parameters of its standard', (oid, { cofactor, bytes, ...numbers }) => {
  const expected = Object.entries(numbers).filter(([name]) => name !== 'name');
  expect(gostCurve(oid)).toMatchObject({
    bits: bytes * 8,
    cofactor: BigInt(cofactor),
    ...Object.fromEntries(expected.map(([name, digits]) => [name, BigInt(`0x${digits}`)])),
  });
});

test('every identifier leads to a curve and there are no others', () => {
  expect(gostCurves.flatMap(({ oids }) => oids).toSorted()).toEqual(Object.keys(CURVES).toSorted());
  expect(gostCurve('1.2.643.2.2.36.2')).toBeUndefined();
});

test('sets of CryptoPro and of TC 26 with the same numbers are one curve (trap 5)', () => {
  for (const [taken, given, exchange] of [
    ['1.2.643.7.1.2.1.1.2', '1.2.643.2.2.35.1', '1.2.643.2.2.36.0'],
    ['1.2.643.7.1.2.1.1.4', '1.2.643.2.2.35.3', '1.2.643.2.2.36.1'],
  ] as const) {
    expect(gostCurve(given)).toBe(gostCurve(taken));
    expect(gostCurve(exchange)).toBe(gostCurve(taken));
  }
});

describe.each(gostCurves)('$name', ({ p, a, b, q, cofactor, x, y, bits }) => {
  test('the base point lies on the curve and has the order q', () => {
    expect((y * y - (x * x * x + a * x + b)) % p).toBe(0n);
    const Point = weierstrass({ p, n: q, h: cofactor, a, b, Gx: x, Gy: y });
    const beforeLast = Point.BASE.multiplyUnsafe(q - 1n);
    expect(beforeLast.negate().equals(Point.BASE)).toBe(true);
  });

  test('its order is within the bound of Hasse and fits into its size', () => {
    const distance = q * cofactor - (p + 1n);
    expect(distance * distance <= 4n * p).toBe(true);
    expect(p >> BigInt(bits)).toBe(0n);
  });
});
