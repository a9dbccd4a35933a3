import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'faults', 'set'],
  summary: { ru: 'задать сбои', en: 'set faults' },
  description: {
    ru: 'Одно правило параметрами или несколько файлом; прежние правила заменяются. drop-after-commit: операция выполнена, ответ потерян.',
    en: 'One rule by options or several by a file; earlier rules are replaced. drop-after-commit: the operation is done, its answer is lost.',
  },
  options: [
    {
      flags: '--effect <name>',
      choices: ['latency', 'status', 'drop-before', 'drop-after-commit', 'extra-fields'],
      summary: { ru: 'что происходит', en: 'what happens' },
    },
    { flags: '--operation <id>', summary: { ru: 'только эта операция', en: 'only this operation' } },
    { flags: '--store <id>', summary: { ru: 'только эта точка', en: 'only this store' } },
    { flags: '--latency <ms>', type: 'integer', summary: { ru: 'задержка', en: 'delay' } },
    { flags: '--status <code>', type: 'integer', summary: { ru: 'статус ответа', en: 'status of the answer' } },
    {
      flags: '--retry-after <seconds>',
      type: 'integer',
      summary: { ru: 'заголовок Retry-After', en: 'header Retry-After' },
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
  ],
});

export type SandboxFaultsSetInput = InputOf<typeof spec>;
export const sandboxFaultsSet = defineCommand(spec, () => import('./set.handler.ts'));
