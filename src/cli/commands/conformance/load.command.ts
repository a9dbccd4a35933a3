import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['conformance', 'load'],
  summary: {
    ru: 'нагрузить экосистему продажами и сверить книги',
    en: 'load the ecosystem with sales and check its books',
  },
  description: {
    ru: 'Продаёт с постоянной частотой, по три обмена на продажу (расчёт с акциями, удержание баллов, продажа), и не ждёт ответов: опоздание считается. Затем сверяет с книгами: ничего не потеряно, ничего не задвоено, балансы сходятся. Продажи остаются в среде. Код 0 — всё в пределах, 1 — нет.',
    en: 'Sells at a constant rate, three exchanges a sale (a quote with promotions, a hold on points, the sale), and waits for nobody: being late counts. Then it checks the books: nothing lost, nothing doubled, balances agree. The sales stay in the environment. Code 0: all within limits, 1: not.',
  },
  options: [
    {
      flags: '--rate <n>',
      type: 'integer',
      default: 150,
      summary: { ru: 'обменов в секунду', en: 'exchanges a second' },
    },
    {
      flags: '--duration <time>',
      default: '60s',
      summary: { ru: 'как долго: 60s, 10m', en: 'for how long: 60s, 10m' },
    },
    {
      flags: '--members <n>',
      type: 'integer',
      default: 200,
      summary: {
        ru: 'сколько тестовых участников покупает; их заводит styk sandbox seed',
        en: 'how many test members buy; styk sandbox seed makes them',
      },
    },
    {
      flags: '--cards <file>',
      summary: { ru: 'карты участников, по одной на строке', en: 'cards of the members, one a line' },
    },
    {
      flags: '--promotions <n>',
      type: 'integer',
      default: 20,
      summary: {
        ru: 'сколько акций действует во время прогона',
        en: 'how many promotions are in force during the run',
      },
    },
    { flags: '--out <file>', summary: { ru: 'куда записать отчёт (JSON)', en: 'where to write the report (JSON)' } },
    ...connectionOptions,
  ],
  examples: [
    {
      command: 'styk conformance load --rate 150 --duration 10m',
      summary: { ru: 'Пятикратный пик на 10 минут', en: 'The fivefold peak for 10 minutes' },
    },
    {
      command: 'styk conformance load --rate 30 --duration 5s --out load.json --json',
      summary: { ru: 'Короткий прогон с отчётом', en: 'A short run with a report' },
    },
  ],
});

export type LoadInput = InputOf<typeof spec>;
export const conformanceLoad = defineCommand(spec, () => import('./load.handler.ts'));
