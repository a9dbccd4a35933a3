const DAY_MS = 86_400_000;
const DATE = /^(\d\d)\.(\d\d)\.(\d{4})$/;
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ДД.ММ.ГГГГ as ISO date; undefined for anything else and for days that do not exist, which is the schema's business. */
export function isoDay(text: string | undefined): string | undefined {
  const [, day = '', month = '', year = ''] = text === undefined ? [] : (DATE.exec(text) ?? []);
  const lastDay = LAST_DAYS[Number(month) - 1] ?? 0;
  if (day < '01' || Number(day) > lastDay) return undefined;
  if (day === '29' && month === '02' && !isLeap(Number(year))) return undefined;
  return `${year}-${month}-${day}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whole days from one ISO date to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
