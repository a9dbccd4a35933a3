import type { ReportScheduleRequest } from '@styk/sdk/api/reports';
import type { Zone } from '../loyalty/program/zone.ts';
import { dayText } from './days.ts';

const MINUTE_MS = 60_000;

/** A report that a schedule makes. */
export interface Due {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** The days of the period that holds this day: the day, its week from Monday, or its calendar month. */
function periodOf(period: ReportScheduleRequest['period'], day: number): readonly [first: number, last: number] {
  if (period === 'day') return [day, day];
  if (period === 'week') {
    // 1970-01-01 was a Thursday.
    const monday = day - ((day + 3) % 7);
    return [monday, monday + 6];
  }
  const date = new Date(day * 86_400_000);
  const month = (add: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + add, 1) / 86_400_000;
  return [month(0), month(1) - 1];
}

/** The first report of a schedule that is made after this moment. */
export function nextDue(
  { period, dayDelay = 0, time }: Pick<ReportScheduleRequest, 'period' | 'dayDelay' | 'time'>,
  zone: Zone,
  after: number,
): Due {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // With a delay the report of a period that has ended may still be to come.
  let [first, last] = periodOf(period, zone.dayOf(after) - dayDelay - 1);
  for (;;) {
    const at = zone.startOfDay(last + 1 + dayDelay) + (hours * 60 + minutes) * MINUTE_MS;
    if (at > after) return { at, from: dayText(first), to: dayText(last) };
    [first, last] = periodOf(period, last + 1);
  }
}
