import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { documentTypes } from './document-types.ts';
import { mappingOptions } from './mapping-options.ts';

const spec = describeCommand({
  path: ['edo', 'import'],
  summary: {
    ru: 'превратить таблицу или выгрузку в данные документов',
    en: 'turn a table or an export into data of documents',
  },
  description: {
    ru: 'Распознаёт файл по содержимому: CSV, XLSX, CommerceML 2, XML ФНС, JSON; и говорит, что распознал. Столбцы узнаются по названиям (--explain показывает как), сомнительные значения не исправляются, а называются с листом, строкой и столбцом.',
    en: 'Recognises a file by its content: CSV, XLSX, CommerceML 2, XML of ФНС, JSON; and says what it is. Columns are known by their headings (--explain shows how); doubtful values are never mended but told with sheet, row and column.',
  },
  args: [
    {
      name: 'file',
      required: true,
      summary: { ru: 'файл; «-» — стандартный ввод', en: 'file; "-" for standard input' },
    },
  ],
  options: [
    {
      flags: '--type <type>',
      choices: documentTypes,
      summary: { ru: 'ожидаемый вид документов', en: 'type the documents should have' },
    },
    ...mappingOptions,
    { flags: '--explain', summary: { ru: 'показать, как поняты столбцы', en: 'show how columns were understood' } },
    { flags: '--out <file>', summary: { ru: 'куда записать JSON', en: 'where to write the JSON' } },
    { flags: '--force', summary: { ru: 'заменить существующий файл', en: 'replace an existing file' } },
  ],
  examples: [
    {
      command: 'styk edo import sales.xlsx --explain',
      summary: { ru: 'Посмотреть, как понята таблица', en: 'See how a table is understood' },
    },
    {
      command: 'styk edo import sales.csv --map columns.yaml --out upd.json',
      summary: {
        ru: 'Данные УПД по своему соответствию столбцов',
        en: 'Data of УПД by a mapping of columns of your own',
      },
    },
    {
      command: 'styk edo import 1c.xml --set doc.function=СЧФДОП --set transfer.date=2026-10-05 --out upd.json',
      summary: { ru: 'CommerceML из 1С с тем, чего в нём нет', en: 'CommerceML of 1С with what it lacks' },
    },
  ],
});

export type EdoImportInput = InputOf<typeof spec>;
export const edoImport = defineCommand(spec, () => import('./import.handler.ts'));
