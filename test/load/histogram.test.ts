import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Histogram } from '../../src/load/histogram.ts';

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.record(value);
  return histogram;
}

/** The definition: the smallest value that so large a share of all does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0;
}

const micros = fc.oneof(fc.nat(3000), fc.nat(2_000_000), fc.nat(100_000_000));

test('percentiles are those of the sorted values to a fifth of a per cent, never below', () => {
  fc.assert(
    fc.property(
      fc.array(micros, { minLength: 1, maxLength: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, share) => {
        const values = all.map((value) => value / 1000);
        const expected = percentile(values, share);
        const found = histogramOf(values).percentileMs(share);
        expect(found).toBeGreaterThanOrEqual(expected);
        expect(found).toBeLessThanOrEqual(expected * 1.002 + 1e-9);
      },
    ),
    { numRuns: 2000 },
  );
});

test('count, mean and maximum are exact to a microsecond', () => {
  fc.assert(
    fc.property(fc.array(micros, { minLength: 1, maxLength: 300 }), (all) => {
      const { count, meanMs, maxMs } = histogramOf(all.map((value) => value / 1000)).summary();
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length / 1000;
      expect([count, maxMs]).toEqual([all.length, Math.max(...all) / 1000]);
      expect(Math.abs(meanMs - mean)).toBeLessThanOrEqual(0.001);
    }),
  );
});

test('nothing recorded is nothing', () => {
  expect(new Histogram().summary()).toEqual({
    count: 0,
    meanMs: 0,
    p50Ms: 0,
    p90Ms: 0,
    p99Ms: 0,
    p999Ms: 0,
    maxMs: 0,
  });
});
