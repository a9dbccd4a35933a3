import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

/** Effects of the contract. */
const EFFECTS = [
  'latency',
  'status',
  'drop-before',
  'drop-after-commit',
  'connection-reset',
  'truncate',
  'slow-body',
  'extra-fields',
  'unknown-enum',
  'clock-skew',
  'reject-lines',
  'wrong-signature',
  'duplicate',
  'reorder',
  'late',
] as const;

const spec = describeCommand({
  path: ['sandbox', 'faults', 'set'],
  summary: { ru: 'задать сбои', en: 'set faults' },
  description: {
    ru: 'Одно правило параметрами или несколько файлом; прежние правила заменяются. drop-after-commit: операция выполнена, ответ потерян. duplicate, reorder и late действуют на доставку событий, остальное — на ответы; wrong-signature — на подпись доставки.',
    en: 'One rule by options or several by a file; earlier rules are replaced. drop-after-commit: the operation is done, its answer is lost. duplicate, reorder and late strike deliveries of events, the others answers; wrong-signature the signature of a delivery.',
  },
  options: [
    {
      flags: '--effect <name>',
      choices: EFFECTS,
      summary: { ru: 'что происходит', en: 'what happens' },
    },
    { flags: '--operation <id>', summary: { ru: 'только эта операция', en: 'only this operation' } },
    {
      flags: '--path <prefix>',
      summary: { ru: 'только пути, которые так начинаются', en: 'only paths that begin so' },
    },
    { flags: '--partner <id>', summary: { ru: 'только этот партнёр', en: 'only this partner' } },
    { flags: '--store <id>', summary: { ru: 'только эта точка', en: 'only this store' } },
    { flags: '--event <type>', summary: { ru: 'только доставки этого события', en: 'only deliveries of this event' } },
    { flags: '--latency <ms>', type: 'integer', summary: { ru: 'задержка', en: 'delay' } },
    { flags: '--status <code>', type: 'integer', summary: { ru: 'статус ответа', en: 'status of the answer' } },
    {
      flags: '--retry-after <seconds>',
      type: 'integer',
      summary: { ru: 'заголовок Retry-After', en: 'header Retry-After' },
    },
    {
      flags: '--truncate <bytes>',
      type: 'integer',
      summary: { ru: 'сколько байтов отдать', en: 'how many bytes to send' },
    },
    { flags: '--copies <count>', type: 'integer', summary: { ru: 'сколько доставок', en: 'how many deliveries' } },
    { flags: '--window <count>', type: 'integer', summary: { ru: 'сколько событий', en: 'how many events' } },
    { flags: '--lines <count>', type: 'integer', summary: { ru: 'сколько строк', en: 'how many lines' } },
    {
      flags: '--probability <percent>',
      type: 'integer',
      summary: { ru: 'доля совпадений, %', en: 'share of the matches, %' },
    },
    {
      flags: '--draw-seed <number>',
      type: 'integer',
      summary: { ru: 'начало последовательности для --probability', en: 'seed of the drawing for --probability' },
    },
    { flags: '--skip <count>', type: 'integer', summary: { ru: 'сколько пропустить', en: 'how many to let pass' } },
    { flags: '--times <count>', type: 'integer', summary: { ru: 'сколько раз', en: 'how often' } },
    { flags: '--rules <file>', summary: { ru: 'файл JSON с правилами', en: 'JSON file of rules' } },
    dataOption,
  ],
  examples: [
    {
      command: 'styk sandbox faults set --operation createSale --effect drop-after-commit --times 3',
      summary: { ru: 'Потерять три ответа', en: 'Lose three answers' },
    },
    {
      command: 'styk sandbox faults set --effect status --status 503 --probability 20',
      summary: { ru: 'Каждый пятый вызов неудачен', en: 'Every fifth call fails' },
    },
    {
      command: 'styk sandbox faults set --effect duplicate --event loyalty.points.accrued --copies 3',
      summary: { ru: 'Каждое такое событие трижды', en: 'Each such event three times' },
    },
  ],
});

export type SandboxFaultsSetInput = InputOf<typeof spec>;
export const sandboxFaultsSet = defineCommand(spec, () => import('./set.handler.ts'));
