import type { EventLogPage } from '@styk/sdk/api/events';
import type { Courier } from './courier.ts';
import type { Errand } from './delivery.ts';
import type { Lanes } from './lanes.ts';

/** So many events may be on their way before more are read. */
const MOST_UNDER_WAY = 200;

export interface Forwarding {
  readonly courier: Courier;
  readonly lanes: Lanes;
  /** Undefined for an event that is not wanted. */
  readonly errandOf: (event: EventLogPage['items'][number]) => Errand | undefined;
  /** Says that everything up to a position has been delivered or given up. */
  readonly acknowledge: (position: string) => Promise<unknown>;
}

/**
 * Delivers the pages: in order for each subject, subjects side by side. A page is acknowledged when it and all before it are
 * done, so that after a crash the last of them come again and nothing is lost.
 */
export async function forward(pages: AsyncIterable<EventLogPage>, forwarding: Forwarding): Promise<void> {
  const { courier, lanes, errandOf, acknowledge } = forwarding;
  let acknowledged: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<void>>();
  for await (const { items, position } of pages) {
    const errands = items.map(errandOf).filter((errand) => errand !== undefined);
    const deliveries = errands.map((errand) =>
      lanes.run(errand.event.subject, errand.overtaken, () => courier.deliver(errand)),
    );
    for (const delivery of deliveries) track(underWay, delivery);
    const page = Promise.all([acknowledged, ...deliveries]).then(() => acknowledge(position));
    // Awaited at the end; meanwhile a failure must not pass for one that nobody handles.
    page.catch(() => undefined);
    acknowledged = page;
    while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
  }
  await acknowledged;
}

function track(underWay: Set<Promise<void>>, delivery: Promise<void>): void {
  const tracked = delivery.then(
    () => void underWay.delete(tracked),
    () => void underWay.delete(tracked),
  );
  underWay.add(tracked);
}
