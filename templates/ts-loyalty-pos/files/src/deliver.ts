import type { Sale } from '@styk/sdk/api/loyalty';
import type { Centre, Outcome } from './centre.ts';
import type { Log } from './masked-log.ts';
import type { OfflineQueue, QueueEntry } from './offline-queue.ts';

export interface Delivery {
  readonly centre: Centre;
  readonly queue: OfflineQueue;
  readonly log: Log;
}

/** Sends an entry of the queue and notes what became of it. Without an answer it stays in the queue as it is. */
export async function deliver(
  { centre, queue, log }: Delivery,
  entry: QueueEntry,
  deadlineMs: number,
): Promise<Outcome<unknown>> {
  queue.noteAttempt(entry.seq);
  const outcome = await send(centre, entry, deadlineMs);
  if (outcome.kind === 'answered') queue.markAnswered(entry.seq);
  if (outcome.kind === 'refused') queue.markRefused(entry.seq, outcome.code);
  log(`${entry.kind}-${outcome.kind}`, { key: entry.key, ...(outcome.kind === 'answered' ? {} : outcome) });
  return outcome;
}

/** The same for a sale, whose answer is printed. */
export async function deliverSale(
  delivery: Delivery,
  entry: QueueEntry & { readonly kind: 'sale' },
  deadlineMs: number,
): Promise<Outcome<Sale>> {
  return (await deliver(delivery, entry, deadlineMs)) as Outcome<Sale>;
}

function send(centre: Centre, entry: QueueEntry, deadlineMs: number): Promise<Outcome<unknown>> {
  switch (entry.kind) {
    case 'sale':
      return centre.sell(entry.body, entry.key, deadlineMs);
    case 'refund':
      return centre.refund(entry.body, entry.key, deadlineMs);
    case 'release':
      return release(centre, entry.body.authorizeKey, entry.key, deadlineMs);
  }
}

/** Gives back a hold that may or may not have been made: its own answer never came. */
async function release(
  centre: Centre,
  authorizeKey: string,
  key: string,
  deadlineMs: number,
): Promise<Outcome<unknown>> {
  const found = await centre.findHold(authorizeKey, deadlineMs);
  if (found.kind !== 'answered' || found.answer?.state !== 'held') return found;
  return centre.releaseHold(found.answer.authorizationId, key, deadlineMs);
}
