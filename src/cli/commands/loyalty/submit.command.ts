import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['loyalty', 'submit'],
  summary: { ru: 'отправить файл чеков', en: 'submit a file of receipts' },
  description: {
    ru: 'CSV (строка на позицию чека) или NDJSON (запрос контракта с полем kind). Каждый чек сначала попадает в очередь на диске со своим ключом: прерванная отправка продолжается тем же вызовом, и ничто не проводится дважды. Столбцы CSV: kind, receipt_key, refund_key, store_id, pos_id, occurred_at, card, line_id, sku, name, qty, unit, price, discount, amount, tender.',
    en: 'CSV (a row for each line of a receipt) or NDJSON (a request of the contract with the field kind). Every receipt first gets into a queue on disk with a key of its own: an interrupted submission goes on with the same call, and nothing is applied twice. Columns of the CSV: kind, receipt_key, refund_key, store_id, pos_id, occurred_at, card, line_id, sku, name, qty, unit, price, discount, amount, tender.',
  },
  args: [{ name: 'file', required: true, summary: { ru: 'файл CSV или NDJSON', en: 'CSV or NDJSON file' } }],
  options: [
    ...connectionOptions,
    {
      flags: '--concurrency <count>',
      type: 'integer',
      default: 64,
      summary: { ru: 'сколько чеков в пути одновременно', en: 'receipts under way at the same time' },
    },
    {
      flags: '--outbox <file>',
      summary: {
        ru: 'файл очереди; по умолчанию .styk/outbox.db проекта',
        en: 'queue file; .styk/outbox.db of the project by default',
      },
    },
    {
      flags: '--results <file>',
      summary: { ru: 'записать вердикт по каждому чеку (NDJSON)', en: 'write a verdict for every receipt (NDJSON)' },
    },
  ],
  examples: [
    {
      command: 'styk loyalty submit sales.csv',
      summary: { ru: 'Отправить чеки в песочницу проекта', en: "Submit receipts to the project's sandbox" },
    },
    {
      command: 'styk loyalty submit sales.ndjson --results verdicts.ndjson --json',
      summary: { ru: 'Итоги для программы, вердикты в файл', en: 'Totals for a program, verdicts into a file' },
    },
  ],
});

export type LoyaltySubmitInput = InputOf<typeof spec>;
export const loyaltySubmit = defineCommand(spec, () => import('./submit.handler.ts'));
