import { hash } from 'node:crypto';
import type { Styk } from '@styk/sdk';
import { createSender } from '../../../sandbox/services/events/deliveries/sender.ts';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult, StreamResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { readDuration } from '../sandbox/read-time.ts';
import { eventsCommandErrors } from './errors.ts';
import { Courier } from './listen/courier.ts';
import { deliveryText } from './listen/deliver-text.ts';
import type { ToldDelivery } from './listen/delivery.ts';
import { forward } from './listen/forward.ts';
import { Lanes } from './listen/lanes.ts';
import { receiverUrl } from './listen/receiver-url.ts';
import { listenerSecret } from './listen/secret.ts';
import { planErrands } from './listen/tricks.ts';
import type { EventsListenInput } from './listen.command.ts';
import { followLog, type LogReading, skipToEnd } from './log/read-log.ts';
import { visibleTypes } from './log/select-types.ts';
import { streamOf } from './log/stream-of.ts';
import { pullSubscription } from './log/subscription.ts';

/** A page is acknowledged as a whole: the smaller it is, the less comes again after a crash. */
const PAGE = 20;

/** The first thing told: from here on events are forwarded. */
interface Ready {
  readonly listening: true;
  readonly forwardTo: string;
  readonly types: number;
  /** Whether it goes on where an earlier run stopped. */
  readonly resumed: boolean;
}

export async function run(
  { options }: EventsListenInput,
  context: CommandContext,
): Promise<CommandResult | StreamResult<Ready | ToldDelivery>> {
  const secret = await listenerSecret(options.baseUrl, context);
  if (options.printSecret) return { data: { secret }, text: () => secret };
  if (options.forwardTo === undefined) throw eventsCommandErrors.create('events-receiver-missing', {});
  const url = receiverUrl(options.forwardTo);
  const delayMs = options.delay === undefined ? 0 : readDuration(options.delay);
  let isAllRight = true;
  const items = streamOf<Ready | ToldDelivery>((tell) =>
    withStyk(options, context, async ({ styk }) => {
      const { clock, signal } = context;
      const types = await visibleTypes(styk, options.type, signal);
      const { log, resumed } = await openListener(styk, secret, signal);
      await tell({ listening: true, forwardTo: url, types: types.length, resumed });
      const sender = createSender(clock);
      context.onExit(() => sender.close());
      const courier = new Courier({
        url,
        secret,
        delayMs,
        sender,
        clock,
        signal,
        tell(told) {
          if (told.outcome === 'given-up' || told.outcome === 'wrongly-accepted') isAllRight = false;
          void tell(told);
        },
      });
      const plan = planErrands(options);
      const { subscriptionId } = log;
      await forward(followLog(log, context), {
        courier,
        lanes: new Lanes(clock, signal),
        errandOf: (event) => (types.includes(event.type) ? plan(event) : undefined),
        acknowledge: (position) => styk.events.acknowledgeEventLog({ subscriptionId, position }),
      }).catch((error: unknown) => {
        // Deliveries that the end of the command has cut off come again with the next run.
        if (!signal.aborted) throw error;
      });
    }),
  );
  return {
    items,
    text: (item, view) => ('listening' in item ? readyText(item, secret, view) : deliveryText(item, view)),
    exitCode: () => (isAllRight ? exitCodes.ok : exitCodes.invalid),
    endless: true,
  };
}

/**
 * The subscription of this listener: its label tells listeners with other secrets, such as those of colleagues who use the
 * same key, apart. Another set of types is no reason for another one: what is not wanted is passed over.
 */
async function openListener(
  styk: Styk,
  secret: string,
  signal: AbortSignal,
): Promise<{ readonly log: LogReading; readonly resumed: boolean }> {
  const label = `styk events listen ${hash('sha256', secret).slice(0, 12)}`;
  const types = await visibleTypes(styk, [], signal);
  const { subscriptionId, isNew } = await pullSubscription(styk, label, types, signal);
  const log = { styk, subscriptionId, limit: PAGE };
  if (isNew) await skipToEnd({ styk, subscriptionId }, signal);
  return { log, resumed: !isNew };
}

function readyText({ forwardTo, types, resumed }: Ready, secret: string, { text, style }: View): string {
  const begin = resumed
    ? text({ ru: 'с места прошлой остановки', en: 'from where it stopped' })
    : text({ ru: 'с новых', en: 'from new ones' });
  return [
    text(
      { ru: 'События → {url} (типов: {types}, {begin})', en: 'Events → {url} ({types} types, {begin})' },
      { url: forwardTo, types, begin },
    ),
    `${text({ ru: 'Секрет подписи:', en: 'Secret of the signatures:' })} ${style.bold(secret)}`,
  ].join('\n');
}
