/** The log keeps events for 30 days, and with them their deliveries and dead letters. */
const KEPT_MS = 30 * 86_400_000;

/** Events recorded at this instant or before are gone. */
export function keptSince(now: number): number {
  return now - KEPT_MS;
}
