import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../../src/sandbox/services/loyalty/program/calendar.ts';
import { lotExpiry } from '../../../src/sandbox/services/loyalty/program/lot-life.ts';
import { createZone } from '../../../src/sandbox/services/loyalty/program/zone.ts';
import { LedgerHarness, referenceProgram } from './ledger-harness.ts';

const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

test.each([
  ['Europe/Moscow', '2026-11-22T20:59:59.999Z', '2026-11-22', '2026-11-21T21:00:00.000Z'],
  ['Europe/Moscow', '2026-11-22T21:00:00.000Z', '2026-11-23', '2026-11-22T21:00:00.000Z'],
  ['Asia/Vladivostok', '2026-11-22T14:00:00.000Z', '2026-11-23', '2026-11-22T14:00:00.000Z'],
  ['Europe/Kaliningrad', '2026-11-22T22:00:00.000Z', '2026-11-23', '2026-11-22T22:00:00.000Z'],
  // Moscow had +4 until the end of October 2014.
  ['Europe/Moscow', '2014-10-25T20:00:00.000Z', '2014-10-26', '2014-10-25T20:00:00.000Z'],
  // Midnight is skipped: the day begins at one o'clock.
  ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  // Midnight comes twice: the day begins with the first.
  ['Atlantic/Azores', '2026-10-25T02:00:00.000Z', '2026-10-25', '2026-10-25T00:00:00.000Z'],
])('the day of %s at %s', (name, instant, day, start) => {
  const zone = createZone(name);
  const number = zone.dayOf(at(instant));
  expect(formatDay(number)).toBe(day);
  expect(iso(zone.startOfDay(number))).toBe(start);
});

test('every instant lies in its day, whatever the zone', () => {
  const zones = ['Europe/Moscow', 'America/Sao_Paulo', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'].map(createZone);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: at('2035-01-01T00:00:00Z') }), (instant) => {
      for (const zone of zones) {
        const day = zone.dayOf(instant);
        expect(zone.startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(zone.startOfDay(day + 1)).toBeGreaterThan(instant);
      }
    }),
  );
});

describe('L21: months clamp to the end of the month', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-15', 12, '2027-03-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i', (day, months, expected) => {
    expect(formatDay(addMonths(at(`${day}T00:00:00Z`) / DAY, months))).toBe(expected);
  });

  test('earned on 31 January, the last day is 28 February and the lot is dead at the next midnight of the programme', () => {
    const zone = createZone('Europe/Moscow');
    expect(iso(lotExpiry({ months: 1 }, at('2026-01-31T10:00:00Z'), zone))).toBe('2026-02-28T21:00:00.000Z');
    // Already 1 February in Moscow, though not in Kaliningrad where it was earned.
    expect(iso(lotExpiry({ months: 1 }, at('2026-01-31T23:30:00+02:00'), zone))).toBe('2026-03-01T21:00:00.000Z');
  });

  test('days are full days, up to the end of the day in which they run out', () => {
    const zone = createZone('Europe/Moscow');
    expect(iso(lotExpiry({ days: 1 }, at('2026-11-22T10:15:30+03:00'), zone))).toBe('2026-11-23T21:00:00.000Z');
    expect(iso(lotExpiry({ days: 1 }, at('2026-11-22T00:00:00+03:00'), zone))).toBe('2026-11-22T21:00:00.000Z');
    expect(lotExpiry({}, 0, zone)).toBeNull();
  });
});

test('L20: points can be spent up to the last millisecond of the last day, and not after', () => {
  const ledger = new LedgerHarness({ ...referenceProgram, timezone: 'Europe/Moscow', lotLife: { months: 1 } });
  const member = ledger.addMember();
  ledger.now = at('2026-10-22T23:30:00+10:00');
  ledger.sell(member, 's1', [{ lineId: '1', qty: 1000, payKop: 200_000 }]);
  ledger.now = at('2026-11-22T23:59:59.999+03:00');
  expect(ledger.state(member).available).toBe(100);
  ledger.now += 1;
  expect(ledger.state(member)).toMatchObject({ available: 0, accounts: { expired: 100 } });
  ledger.close();
});
