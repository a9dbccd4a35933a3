/** Moscow is three hours ahead of UTC the whole year. */
const MOSCOW_MS = 3 * 3_600_000;

/** The day an instant falls on in Moscow, `YYYY-MM-DD`. */
export function moscowDay(instant: number): string {
  return new Date(instant + MOSCOW_MS).toISOString().slice(0, 10);
}
