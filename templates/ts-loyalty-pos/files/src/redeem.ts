import { randomUUID } from 'node:crypto';
import type { Authorization, Quote } from '@styk/sdk/api/loyalty';
import type { Centre } from './centre.ts';
import type { OfflineQueue } from './offline-queue.ts';
import type { PricedLine } from './sale-body.ts';

export interface Redemption {
  readonly quote: Quote;
  readonly points: number;
  readonly lines: readonly PricedLine[];
  readonly occurredAt: string;
}

/**
 * Exchange 2: holds points, as many as the quote allows. Undefined where there is no hold: then the sale goes on without
 * redemption. A hold whose answer was lost is asked for by its key; where even that fails, its release is queued, so
 * that the customer's points do not stay locked.
 */
export async function holdPoints(
  { centre, queue }: { readonly centre: Centre; readonly queue: OfflineQueue },
  { quote, points, lines, occurredAt }: Redemption,
  deadlineMs: () => number,
): Promise<Authorization | undefined> {
  const allowed = Math.min(points, quote.maxRedeem);
  if (allowed === 0) return undefined;
  const key = randomUUID();
  const outcome = await centre.authorize({ quoteId: quote.quoteId, points: allowed, lines }, key, deadlineMs());
  if (outcome.kind === 'answered') return outcome.answer;
  if (outcome.kind === 'refused') return undefined;
  const found = await centre.findHold(key, deadlineMs());
  if (found.kind === 'answered' && found.answer?.state === 'held') return found.answer;
  queue.add({ kind: 'release', body: { authorizeKey: key } }, occurredAt);
  return undefined;
}
