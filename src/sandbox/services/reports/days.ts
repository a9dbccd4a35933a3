import { defaultProgram } from '../loyalty/program/program.ts';
import { createZone, type Zone } from '../loyalty/program/zone.ts';

const DAY_MS = 86_400_000;

/** The calendar of the programme, whose whole days reports are about. */
export function programZone(): Zone {
  return createZone(defaultProgram.timezone);
}

/** The number of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
