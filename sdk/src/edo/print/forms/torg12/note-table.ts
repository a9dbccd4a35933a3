import { Decimal } from '../../../../money/decimal.ts';
import type { Column, HeadCell, TableForm, TotalCell } from '../../page/table.ts';
import { quantityText, sumText } from '../../words/figures.ts';
import type { NoteLine } from './goods-note.ts';

interface NoteColumn extends Column {
  readonly caption: string;
  /** Caption over this column and the next one. */
  readonly group?: string;
}

const number = { align: 'right', isNumber: true } as const;
const centred = { align: 'centre' } as const;

const COLUMNS: readonly NoteColumn[] = [
  { number: '1', caption: 'Но\u00ADмер по по\u00ADряд\u00ADку', width: 9, align: 'centre', isNumber: true },
  { number: '2', group: 'Товар', caption: 'наименование, характеристика, сорт, артикул товара', width: 66 },
  { number: '3', caption: 'код', width: 18, ...centred },
  { number: '4', group: 'Единица измерения', caption: 'наиме\u00ADнование', width: 13, ...centred },
  { number: '5', caption: 'код по ОКЕИ', width: 12, align: 'centre', isNumber: true },
  { number: '6', caption: 'Вид упаковки', width: 15, ...centred },
  { number: '7', group: 'Количество', caption: 'в одном месте', width: 13, ...number },
  { number: '8', caption: 'мест, штук', width: 13, ...number },
  { number: '9', caption: 'Масса брутто', width: 15, ...number },
  { number: '10', caption: 'Коли\u00ADчество (масса нетто)', width: 17, ...number },
  { number: '11', caption: 'Цена, руб. коп.', width: 17, ...number },
  { number: '12', caption: 'Сумма без учета НДС, руб. коп.', width: 20, ...number },
  { number: '13', group: 'НДС', caption: 'ставка, %', width: 13, align: 'centre', isNumber: true },
  { number: '14', caption: 'сумма, руб. коп.', width: 17, ...number },
  { number: '15', caption: 'Сумма с учетом НДС, руб. коп.', width: 19, ...number },
];

export function noteTable(pageEnd: () => readonly TotalCell[]): TableForm {
  const head = COLUMNS.flatMap(({ caption, group }, index): HeadCell[] => {
    if (group === undefined && COLUMNS[index - 1]?.group === undefined) {
      return [{ text: caption, from: index, row: 0, rows: 2 }];
    }
    const cell: HeadCell = { text: caption, from: index, row: 1 };
    return group === undefined ? [cell] : [{ text: group, from: index, columns: 2, row: 0 }, cell];
  });
  return { columns: COLUMNS, head, size: 6.5, headSize: 5.5, pageEnd };
}

export function noteRow(line: NoteLine, place: number): string[] {
  const quantity = (value: string | undefined) => (value === undefined ? '' : quantityText(value));
  const sum = (value: string | undefined) => (value === undefined ? '' : sumText(value));
  return [
    String(place),
    line.name,
    line.code ?? '',
    line.unitName ?? '',
    line.unitCode ?? '',
    line.packaging ?? '',
    quantity(line.perPackage),
    quantity(line.packages),
    quantity(line.grossWeight),
    quantity(line.quantity),
    sum(line.price),
    sum(line.net),
    line.vatRate ?? '',
    line.vat === undefined ? (line.vatRate === 'без НДС' ? 'без НДС' : '') : sum(line.vat),
    sum(line.gross),
  ];
}

const SUMMED = ['packages', 'grossWeight', 'quantity', 'net', 'vat', 'gross'] as const;

/** Sums of lines, each absent where no line has it. Quantities are only summed where all are of one unit. */
export class NoteSums {
  #sums: { [K in (typeof SUMMED)[number]]?: Decimal } = {};
  readonly isOneUnit: boolean;

  constructor(isOneUnit: boolean) {
    this.isOneUnit = isOneUnit;
  }

  add(line: NoteLine): void {
    for (const key of SUMMED) {
      const value = line[key];
      if (value === undefined || (key === 'quantity' && !this.isOneUnit)) continue;
      this.#sums[key] = (this.#sums[key] ?? Decimal.zero).add(Decimal.of(value));
    }
  }

  /** Decimal text. */
  get(key: (typeof SUMMED)[number]): string | undefined {
    return this.#sums[key]?.toString();
  }

  cells(caption: string): readonly TotalCell[] {
    const cell = (text: string | undefined): TotalCell => ({
      text: text ?? 'X',
      align: text === undefined ? 'centre' : 'right',
    });
    const quantity = (key: (typeof SUMMED)[number]) => cell(this.#quantity(key) ?? '');
    const sum = (key: (typeof SUMMED)[number]) => cell(this.#money(key));
    return [
      { text: caption, columns: 7, align: 'right', isOpen: true },
      quantity('packages'),
      quantity('grossWeight'),
      cell(this.#quantity('quantity')),
      cell(undefined),
      sum('net'),
      cell(undefined),
      sum('vat'),
      sum('gross'),
    ];
  }

  #quantity(key: (typeof SUMMED)[number]): string | undefined {
    const value = this.get(key);
    return value === undefined ? undefined : quantityText(value);
  }

  #money(key: (typeof SUMMED)[number]): string | undefined {
    const value = this.#sums[key];
    return value === undefined ? undefined : sumText(value.toFixed(2));
  }
}
