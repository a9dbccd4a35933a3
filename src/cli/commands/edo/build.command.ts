import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { documentTypes } from './document-types.ts';
import { mappingOptions } from './mapping-options.ts';

const spec = describeCommand({
  path: ['edo', 'build'],
  summary: { ru: 'собрать XML документа из данных', en: 'build the XML of documents from data' },
  description: {
    ru: 'Считает суммы и НДС, проверяет данные и пишет XML в windows-1251 под именем, равным ИдФайл. Для отклонённого документа не пишется ничего. Ответ на чужой титул приводит его ИдФайл, время и подписи: они берутся из --answer и из подписей рядом с ним.',
    en: 'Calculates totals and VAT, checks the data and writes windows-1251 XML under a name equal to ИдФайл. Nothing is written for a rejected document. An answer to another title quotes its ИдФайл, time and signatures: they are taken from --answer and the signatures beside it.',
  },
  args: [
    {
      name: 'type',
      required: true,
      choices: documentTypes,
      summary: { ru: 'вид документа', en: 'type of the documents' },
    },
    {
      name: 'input',
      required: true,
      summary: {
        ru: 'JSON (документ, массив или вывод edo parse), CSV, XLSX, CommerceML, XML ФНС; «-» — стандартный ввод',
        en: 'JSON (a document, an array or what edo parse printed), CSV, XLSX, CommerceML, XML of ФНС; "-" for standard input',
      },
    },
  ],
  options: [
    { flags: '--out <dir>', summary: { ru: 'папка для XML', en: 'folder for the XML' }, default: '.' },
    {
      flags: '--title <title>',
      summary: {
        ru: 'титул: seller, buyer, contractor, customer…; без него первый',
        en: 'title: seller, buyer, contractor, customer…; the first one without it',
      },
    },
    { flags: '--answer <file>', summary: { ru: 'файл, на который это ответ', en: 'the file that is answered' } },
    {
      flags: '--sig <file...>',
      summary: {
        ru: 'подписи этого файла; без них ищутся рядом',
        en: 'signatures of that file; looked for beside it without them',
      },
    },
    {
      flags: '--lines <file>',
      summary: {
        ru: 'строки документа отдельно, NDJSON: до 200 000, а памяти — как на тысячу',
        en: 'the lines of the document apart, NDJSON: up to 200,000 in the memory of a thousand',
      },
    },
    ...mappingOptions,
    {
      flags: '--legacy',
      summary: {
        ru: 'собрать и по формату, который больше не действует',
        en: 'build even in a format no longer in force',
      },
    },
  ],
  prompts: [{ option: 'answer' }],
  examples: [
    {
      command: 'styk edo build upd upd.json --out out',
      summary: { ru: 'Один документ в папку out', en: 'One document into the folder out' },
    },
    {
      command: 'styk edo build upd sales.xlsx --out out',
      summary: {
        ru: 'УПД прямо из таблицы; как она понята — edo import --explain',
        en: 'УПД straight from a table; edo import --explain shows how it is understood',
      },
    },
    {
      command: 'styk edo build upd head.json --lines lines.ndjson --out out',
      summary: {
        ru: 'Сто тысяч строк: head.json — документ без lines, в lines.ndjson по строке документа на строку',
        en: 'A hundred thousand lines: head.json is the document without lines, lines.ndjson has one of them on each line',
      },
    },
    {
      command: 'styk edo build upd answer.json --title buyer --answer in/seller.xml --sig in/seller.xml.sig',
      summary: {
        ru: 'Титул покупателя в ответ на титул продавца',
        en: 'A buyer title in answer to a seller title',
      },
    },
    {
      command: 'styk edo build receipt receipt.json --answer in/seller.xml',
      summary: {
        ru: 'Извещение о получении; подпись файла лежит рядом с ним',
        en: "A receipt notice; the file's signature lies beside it",
      },
    },
    {
      command: 'styk edo build torg12 torg12.json --legacy',
      summary: {
        ru: 'ТОРГ-12 по отменённому формату, если так условились стороны',
        en: 'A ТОРГ-12 in the withdrawn format, if the parties agreed on it',
      },
    },
  ],
});

export type EdoBuildInput = InputOf<typeof spec>;
export const edoBuild = defineCommand(spec, () => import('./build.handler.ts'));
