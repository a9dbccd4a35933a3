import type { FulfilmentKind, StoredOrder } from './order.ts';

const MINUTE_MS = 60_000;

/** A buyer who waits for an express delivery cannot wait long for the answer. */
const ACCEPT_MINUTES = { express_store: 10, usual: 30 };

/** An order nobody accepts is cancelled so long after its deadline. */
const GRACE_MS = 30 * MINUTE_MS;

/** What could not be given back is tried again so often. */
const RETRY_MS = MINUTE_MS;

export function acceptBy(kind: FulfilmentKind, placedAt: number): number {
  const minutes = kind === 'express_store' ? ACCEPT_MINUTES.express_store : ACCEPT_MINUTES.usual;
  return placedAt + minutes * MINUTE_MS;
}

export function autoCancelAt(acceptByAt: number): number {
  return acceptByAt + GRACE_MS;
}

/** When time brings something about for the order; null when never. */
export function dueAt({ state, content }: Pick<StoredOrder, 'state' | 'content'>, now: number): number | null {
  const holdsEnd = content.heldUntil ?? Infinity;
  if (state === 'new')
    return Math.min(content.overdueTold ? autoCancelAt(content.acceptBy) : content.acceptBy, holdsEnd);
  if (holdsEnd < Infinity) return holdsEnd;
  const isRetrying = content.cancellation?.releases.some((release) => release.state === 'retrying') ?? false;
  return isRetrying ? now + RETRY_MS : null;
}
