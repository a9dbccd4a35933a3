import { type Styk, StykApiError } from '@styk/sdk';
import type { Event } from '@styk/sdk/api/events';
import type { CommandContext } from '../../../context/command-context.ts';
import { eventsCommandErrors } from '../errors.ts';
import { openNow } from '../log/open-log.ts';
import { eventsOf, type LogReading, readLog } from '../log/read-log.ts';
import type { Override } from './overrides.ts';
import type { Recipe } from './recipe.ts';
import { Stage } from './stage.ts';

/** What follows a change by itself, such as a moderator's verdict, comes within this time. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

/** An event that was caused. */
export interface Caused {
  readonly event: Event;
  /** The others that came with it, in order. */
  readonly also: readonly Event[];
  /** By how much the sandbox's clock was moved on. */
  readonly clockMovedMs: number;
}

/**
 * Makes the change and waits for its event.
 * @throws StykError `events-override-unused`, `events-trigger-silent`; StykApiError when the ecosystem refuses the change
 */
export async function cause(
  styk: Styk,
  type: string,
  recipe: Recipe,
  overrides: readonly Override[],
  { clock, signal }: Pick<CommandContext, 'clock' | 'signal'>,
): Promise<Caused> {
  const stage = await Stage.open({ styk, clock, overrides });
  const { subscriptionId } = await openNow(styk, signal);
  // From what was acknowledged a moment ago: a moved clock may have made any other place too old.
  const happened = () => collect({ styk, subscriptionId }, signal);
  const subject = await recipe.run(stage, happened);
  if (stage.unused.length > 0) {
    throw eventsCommandErrors.create('events-override-unused', { type, fields: stage.unused.join(', ') });
  }
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    const events = await happened();
    const event = events.findLast((one) => one.type === type && one.subject === subject);
    if (event !== undefined) {
      return { event, also: events.filter((one) => one !== event), clockMovedMs: stage.movedMs };
    }
    if (clock.now() > until) throw eventsCommandErrors.create('events-trigger-silent', { type });
    await clock.sleep(LOOK_MS, signal);
  }
}

/** @throws StykError `events-trigger-needs-sandbox` */
export async function requireSandbox(styk: Styk, url: string, signal: AbortSignal): Promise<void> {
  try {
    await styk.sandbox.getClock({ signal });
  } catch (error) {
    if (!(error instanceof StykApiError) || error.status !== 404) throw error;
    throw eventsCommandErrors.create('events-trigger-needs-sandbox', { url }, { cause: error });
  }
}

async function collect(log: LogReading, signal: AbortSignal): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of eventsOf(readLog(log, signal))) events.push(event);
  return events;
}
