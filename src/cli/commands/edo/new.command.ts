import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { documentTypes } from './document-types.ts';

const spec = describeCommand({
  path: ['edo', 'new'],
  summary: { ru: 'заготовка документа в JSON', en: 'a JSON draft of a document' },
  description: {
    ru: 'Пишет заполненный пример, который остаётся поправить, или с --wizard расспрашивает и составляет УПД по ответам. С --to стороны УПД или накладной и идентификаторы участников берутся у оператора.',
    en: 'Writes a filled example to be edited, or with --wizard asks questions and makes a УПД of the answers. With --to the parties of a УПД or a waybill and participant ids are taken from the operator.',
  },
  args: [
    {
      name: 'type',
      required: true,
      choices: documentTypes,
      summary: { ru: 'вид документа', en: 'type of the document' },
    },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: { ru: 'куда записать; без него на экран', en: 'where to write; to the screen without it' },
    },
    {
      flags: '--title <title>',
      summary: {
        ru: 'титул: seller, buyer, contractor, customer…; без него первый',
        en: 'title: seller, buyer, contractor, customer…; the first one without it',
      },
    },
    {
      flags: '--schema',
      summary: { ru: 'вместо заготовки — JSON Schema её данных', en: 'the JSON Schema of the data instead of a draft' },
    },
    {
      flags: '--wizard',
      summary: {
        ru: 'составить УПД по вопросам; по умолчанию в upd.json',
        en: 'make a УПД by questions; into upd.json by default',
      },
    },
    {
      flags: '--set <field=value...>',
      summary: {
        ru: 'ответ наперёд: seller.inn=7701234560; поля — как у edo import --set',
        en: 'an answer beforehand: seller.inn=7701234560; fields as of edo import --set',
      },
    },
    {
      flags: '--build',
      summary: { ru: 'после вопросов сразу собрать XML', en: 'build the XML right after the questions' },
    },
    {
      flags: '--to <inn>',
      summary: {
        ru: 'ИНН контрагента; у накладной — перевозчика',
        en: 'ИНН of the counterparty; of a waybill its carrier',
      },
    },
    {
      flags: '--consignee <inn>',
      summary: {
        ru: 'ИНН грузополучателя накладной, вместе с --to',
        en: 'ИНН of the consignee of a waybill, with --to',
      },
    },
    { flags: '--force', summary: { ru: 'заменить существующий файл', en: 'replace an existing file' } },
    ...connectionOptions,
  ],
  prompts: [{ option: 'set' }, { option: 'build' }, { option: 'yes' }],
  examples: [
    {
      command: 'styk edo new upd --wizard',
      summary: { ru: 'Спросит всё, что нужно для УПД', en: 'Asks for all that a УПД needs' },
    },
    {
      command: 'styk edo new upd --wizard --set seller.inn=7701234560 --set seller.kpp=770101001',
      summary: { ru: 'То же, о своей организации уже известно', en: 'The same, with something known of the seller' },
    },
    {
      command: 'styk edo new upd --out upd.json',
      summary: { ru: 'Пример УПД с вымышленными сторонами', en: 'An example УПД with invented parties' },
    },
    {
      command: 'styk edo new upd --title buyer --out answer.json',
      summary: { ru: 'Ответ покупателя на УПД', en: "A buyer's answer to a УПД" },
    },
    {
      command: 'styk edo new upd --schema --out upd.schema.json',
      summary: {
        ru: 'JSON Schema (2020-12) для редактора и проверок',
        en: 'The JSON Schema (2020-12) for editors and checks',
      },
    },
    {
      command: 'styk edo new upd --to 9699000020 --out upd.json',
      summary: {
        ru: 'УПД от своей организации этому контрагенту',
        en: "An УПД from one's own organisation to this counterparty",
      },
    },
    {
      command: 'styk edo new waybill --to 9699000020 --consignee 9699000037 --out t1.json',
      summary: {
        ru: 'Первый титул накладной с этим перевозчиком и этим грузополучателем',
        en: 'The first title of a waybill with this carrier and this consignee',
      },
    },
  ],
});

export type EdoNewInput = InputOf<typeof spec>;
export const edoNew = defineCommand(spec, () => import('./new.handler.ts'));
