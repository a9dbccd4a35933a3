import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['events', 'listen'],
  summary: { ru: 'пересылать события своему серверу', en: 'forward events to a server of yours' },
  description: {
    ru: 'Читает журнал событий и доставляет их вашему приёмнику вебхуками Standard Webhooks; публичный адрес не нужен. Начинает с новых событий, а после перезапуска — с того места, где остановилась. Доставка повторяется; приёмник, который не запущен, ждут.',
    en: 'Reads the log of events and delivers them to your receiver as Standard Webhooks; no public address is needed. Begins with new events, and after a restart where it stopped. Deliveries are retried; a receiver that is not running is waited for.',
  },
  options: [
    { flags: '--forward-to <url>', summary: { ru: 'адрес приёмника', en: 'address of the receiver' } },
    { flags: '--type <type...>', summary: { ru: 'только эти типы: order.*', en: 'only these types: order.*' } },
    {
      flags: '--print-secret',
      summary: { ru: 'напечатать секрет подписи и выйти', en: 'print the secret of the signatures and end' },
    },
    {
      flags: '--duplicate <n>',
      type: 'integer',
      default: 0,
      summary: { ru: 'каждое n-е событие доставить дважды', en: 'deliver each n-th event twice' },
    },
    {
      flags: '--reorder <n>',
      type: 'integer',
      default: 0,
      summary: {
        ru: 'каждое n-е событие доставить после следующего о том же объекте',
        en: 'deliver each n-th event after the next one of the same subject',
      },
    },
    {
      flags: '--bad-signature <n>',
      type: 'integer',
      default: 0,
      summary: {
        ru: 'перед каждым n-м событием послать его с чужой подписью: нужен ответ 401 или 403',
        en: 'before each n-th event send it signed by a stranger: 401 or 403 is wanted',
      },
    },
    {
      flags: '--stale <n>',
      type: 'integer',
      default: 0,
      summary: {
        ru: 'перед каждым n-м событием послать его с подписью шестиминутной давности: нужен отказ',
        en: 'before each n-th event send it signed six minutes ago: a refusal is wanted',
      },
    },
    {
      flags: '--delay <duration>',
      summary: { ru: 'доставлять с опозданием: 30s, 5m', en: 'deliver late by so much: 30s, 5m' },
    },
    ...connectionOptions,
  ],
  examples: [
    {
      command: 'styk events listen --forward-to http://127.0.0.1:8080/styk',
      summary: { ru: 'Всё — своему серверу', en: 'Everything to a server of yours' },
    },
    {
      command: 'styk events listen --print-secret',
      summary: { ru: 'Секрет для приёмника', en: 'The secret for the receiver' },
    },
    {
      command: 'styk events listen --forward-to http://127.0.0.1:8080/styk --duplicate 2 --reorder 3 --bad-signature 5',
      summary: { ru: 'С дублями, перестановками и подделками', en: 'With duplicates, reordering and forgeries' },
    },
  ],
});

export type EventsListenInput = InputOf<typeof spec>;
export const eventsListen = defineCommand(spec, () => import('./listen.handler.ts'));
