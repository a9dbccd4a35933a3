import type { Column, HeadCell, TableForm } from '../../page/table.ts';
import type { InvoiceEdition } from './edition.ts';

interface InvoiceColumn extends Column {
  readonly caption: string;
  /** Caption over this column and the next one. */
  readonly group?: string;
  /** Width where the columns of traceable goods are there too. */
  readonly narrow: number;
}

const COLUMNS: readonly InvoiceColumn[] = [
  { number: 'А', caption: 'Код товара/ работ, услуг', width: 14, narrow: 13 },
  { number: '1', caption: '№ п/п', width: 8, narrow: 7, align: 'centre', isNumber: true },
  {
    number: '1а',
    caption: 'Наименование товара (описание выполненных работ, оказанных услуг), иму\u00ADщественного права',
    width: 56,
    narrow: 36,
  },
  { number: '1б', caption: 'Код вида товара', width: 12, narrow: 10, align: 'centre', isNumber: true },
  { number: '2', caption: 'код', group: 'Единица измерения', width: 9, narrow: 8, align: 'centre', isNumber: true },
  {
    number: '2а',
    caption: 'условное обозна\u00ADчение (нацио\u00ADналь\u00ADное)',
    width: 12,
    narrow: 10,
    align: 'centre',
  },
  { number: '3', caption: 'Коли\u00ADчество (объем)', width: 15, narrow: 12, align: 'right', isNumber: true },
  { number: '4', caption: 'Цена (тариф) за единицу измерения', width: 17, narrow: 15, align: 'right', isNumber: true },
  {
    number: '5',
    caption: 'Стоимость товаров (работ, услуг), имущест\u00ADвенных прав без налога – всего',
    width: 20,
    narrow: 17,
    align: 'right',
    isNumber: true,
  },
  { number: '6', caption: 'В том числе сумма акциза', width: 13, narrow: 11, align: 'right', isNumber: true },
  { number: '7', caption: 'Нало\u00ADговая ставка', width: 12, narrow: 10, align: 'centre' },
  {
    number: '8',
    caption: 'Сумма налога, предъ\u00ADявляемая поку\u00ADпателю',
    width: 17,
    narrow: 15,
    align: 'right',
    isNumber: true,
  },
  {
    number: '9',
    caption: 'Стоимость товаров (работ, услуг), имущест\u00ADвенных прав с налогом – всего',
    width: 20,
    narrow: 17,
    align: 'right',
    isNumber: true,
  },
  {
    number: '10',
    caption: 'циф\u00ADровой код',
    group: 'Страна происхождения товара',
    width: 8,
    narrow: 8,
    align: 'centre',
  },
  { number: '10а', caption: 'краткое наиме\u00ADнование', width: 16, narrow: 13, align: 'centre' },
  {
    number: '11',
    caption:
      'Регистрационный номер декларации на товары или регистрационный номер партии товара, подлежащего просле\u00ADживае\u00ADмости',
    width: 28,
    narrow: 24,
    align: 'centre',
  },
];

const TRACED = 'исполь\u00ADзуемая в целях осуществ\u00ADления просле\u00ADживае\u00ADмости';

function tracedColumns(valueUnit: string | undefined): readonly InvoiceColumn[] {
  // Without column 14 its width goes to its neighbours.
  const isWide = valueUnit === undefined;
  return [
    {
      number: '12',
      caption: 'код',
      group: `Коли\u00ADчественная единица измерения товара, ${TRACED}`,
      width: 8,
      narrow: 8,
      align: 'centre',
      isNumber: true,
    },
    { number: '12а', caption: 'условное обозна\u00ADчение', width: 0, narrow: isWide ? 18 : 10, align: 'centre' },
    {
      number: '13',
      caption:
        'Коли\u00ADчество товара, подле\u00ADжащего просле\u00ADживае\u00ADмости, в коли\u00ADчественной единице измерения товара',
      width: 15,
      narrow: isWide ? 25 : 15,
      align: 'right',
      isNumber: true,
    },
    ...(valueUnit === undefined
      ? []
      : [
          {
            number: '14',
            caption: `Стоимость товара, подле\u00ADжащего просле\u00ADживае\u00ADмости, без налога на добав\u00ADленную стоимость, ${valueUnit}`,
            width: 18,
            narrow: 18,
            align: 'right',
            isNumber: true,
          } as const,
        ]),
  ];
}

/** The table of an invoice; columns 12 to 14 are there only where goods are traceable. */
export function invoiceTable({ valueUnit }: InvoiceEdition, isTraceable: boolean): TableForm {
  const all = isTraceable ? [...COLUMNS, ...tracedColumns(valueUnit)] : COLUMNS;
  const columns = all.map((column) => ({ ...column, width: isTraceable ? column.narrow : column.width }));
  const head = all.flatMap(({ caption, group }, index): HeadCell[] => {
    const isGrouped = group !== undefined || all[index - 1]?.group !== undefined;
    if (!isGrouped) return [{ text: caption, from: index, row: 0, rows: 2 }];
    const cell: HeadCell = { text: caption, from: index, row: 1 };
    return group === undefined ? [cell] : [{ text: group, from: index, columns: 2, row: 0 }, cell];
  });
  return { columns, head, size: 6.5, headSize: 5.5 };
}
