import { type Styk, StykApiError, StykConnectionError } from '@styk/sdk';
import type { Event, EventLogPage } from '@styk/sdk/api/events';
import type { CommandContext } from '../../../context/command-context.ts';

/** The longest wait for news that the contract lets a call ask for. */
const WAIT_SECONDS = 20;
const AGAIN_MS = 1000;
const PAGE = 200;

export interface LogReading {
  readonly styk: Styk;
  readonly subscriptionId: string;
  /** Where to begin; behind what was acknowledged last unless said. */
  readonly after?: string | undefined;
  readonly limit?: number;
}

type Waiting = Pick<CommandContext, 'clock' | 'signal' | 'warn'>;

/** Pages of the log one after the other, up to its present end. */
export async function* readLog(
  { styk, subscriptionId, after, limit = PAGE }: LogReading,
  signal: AbortSignal,
): AsyncGenerator<EventLogPage> {
  for (let position = after; ; ) {
    const page = await styk.events.readEventLog(queryOf(subscriptionId, position, limit), { signal });
    yield page;
    if (!page.more) return;
    ({ position } = page);
  }
}

/** The same without end: waits for what happens next, and for an ecosystem that is away for a while. Ends with the signal. */
export async function* followLog(
  { styk, subscriptionId, after, limit = PAGE }: LogReading,
  { clock, signal, warn }: Waiting,
): AsyncGenerator<EventLogPage> {
  let position = after;
  let isAway = false;
  while (!signal.aborted) {
    const query = { ...queryOf(subscriptionId, position, limit), wait: WAIT_SECONDS };
    try {
      const page = await styk.events.readEventLog(query, { signal });
      isAway = false;
      ({ position } = page);
      if (page.items.length > 0) yield page;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof StykApiError && error.code === 'gone' && position !== undefined) {
        // The clock of a sandbox can move on by months between two calls. What is acknowledged is always a place to go on from.
        position = undefined;
        warn({
          ru: 'часть событий уже не хранится и пропущена',
          en: 'some events are kept no longer and were passed over',
        });
        continue;
      }
      if (!(error instanceof StykConnectionError)) throw error;
      if (!isAway) warn({ ru: 'экосистема не отвечает, ждём', en: 'the ecosystem does not answer; waiting' });
      isAway = true;
      await clock.sleep(AGAIN_MS, signal).catch(() => undefined);
    }
  }
}

/** The position behind the last event there is. What lies before it is acknowledged, so that it need not be read again. */
export async function skipToEnd(reading: LogReading, signal: AbortSignal): Promise<string> {
  let position = '';
  for await (const page of readLog(reading, signal)) ({ position } = page);
  const { subscriptionId } = reading;
  await reading.styk.events.acknowledgeEventLog({ subscriptionId, position }, { signal });
  return position;
}

/** Events of the pages, one by one. */
export async function* eventsOf(pages: AsyncIterable<EventLogPage>): AsyncGenerator<Event> {
  for await (const { items } of pages) yield* items;
}

function queryOf(subscriptionId: string, after: string | undefined, limit: number) {
  return { subscriptionId, limit, ...(after === undefined ? {} : { after }) };
}
