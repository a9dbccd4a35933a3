import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'build'],
  summary: { ru: 'собрать XML документа из данных', en: 'build the XML of documents from data' },
  description: {
    ru: 'Считает суммы и НДС, проверяет данные и пишет XML в windows-1251 под именем, равным ИдФайл. Для отклонённого документа не пишется ничего.',
    en: 'Calculates totals and VAT, checks the data and writes windows-1251 XML under a name equal to ИдФайл. Nothing is written for a rejected document.',
  },
  args: [
    { name: 'type', required: true, choices: ['upd'], summary: { ru: 'вид документа', en: 'type of the documents' } },
    {
      name: 'input',
      required: true,
      summary: {
        ru: 'JSON: один документ или массив; «-» — стандартный ввод',
        en: 'JSON: one document or an array; "-" for standard input',
      },
    },
  ],
  options: [{ flags: '--out <dir>', summary: { ru: 'папка для XML', en: 'folder for the XML' }, default: '.' }],
  examples: [
    {
      command: 'styk edo build upd upd.json --out out',
      summary: { ru: 'Один документ в папку out', en: 'One document into the folder out' },
    },
  ],
});

export type EdoBuildInput = InputOf<typeof spec>;
export const edoBuild = defineCommand(spec, () => import('./build.handler.ts'));
