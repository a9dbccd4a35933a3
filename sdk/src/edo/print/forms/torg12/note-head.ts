import { type Block, beside, gapBlock, moved, ruleItem, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { dayText } from '../../words/dates.ts';
import type { GoodsNote } from './goods-note.ts';

const SIZE = 7;
const CODE = 24;
const CODE_LABEL = 34;
const LABEL = 28;

/** One row of the head: what stands at the left, and the code in the box at the right. */
interface HeadRow {
  readonly label?: string;
  readonly text?: string;
  /** Below the line: «организация, адрес, …». */
  readonly note?: string;
  readonly codeLabel: string;
  readonly code: string;
}

const PARTY_NOTE = 'организация, адрес, телефон, факс, банковские реквизиты';

export function noteHead(note: GoodsNote, width: number, face: Face): Block {
  const { consignor, consignee, supplier, payer, basis, waybill, department = '', operationKind = '' } = note;
  const day = (iso: string | undefined) => (iso === undefined ? '' : dayText(iso));
  const rows: HeadRow[] = [
    { codeLabel: 'Форма по ОКУД', code: '0330212' },
    {
      text: consignor.text,
      note: `грузоотправитель: ${PARTY_NOTE}`,
      codeLabel: 'по ОКПО',
      code: consignor.okpo ?? '',
    },
    { text: department, note: 'структурное подразделение', codeLabel: 'Вид деятельности по ОКДП', code: '' },
    {
      label: 'Грузополучатель',
      text: consignee.text,
      note: PARTY_NOTE,
      codeLabel: 'по ОКПО',
      code: consignee.okpo ?? '',
    },
    { label: 'Поставщик', text: supplier.text, note: PARTY_NOTE, codeLabel: 'по ОКПО', code: supplier.okpo ?? '' },
    { label: 'Плательщик', text: payer.text, note: PARTY_NOTE, codeLabel: 'по ОКПО', code: payer.okpo ?? '' },
    {
      label: 'Основание',
      text: basis?.name ?? '',
      note: 'договор, заказ-наряд',
      codeLabel: 'номер',
      code: basis?.number ?? '',
    },
    { codeLabel: 'дата', code: day(basis?.date) },
    { codeLabel: 'Транспортная накладная, номер', code: waybill?.number ?? '' },
    { codeLabel: 'дата', code: day(waybill?.date) },
    { codeLabel: 'Вид операции', code: operationKind },
  ];
  return stacked([
    textBlock(
      'Унифицированная форма № ТОРГ-12. Утверждена постановлением Госкомстата России от 25.12.98 № 132',
      width,
      { size: 5.5, align: 'right' },
      face,
    ),
    gapBlock(0.5),
    codesHeading(width, face),
    ...rows.map((row) => headRow(row, width, face)),
    gapBlock(1),
    titleRow(note, width, face),
    gapBlock(1.5),
  ]);
}

function codesHeading(width: number, face: Face): Block {
  return beside([{ x: width - CODE, block: textBlock('Коды', CODE, { size: 6, align: 'centre' }, face) }]);
}

function headRow({ label, text, note = '', codeLabel, code }: HeadRow, width: number, face: Face): Block {
  const left = label === undefined ? 0 : LABEL;
  const room = width - CODE - CODE_LABEL - 4 - left;
  const value = textBlock(text ?? '', room, { size: SIZE }, face);
  const below = textBlock(note, room, { size: 4.5, align: 'centre' }, face);
  const name = textBlock(codeLabel, CODE_LABEL, { size: 6, align: 'right' }, face);
  const box = textBlock(code, CODE - 1, { size: SIZE, align: 'centre' }, face);
  const line = value.height + 0.2;
  const written = text === undefined ? 0 : line + 0.1 + below.height;
  const height = Math.max(written, box.height + 0.8, name.height + 0.8);
  return {
    height,
    items: [
      ...(label === undefined ? [] : textBlock(label, LABEL - 1, { size: SIZE }, face).items),
      ...(text === undefined
        ? []
        : [...moved(value.items, left, 0), ruleItem(left, left + room, line), ...moved(below.items, left, line + 0.1)]),
      ...moved(name.items, width - CODE - CODE_LABEL - 1, 0.4),
      { kind: 'box', x: width - CODE, y: 0, width: CODE, height, thickness: 0.25, colour: 'black' },
      ...moved(box.items, width - CODE + 0.5, (height - box.height) / 2),
    ],
  };
}

/** «ТОВАРНАЯ НАКЛАДНАЯ» with its number and date in boxes. */
function titleRow({ number, date }: GoodsNote, width: number, face: Face): Block {
  const box = 34;
  const left = width / 2 - 10;
  const cell = (caption: string, value: string) => {
    const top = textBlock(caption, box - 1, { size: 5.5, align: 'centre' }, face);
    const text = textBlock(value, box - 1, { size: 8, weight: 'bold', align: 'centre' }, face);
    return { top, text };
  };
  const cells = [cell('Номер документа', number), cell('Дата составления', dayText(date))];
  const upper = Math.max(...cells.map(({ top }) => top.height)) + 0.6;
  const lower = Math.max(...cells.map(({ text }) => text.height)) + 0.6;
  const title = textBlock('ТОВАРНАЯ НАКЛАДНАЯ', left - 6, { size: 11, weight: 'bold', align: 'right' }, face);
  return {
    height: upper + lower,
    items: [
      ...moved(title.items, 0, upper + (lower - title.height) / 2),
      ...cells.flatMap(({ top, text }, index) => {
        const x = left + index * box;
        return [
          { kind: 'box', x, y: 0, width: box, height: upper, thickness: 0.15, colour: 'black' } as const,
          { kind: 'box', x, y: upper, width: box, height: lower, thickness: 0.35, colour: 'black' } as const,
          ...moved(top.items, x + 0.5, 0.3),
          ...moved(text.items, x + 0.5, upper + 0.3),
        ];
      }),
    ],
  };
}
