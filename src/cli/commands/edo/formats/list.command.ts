import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'formats', 'list'],
  summary: { ru: 'какие форматы известны', en: 'which formats are known' },
  options: [
    {
      flags: '--date <date>',
      summary: { ru: 'только действующие в этот день: 2026-11-22', en: 'only those in force on this day: 2026-11-22' },
    },
  ],
  examples: [
    { command: 'styk edo formats list', summary: { ru: 'Все, и прежние тоже', en: 'All, the older ones too' } },
    {
      command: 'styk edo formats list --date 2026-11-22 --json',
      summary: { ru: 'Действующие в этот день', en: 'Those in force on that day' },
    },
  ],
});

export type EdoFormatsListInput = InputOf<typeof spec>;
export const edoFormatsList = defineCommand(spec, () => import('./list.handler.ts'));
