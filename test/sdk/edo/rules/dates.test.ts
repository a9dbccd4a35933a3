import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, isoDay } from '../../../../sdk/src/edo/rules/dates.ts';

test('every day there is, and no other, is a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 39 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 1900, max: 2100 }),
      (d, m, y) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const made = new Date(Date.UTC(y, m - 1, d));
        const exists = made.getUTCDate() === d && made.getUTCMonth() === m - 1;
        expect(isoDay(`${two(d)}.${two(m)}.${y}`)).toBe(exists ? `${y}-${two(m)}-${two(d)}` : undefined);
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is written otherwise is none', () => {
  for (const text of [undefined, '', '2026-10-05', '5.10.2026', '05.10.26', ' 05.10.2026', '٠٥.١٠.٢٠٢٦'])
    expect(isoDay(text)).toBeUndefined();
});

test('days are counted over months and leap years', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2028-02-27', '2028-03-01')).toBe(3);
  expect(daysBetween('2026-10-05', '2026-10-05')).toBe(0);
});
