import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { documentTypes } from './document-types.ts';

const spec = describeCommand({
  path: ['edo', 'explain'],
  summary: {
    ru: 'что значит код замечания; почему у документа такой формат',
    en: 'what the code of a finding means; why a document is of its format',
  },
  description: {
    ru: 'О коде печатает смысл, пример, что делать и откуда правило. О файле — почему такие формат, редакция, титул и ставки. С --type — в каком формате документ составляется.',
    en: 'Of a code, prints the meaning, an example, what to do and where the rule comes from. Of a file, why its format, edition, title and rates are what they are. With --type, in which format a document is made.',
  },
  args: [
    {
      name: 'what',
      summary: { ru: 'код, например SUM-04, или файл XML', en: 'a code, for example SUM-04, or an XML file' },
    },
  ],
  options: [
    {
      flags: '--type <type>',
      choices: documentTypes,
      summary: { ru: 'вид документа вместо кода или файла', en: 'type of a document instead of a code or file' },
    },
    {
      flags: '--title <title>',
      summary: { ru: 'титул; без него первый', en: 'title; the first one without it' },
    },
    {
      flags: '--date <date>',
      summary: {
        ru: 'на какой день; без неё день файла, для --type сегодня',
        en: 'as of which day; without it the day of the file, for --type today',
      },
    },
    {
      flags: '--format-id <format>',
      summary: { ru: 'считать файл документом этого формата', en: 'take the file for a document of this format' },
    },
  ],
  examples: [
    { command: 'styk edo explain SUM-04', summary: { ru: 'Почему итог не сходится', en: 'Why the total is wrong' } },
    { command: 'styk edo explain 0400400007', summary: { ru: 'Код ФНС', en: 'A code of ФНС' } },
    {
      command: 'styk edo explain in/seller.xml',
      summary: { ru: 'Почему такой формат и такие ставки', en: 'Why this format and these rates' },
    },
    {
      command: 'styk edo explain --type torg12 --date 2025-12-31',
      summary: { ru: 'Как это составлялось в тот день', en: 'How it was made on that day' },
    },
  ],
});

export type EdoExplainInput = InputOf<typeof spec>;
export const edoExplain = defineCommand(spec, () => import('./explain.handler.ts'));
