import type { Styk } from '@styk/sdk';
import type { Event } from '@styk/sdk/api/events';

/** How events were put into the queue of a subscription again. */
export interface Requeued {
  /** Deliveries queued. */
  readonly events: number;
  /** Deliveries that had failed or were waiting and are tried now. */
  readonly retried: number;
}

/**
 * Queues this event again: a delivery that waits or is dead goes first, of one that was delivered a new one is made. The
 * ecosystem replays by time and type, so events of the same type and millisecond come along.
 */
export async function requeueEvent(
  styk: Styk,
  subscriptionId: string,
  { id, type, recordedtime }: Event,
  signal: AbortSignal,
): Promise<Requeued> {
  const { items } = await styk.events.listDeliveries(subscriptionId, { eventId: id, limit: 200 }, { signal });
  const open = items.find(({ state }) => state !== 'delivered');
  if (open !== undefined) {
    await styk.events.retryDelivery(open.deliveryId, { signal });
    return { events: 0, retried: 1 };
  }
  const range = { from: recordedtime, to: recordedtime, types: [type] };
  const { events } = await styk.events.replaySubscription(subscriptionId, range, { signal });
  return { events, retried: 0 };
}
