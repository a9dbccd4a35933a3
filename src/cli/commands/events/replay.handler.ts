import { createSender } from '../../../sandbox/services/events/deliveries/sender.ts';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult, StreamResult } from '../../output/result.ts';
import { eventsCommandErrors } from './errors.ts';
import { Courier } from './listen/courier.ts';
import { deliveryText } from './listen/deliver-text.ts';
import type { ToldDelivery } from './listen/delivery.ts';
import { receiverUrl } from './listen/receiver-url.ts';
import { listenerSecret } from './listen/secret.ts';
import { planErrands } from './listen/tricks.ts';
import { openHistory } from './log/open-log.ts';
import { visibleTypes } from './log/select-types.ts';
import { streamOf } from './log/stream-of.ts';
import { chosenEvents, readChoice } from './replay/choice.ts';
import { requeueEvent } from './replay/to-subscription.ts';
import type { EventsReplayInput } from './replay.command.ts';

const NO_TRICKS = { duplicate: 0, reorder: 0, badSignature: 0, stale: 0 };

export async function run(
  input: EventsReplayInput,
  context: CommandContext,
): Promise<CommandResult | StreamResult<ToldDelivery>> {
  const { forwardTo, subscription, since } = input.options;
  if (input.args.eventId.length === 0 && since === undefined) {
    throw eventsCommandErrors.create('events-replay-nothing', {});
  }
  if (forwardTo !== undefined && subscription === undefined) return toReceiver(forwardTo, input, context);
  if (subscription !== undefined && forwardTo === undefined) return toSubscription(subscription, input, context);
  throw eventsCommandErrors.create('events-replay-target', {});
}

/** One after the other, as they are on the log. */
async function toReceiver(
  forwardTo: string,
  input: EventsReplayInput,
  context: CommandContext,
): Promise<StreamResult<ToldDelivery>> {
  const { options } = input;
  const { clock, signal } = context;
  const url = receiverUrl(forwardTo);
  const secret = await listenerSecret(options.baseUrl, context);
  let isAllRight = true;
  const items = streamOf<ToldDelivery>((tell) =>
    withStyk(options, context, async (connection) => {
      const { styk } = connection;
      const choice = await readChoice(input, connection, context);
      const sender = createSender(clock);
      context.onExit(() => sender.close());
      const courier = new Courier({
        url,
        secret,
        delayMs: 0,
        sender,
        clock,
        signal,
        tell(told) {
          if (told.outcome === 'given-up') isAllRight = false;
          void tell(told);
        },
      });
      const errandOf = planErrands(NO_TRICKS);
      const log = await openHistory(styk, signal);
      for await (const event of chosenEvents(log, choice, options.type, signal)) await courier.deliver(errandOf(event));
    }),
  );
  return { items, text: deliveryText, exitCode: () => (isAllRight ? exitCodes.ok : exitCodes.invalid) };
}

async function toSubscription(
  subscriptionId: string,
  input: EventsReplayInput,
  context: CommandContext,
): Promise<CommandResult> {
  const { options } = input;
  const { signal } = context;
  return withStyk(options, context, async (connection) => {
    const { styk } = connection;
    const choice = await readChoice(input, connection, context);
    let events = 0;
    let retried = 0;
    if (choice.ids.size > 0) {
      const log = await openHistory(styk, signal);
      for await (const event of chosenEvents(log, choice, options.type, signal)) {
        const requeued = await requeueEvent(styk, subscriptionId, event, signal);
        events += requeued.events;
        retried += requeued.retried;
      }
    } else {
      const { since, until } = choice;
      const range = {
        from: new Date(since).toISOString(),
        ...(until === Number.POSITIVE_INFINITY ? {} : { to: new Date(until).toISOString() }),
        ...(options.type.length === 0 ? {} : { types: await visibleTypes(styk, options.type, signal) }),
      };
      ({ events } = await styk.events.replaySubscription(subscriptionId, range, { signal }));
    }
    return {
      data: { subscriptionId, events, retried },
      text: (view) =>
        view.text(
          {
            ru: 'В очереди снова: {events}; недоставленные пробуются сейчас: {retried}',
            en: 'Queued again: {events}; undelivered ones tried now: {retried}',
          },
          { events, retried },
        ),
    };
  });
}
