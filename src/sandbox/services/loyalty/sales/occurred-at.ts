import type { LedgerContext } from '../ledger/context.ts';
import { loyaltyProblems } from '../problems.ts';

/** A till's clock may run ahead by so much (L26). */
const AHEAD_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/** The instant the partner names, refused where it lies in the future or before the catch-up window (L25). */
export function readOccurredAt(ledger: LedgerContext, occurredAt: string): number {
  const instant = Date.parse(occurredAt);
  const from = ledger.now - ledger.program.catchUpDays * DAY_MS;
  const to = ledger.now + AHEAD_MS;
  // Written so that what is no instant at all, such as a leap second, is refused too.
  if (instant >= from && instant <= to) return instant;
  throw loyaltyProblems.create('occurred-at-out-of-range', {
    at: occurredAt,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
}
