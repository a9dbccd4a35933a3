/** The ERP's clock may run ahead by so much. */
const AHEAD_MS = 5 * 60_000;
const BACK_MS = 30 * 86_400_000;

/** Between which instants stock may be reported (DOMAIN 3.0). */
export function asOfRange(now: number): { readonly from: number; readonly to: number } {
  return { from: now - BACK_MS, to: now + AHEAD_MS };
}

/** The instant, or undefined where it is out of range or none at all, such as a leap second. */
export function readAsOf(asOf: string, now: number): number | undefined {
  const instant = Date.parse(asOf);
  const { from, to } = asOfRange(now);
  return instant >= from && instant <= to ? instant : undefined;
}
