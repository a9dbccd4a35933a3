const DAY_MS = 86_400_000;
const HALF = 15;

/** Days since 1970-01-01, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The half of the month a day lies in: 1–15, or 16 to the last day. */
export function periodOf(day: number): Period {
  const date = new Date(day * DAY_MS);
  const first = day - date.getUTCDate() + 1;
  if (date.getUTCDate() <= HALF) return { from: first, to: first + HALF - 1 };
  const nextMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
  return { from: first + HALF, to: nextMonth - 1 };
}
