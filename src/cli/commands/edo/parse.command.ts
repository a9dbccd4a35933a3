import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'parse'],
  summary: { ru: 'разобрать XML документа в данные', en: 'read the XML of a document into data' },
  description: {
    ru: 'Печатает JSON: format, document — данные, какими их понимает edo build (в unmapped — то, чему в модели нет места: сборка вернёт и это), file — что файл говорит о себе, notCarried — что сборка напишет иначе. Сборка из этого JSON даёт тот же документ. Проверяет документ edo validate.',
    en: 'Prints JSON: format, document (the data as edo build takes them; in unmapped what the model has no field for, which a build puts back), file (what the file says about itself), notCarried (what a build will write differently). Built from this JSON the document is the same. What judges a document is edo validate.',
  },
  args: [
    {
      name: 'file',
      required: true,
      summary: { ru: 'файл XML; «-» — стандартный ввод', en: 'XML file; "-" for standard input' },
    },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: { ru: 'куда записать; без него на экран', en: 'where to write; to the screen without it' },
    },
    {
      flags: '--tree',
      summary: {
        ru: 'элементы и атрибуты как есть; так читаются и форматы без модели',
        en: 'elements and attributes as they are; formats without a model are read so as well',
      },
    },
    { flags: '--force', summary: { ru: 'заменить существующий файл', en: 'replace an existing file' } },
  ],
  examples: [
    {
      command: 'styk edo parse in/seller.xml --json',
      summary: { ru: 'Данные для программы', en: 'Data for a program' },
    },
    {
      command: 'styk edo parse in/seller.xml --out seller.json',
      summary: {
        ru: 'В файл, из которого edo build соберёт тот же документ',
        en: 'Into a file of which edo build makes the same document',
      },
    },
    {
      command: 'styk edo parse in/mchd.xml --tree',
      summary: { ru: 'Документ формата без модели', en: 'A document of a format without a model' },
    },
  ],
});

export type EdoParseInput = InputOf<typeof spec>;
export const edoParse = defineCommand(spec, () => import('./parse.handler.ts'));
