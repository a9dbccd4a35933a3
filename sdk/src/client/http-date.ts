/** IMF-fixdate and the two forms that are obsolete (RFC 9110 section 5.6.7); `Date.parse` alone also takes `-5` for a date. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/;

/** Undefined for anything that is no HTTP date. */
export function httpDate(value: string | undefined): Date | undefined {
  if (value === undefined || !HTTP_DATE.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
