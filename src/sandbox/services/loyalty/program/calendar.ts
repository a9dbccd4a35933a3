const DAY_MS = 86_400_000;

/** The same day so many months later, or the last day of that month when it is shorter. Days count from 1970-01-01. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return target / DAY_MS + Math.min(date.getUTCDate(), daysInMonth) - 1;
}

/** `2026-11-22` */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `22.11.2026`, as a receipt prints it. */
export function formatDayForReceipt(day: number): string {
  const [year, month, date] = formatDay(day).split('-');
  return `${date}.${month}.${year}`;
}
