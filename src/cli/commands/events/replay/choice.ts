import type { Event } from '@styk/sdk/api/events';
import type { Connection } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import { eventsCommandErrors } from '../errors.ts';
import { eventsOf, type LogReading, readLog } from '../log/read-log.ts';
import { visibleTypes } from '../log/select-types.ts';
import { momentOf } from '../log/time-of.ts';
import type { EventsReplayInput } from '../replay.command.ts';

/** What is to be replayed: instants in epoch milliseconds, both included. */
export interface Choice {
  /** Empty when the time decides. */
  readonly ids: ReadonlySet<string>;
  readonly since: number;
  readonly until: number;
}

/** @throws StykError `sandbox-time-invalid` */
export async function readChoice(
  { args, options }: EventsReplayInput,
  connection: Connection,
  context: CommandContext,
): Promise<Choice> {
  const ids = new Set(args.eventId);
  return {
    ids,
    since: options.since === undefined ? Number.NEGATIVE_INFINITY : await momentOf(options.since, connection, context),
    until: options.until === undefined ? Number.POSITIVE_INFINITY : await momentOf(options.until, connection, context),
  };
}

/**
 * The chosen events of the log, in its order.
 * @throws StykError `events-not-found` at the end, for ids that the log does not have
 */
export async function* chosenEvents(
  log: LogReading,
  { ids, since, until }: Choice,
  patterns: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Event> {
  const types = new Set(await visibleTypes(log.styk, patterns, signal));
  const missing = new Set(ids);
  for await (const event of eventsOf(readLog(log, signal))) {
    const at = Date.parse(event.recordedtime);
    if (!types.has(event.type) || at < since || at > until) continue;
    if (ids.size > 0 && !missing.delete(event.id)) continue;
    yield event;
    if (ids.size > 0 && missing.size === 0) return;
  }
  if (missing.size > 0) throw eventsCommandErrors.create('events-not-found', { ids: [...missing].join(', ') });
}
