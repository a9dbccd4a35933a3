import type { Event } from '@styk/sdk/api/events';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { StreamResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { openHistory, openNow } from './log/open-log.ts';
import { eventsOf, followLog, readLog } from './log/read-log.ts';
import { visibleTypes } from './log/select-types.ts';
import { streamOf } from './log/stream-of.ts';
import { momentOf } from './log/time-of.ts';
import type { EventsTailInput } from './tail.command.ts';

export async function run({ options }: EventsTailInput, context: CommandContext): Promise<StreamResult<Event>> {
  const items = streamOf<Event>((tell) =>
    withStyk(options, context, async (connection) => {
      const { styk } = connection;
      const { signal } = context;
      const types = new Set(await visibleTypes(styk, options.type, signal));
      const { since: sinceOption, noFollow } = options;
      const since =
        sinceOption === undefined ? Number.NEGATIVE_INFINITY : await momentOf(sinceOption, connection, context);
      const wholeLog = sinceOption !== undefined || noFollow;
      const log = wholeLog ? await openHistory(styk, signal) : await openNow(styk, signal);
      for await (const event of eventsOf(noFollow ? readLog(log, signal) : followLog(log, context))) {
        if (!types.has(event.type) || Date.parse(event.recordedtime) < since) continue;
        if (options.subject === undefined || options.subject === event.subject) await tell(event);
      }
    }),
  );
  return { items, text: lineOf, endless: !options.noFollow };
}

function lineOf({ recordedtime, type, subject, aggregateversion, id, data }: Event, { style }: View): string {
  return [
    style.dim(recordedtime),
    style.bold(type),
    subject,
    `v${aggregateversion}`,
    id,
    style.dim(JSON.stringify(data)),
  ].join(' ');
}
