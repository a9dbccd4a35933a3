const DAY_MS = 86_400_000;
/** No time zone in use changes its offset off a quarter of an hour, so an offset holds for the whole quarter. */
const QUARTER_MS = 900_000;
const REMEMBERED_QUARTERS = 1024;

/**
 * Calendar of one IANA time zone. A day is a number: days since 1970-01-01 of the local calendar.
 * Instants are epoch milliseconds.
 */
export interface Zone {
  dayOf(instant: number): number;
  /** First instant of the day; where the clocks jump over midnight, the instant after the jump. */
  startOfDay(day: number): number;
}

/** @throws RangeError for a name the runtime does not know. */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const remembered = new Map<number, number>();

  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER_MS);
    const known = remembered.get(quarter);
    if (known !== undefined) return known;
    const offset = measureOffset(format, quarter * QUARTER_MS);
    if (remembered.size >= REMEMBERED_QUARTERS) remembered.clear();
    remembered.set(quarter, offset);
    return offset;
  };

  return {
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS),
    startOfDay(day) {
      const midnight = day * DAY_MS;
      const before = midnight - offsetAt(midnight - DAY_MS);
      const after = midnight - offsetAt(midnight + DAY_MS);
      const earlier = Math.min(before, after);
      // With the offset of the wrong side of a change the earlier candidate still lies in the day before.
      return earlier + offsetAt(earlier) >= midnight ? earlier : Math.max(before, after);
    },
  };
}

function measureOffset(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}
