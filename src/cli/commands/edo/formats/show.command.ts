import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'formats', 'show'],
  summary: { ru: 'что внутри формата', en: 'what a format holds' },
  description: {
    ru: 'Без опций — паспорт формата. Данные в JSON Schema и в типах TypeScript — те, что печатает edo parse --tree: «@имя» — атрибут, прочее — элементы, повторяющийся элемент — список.',
    en: 'Without options, what the format is. The data of the JSON Schema and of the TypeScript types are those that edo parse --tree prints: "@name" is an attribute, the rest are elements, one that may repeat is a list.',
  },
  args: [
    {
      name: 'format',
      required: true,
      summary: {
        ru: 'upd-seller, upd-seller/5.03 или upd-seller/5.03/05_03_04',
        en: 'upd-seller, upd-seller/5.03 or upd-seller/5.03/05_03_04',
      },
    },
  ],
  options: [
    { flags: '--outline', summary: { ru: 'элементы и атрибуты по порядку', en: 'elements and attributes in order' } },
    {
      flags: '--json-schema',
      summary: { ru: 'JSON Schema 2020-12 содержимого', en: 'JSON Schema 2020-12 of the content' },
    },
    { flags: '--types', summary: { ru: 'типы TypeScript содержимого', en: 'TypeScript types of the content' } },
    {
      flags: '--conditions',
      summary: { ru: 'официальные условия (Schematron)', en: 'official conditions (Schematron)' },
    },
    {
      flags: '--date <date>',
      summary: { ru: 'редакция, действующая в этот день', en: 'the edition in force on this day' },
    },
  ],
  examples: [
    {
      command: 'styk edo formats show upd-seller --outline',
      summary: { ru: 'Строение титула продавца', en: 'The structure of the seller title' },
    },
    {
      command: 'styk edo formats show upd-seller --types > upd-seller.ts',
      summary: { ru: 'Типы для своей программы', en: 'Types for a program of your own' },
    },
  ],
});

export type EdoFormatsShowInput = InputOf<typeof spec>;
export const edoFormatsShow = defineCommand(spec, () => import('./show.handler.ts'));
