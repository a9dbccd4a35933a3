const DURATION =
  /^P(?=[\dT])(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?)$/;

const UNIT_MS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000] as const;

/** Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds; undefined for any other text. */
export function durationMs(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (parts === null) return undefined;
  return UNIT_MS.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
