import { moscowDay } from '../../catalog/moscow-day.ts';

export const DAY_MS = 86_400_000;

/** Moscow keeps no summer time. */
const OFFSET = '+03:00';

/** The instant at which a business date (`YYYY-MM-DD`) begins in Moscow. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00${OFFSET}`);
}

/** The instant behind the last moment of a business date. */
export function endOfDay(day: string): number {
  return startOfDay(day) + DAY_MS;
}

/** The first business date that begins no earlier than the instant. */
export function firstDayFrom(instant: number): string {
  return moscowDay(instant + DAY_MS - 1);
}

export function dayBefore(day: string): string {
  return moscowDay(startOfDay(day) - 1);
}

/** The same day a year later; the 29th of February becomes the 28th. */
export function aYearAfter(instant: number): string {
  const [year = '', month = '', day = ''] = moscowDay(instant).split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}
