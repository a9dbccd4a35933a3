import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'explain'],
  summary: { ru: 'что значит код замечания и как исправить', en: 'what the code of a finding means and how to fix it' },
  description: {
    ru: 'Печатает смысл, пример, что делать и откуда правило. Коды — из styk edo validate и edo build.',
    en: 'Prints the meaning, an example, what to do and where the rule comes from. Codes are those of styk edo validate and edo build.',
  },
  args: [{ name: 'what', required: true, summary: { ru: 'код, например SUM-04', en: 'a code, for example SUM-04' } }],
  examples: [
    { command: 'styk edo explain SUM-04', summary: { ru: 'Почему итог не сходится', en: 'Why the total is wrong' } },
    { command: 'styk edo explain 0400400007', summary: { ru: 'Код ФНС', en: 'A code of ФНС' } },
  ],
});

export type EdoExplainInput = InputOf<typeof spec>;
export const edoExplain = defineCommand(spec, () => import('./explain.handler.ts'));
