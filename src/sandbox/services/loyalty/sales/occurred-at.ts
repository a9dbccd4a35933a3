import { readOccurredAt as readInstant } from '../../../occurred-at.ts';
import type { LedgerContext } from '../ledger/context.ts';

const DAY_MS = 86_400_000;

/** The instant the partner names, refused where it lies in the future (L26) or before the catch-up window (L25). */
export function readOccurredAt({ now, program }: LedgerContext, occurredAt: string): number {
  return readInstant(occurredAt, now, program.catchUpDays * DAY_MS);
}
