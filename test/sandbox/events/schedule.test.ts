import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseAfter, readRetryAfter } from '../../../src/sandbox/services/events/deliveries/schedule.ts';

const SECONDS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

test('E05: nine pauses of the schedule within ten per cent, the same every time, and then no more', () => {
  expect(SECONDS.reduce((sum, seconds) => sum + seconds, 0)).toBe(75 * 3600 + 35 * 60 + 5);
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (id) => {
      for (const [index, seconds] of SECONDS.entries()) {
        const pause = pauseAfter(index + 1, id, undefined) ?? Number.NaN;
        expect(Math.abs(pause - seconds * 1000)).toBeLessThanOrEqual(seconds * 100 + 1);
        expect(pauseAfter(index + 1, id, undefined)).toBe(pause);
      }
      expect(pauseAfter(10, id, undefined)).toBeUndefined();
      expect(pauseAfter(10, id, 5000)).toBeUndefined();
    }),
  );
});

test('E05: the pauses of many deliveries spread over the whole range', () => {
  const pauses = Array.from(
    { length: 2000 },
    (_, index) => (pauseAfter(4, `dlv_${index}`, undefined) ?? 0) / 7_200_000,
  );
  expect(Math.min(...pauses)).toBeLessThan(0.905);
  expect(Math.max(...pauses)).toBeGreaterThan(1.095);
  expect(pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length).toBeCloseTo(1, 2);
});

test('E05: Retry-After of up to 24 hours stands instead of the pause', () => {
  expect(pauseAfter(1, 'dlv_1', 86_400_000)).toBe(86_400_000);
  expect(pauseAfter(9, 'dlv_1', 1000)).toBe(1000);
  expect(pauseAfter(1, 'dlv_1', 86_400_001)).toBeLessThanOrEqual(5500);
});

test.each([
  ['120', 120_000],
  ['Sun, 22 Nov 2026 07:16:30 GMT', 60_000],
  ['Sun, 22 Nov 2020 07:16:30 GMT', 0],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s', (value, expected) => {
  expect(readRetryAfter(value, Date.parse('2026-11-22T07:15:30Z'))).toBe(expected);
});
