const DAY_MS = 86_400_000;

/** Last day Excel knows: 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * The ISO day of a serial number of Excel; undefined for what is none. Excel takes 1900 for a leap year, so that days
 * before 1 March 1900 are shifted: none of ours.
 *
 * @param since1904 the workbook counts from 1 January 1904, as Excel for Mac did.
 */
export function dayOfSerial(serial: number, since1904 = false): string | undefined {
  const day = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || day < 61 || day > LAST_SERIAL) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + day * DAY_MS).toISOString().slice(0, 10);
}

/** The serial number of an ISO day. */
export function serialOfDay(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
}
