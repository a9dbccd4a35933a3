const DAY_MS = 86_400_000;

/** ДД.ММ.ГГГГ as ISO date; undefined for anything else and for days that do not exist, which is the schema's business. */
export function isoDay(text: string | undefined): string | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text ?? '') ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > lastDay ? undefined : `${year}-${month}-${day}`;
}

/** Whole days from one ISO date to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
