import type { LotLife } from '@styk/sdk/api/loyalty';
import { addMonths } from './calendar.ts';
import type { Zone } from './zone.ts';

const DAY_MS = 86_400_000;

/**
 * The first instant at which a lot is dead, null when it never dies. Always a midnight of the programme's zone, so that
 * the last day is usable to its end (L20): months clamp to the end of the month and that day is the last one (L21);
 * days are full days, rounded up to the end of the day in which they run out.
 */
export function lotExpiry(life: LotLife, earnedAt: number, zone: Zone): number | null {
  if (life.months !== undefined) return zone.startOfDay(addMonths(zone.dayOf(earnedAt), life.months) + 1);
  if (life.days !== undefined) {
    const runsOut = earnedAt + life.days * DAY_MS;
    return zone.startOfDay(zone.dayOf(runsOut - 1) + 1);
  }
  return null;
}
