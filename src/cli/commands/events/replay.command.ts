import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['events', 'replay'],
  summary: { ru: 'доставить прошлые события ещё раз', en: 'deliver past events once more' },
  description: {
    ru: 'События за последние 30 дней с исходными id и байтами: для приёмника это дубли. По id или за промежуток; на адрес (--forward-to, подпись как у listen) или в подписку экосистемы (--subscription).',
    en: 'Events of the last 30 days with their original ids and bytes: a receiver takes them for duplicates. By id or by time; to an address (--forward-to, signed as by listen) or to a subscription of the ecosystem (--subscription).',
  },
  args: [{ name: 'event-id', variadic: true, summary: { ru: 'id событий', en: 'ids of events' } }],
  options: [
    {
      flags: '--since <time>',
      summary: { ru: 'с момента или столько назад: 15m', en: 'from a moment, or so long ago: 15m' },
    },
    { flags: '--until <time>', summary: { ru: 'до момента', en: 'up to a moment' } },
    { flags: '--type <type...>', summary: { ru: 'только эти типы: order.*', en: 'only these types: order.*' } },
    { flags: '--forward-to <url>', summary: { ru: 'адрес приёмника', en: 'address of the receiver' } },
    { flags: '--subscription <id>', summary: { ru: 'подписка с вебхуком', en: 'a subscription by webhook' } },
    ...connectionOptions,
  ],
  examples: [
    {
      command: 'styk events replay --since 1h --type order.* --forward-to http://127.0.0.1:8080/styk',
      summary: { ru: 'Заказы за час — своему серверу', en: "An hour's orders to a server of yours" },
    },
    {
      command: 'styk events replay evt_01JD2W2B7P --subscription sub_01JD2W1A5N',
      summary: { ru: 'Одно событие — в подписку', en: 'One event to a subscription' },
    },
  ],
});

export type EventsReplayInput = InputOf<typeof spec>;
export const eventsReplay = defineCommand(spec, () => import('./replay.handler.ts'));
