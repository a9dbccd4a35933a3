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
    {
      flags: '--format-id <format>',
      summary: {
        ru: 'проверить по этому формату, а не по распознанному: upd-seller/5.03',
        en: 'validate against this format instead of the one recognised: upd-seller/5.03',
      },
    },
    {
      flags: '--date <date>',
      summary: {
        ru: 'по редакции, действующей в этот день, а не в день файла',
        en: 'against the edition in force on this day instead of the day of the file',
      },
    },
    {
      flags: '--format <format>',
      choices: ['text', 'sarif', 'junit', 'codeclimate'],
      default: 'text',
      summary: { ru: 'вид вывода', en: 'form of the output' },
    },
  ],
  examples: [
    { command: 'styk edo validate out/*.xml', summary: { ru: 'Все файлы папки', en: 'All files of a folder' } },
    {
      command: 'styk edo validate out/*.xml --json',
      summary: { ru: 'Замечания для программы', en: 'Findings for a program' },
    },
    {
      command: 'styk edo validate out/*.xml --format sarif > edo.sarif',
      summary: { ru: 'Отчёт для хостинга кода', en: 'A report for a code host' },
    },
  ],
});

export type EdoValidateInput = InputOf<typeof spec>;
export const edoValidate = defineCommand(spec, () => import('./validate.handler.ts'));
