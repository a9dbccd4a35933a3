import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'validate'],
  summary: { ru: 'проверить XML документов', en: 'validate the XML of documents' },
  description: {
    ru: 'Проверяет байты, XML, схему ФНС и правила. Имя файла — часть проверяемого: оно должно быть равно ИдФайл. Файлы сравниваются с предыдущими: повторы, исправления, ответы. Что значит код: styk edo explain <код>.',
    en: 'Checks bytes, XML, the ФНС schema and the rules. The file name is part of what is checked: it has to equal ИдФайл. Files are compared with those before them: duplicates, revisions, answers. What a code means: styk edo explain <code>.',
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'файл; «-» — стандартный ввод', en: 'file; "-" for standard input' },
    },
  ],
  options: [
    { flags: '--name <file>', summary: { ru: 'имя файла для стандартного ввода', en: 'file name of standard input' } },
    {
      flags: '--fail-on <severity>',
      choices: ['error', 'warning'],
      default: 'error',
      summary: { ru: 'с какой строгости документ негоден', en: 'from which severity a document is invalid' },
    },
  ],
  examples: [
    { command: 'styk edo validate out/*.xml', summary: { ru: 'Все файлы папки', en: 'All files of a folder' } },
    {
      command: 'styk edo validate out/*.xml --json',
      summary: { ru: 'Замечания для программы', en: 'Findings for a program' },
    },
  ],
});

export type EdoValidateInput = InputOf<typeof spec>;
export const edoValidate = defineCommand(spec, () => import('./validate.handler.ts'));
