import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['events', 'tail'],
  summary: { ru: 'показывать события по мере появления', en: 'show events as they happen' },
  description: {
    ru: 'Читает журнал событий партнёра, ничего не подтверждая: другие читатели получат то же. С --json — NDJSON, событие на строку.',
    en: "Reads the partner's log of events and acknowledges nothing: other readers get the same. With --json: NDJSON, an event on each line.",
  },
  options: [
    { flags: '--type <type...>', summary: { ru: 'только эти типы: order.*', en: 'only these types: order.*' } },
    { flags: '--subject <id>', summary: { ru: 'только об этом объекте', en: 'only about this object' } },
    {
      flags: '--since <time>',
      summary: {
        ru: 'с этого момента (RFC 3339) или столько назад: 15m',
        en: 'from this moment (RFC 3339), or so long ago: 15m',
      },
    },
    { flags: '--no-follow', summary: { ru: 'показать, что есть, и выйти', en: 'show what there is and end' } },
    ...connectionOptions,
  ],
  examples: [
    { command: 'styk events tail', summary: { ru: 'Всё, что происходит', en: 'Everything that happens' } },
    {
      command: 'styk events tail --type order.* --since 1h --no-follow --json',
      summary: { ru: 'События заказов за час, NDJSON', en: "An hour's events of orders, NDJSON" },
    },
  ],
});

export type EventsTailInput = InputOf<typeof spec>;
export const eventsTail = defineCommand(spec, () => import('./tail.handler.ts'));
