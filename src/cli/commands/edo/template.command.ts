import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'template'],
  summary: { ru: 'таблица для заполнения', en: 'a table to be filled in' },
  description: {
    ru: 'Книга XLSX с заголовками, примером УПД из двух строк, выпадающими списками ставок, единиц и функций, подсказками у ячеек и листом для кодов маркировки. Заполненная собирается: styk edo build upd.',
    en: 'An XLSX workbook with headings, an example УПД of two lines, drop-downs of rates, units and functions, notes beside the cells and a sheet for marking codes. Filled in, it is built with styk edo build upd.',
  },
  args: [
    {
      name: 'kind',
      required: true,
      choices: ['xlsx'],
      summary: { ru: 'вид таблицы', en: 'kind of the table' },
    },
  ],
  options: [
    { flags: '--out <file>', summary: { ru: 'куда записать', en: 'where to write' }, default: 'upd.xlsx' },
    { flags: '--force', summary: { ru: 'заменить существующий файл', en: 'replace an existing file' } },
  ],
  examples: [
    {
      command: 'styk edo template xlsx --out sales.xlsx',
      summary: { ru: 'Книга sales.xlsx с примером', en: 'The workbook sales.xlsx with an example' },
    },
  ],
});

export type EdoTemplateInput = InputOf<typeof spec>;
export const edoTemplate = defineCommand(spec, () => import('./template.handler.ts'));
