import type { FieldCells, RowCells } from './row-cells.ts';

/** What a row below the heading is. */
export type RowKind =
  | 'line'
  /** «Итого»: control totals. */
  | 'total'
  /** «В том числе НДС»: whatever sum stands there is the tax. */
  | 'tax-total'
  /** The numbers of columns that forms have, a signature, a remark. */
  | 'other';

/** Cells that make a row a line, beside its name and number. */
const LINE_FIELDS = [
  'line.qty',
  'line.price',
  'line.priceIncl',
  'line.net',
  'line.gross',
  'line.kiz',
  'line.gtin',
  'line.article',
  'line.code',
];

export function kindOfRow(cells: RowCells, firstBelowHeading: boolean): RowKind {
  if (firstBelowHeading && numbersColumns(cells)) return 'other';
  const label = firstText(cells).toLowerCase();
  const isPriced = cells.get('line.price') !== undefined || cells.get('line.priceIncl') !== undefined;
  if (!isPriced && /^(?:в\s*т\.?\s*ч\.?|в том числе)[\s,]*ндс/.test(label)) return 'tax-total';
  if (!isPriced && /^(?:итого|всего)(?![а-яё])/.test(label)) return 'total';
  if (LINE_FIELDS.some((field) => cells.get(field) !== undefined)) return 'line';
  // A name alone is a line that cannot be reckoned; it is told so rather than left out.
  return cells.get('line.name') !== undefined && !isHeadingOfGroup(cells) ? 'line' : 'other';
}

/** 1, 2, 2а, 3 … below the heading, as in the form of the УПД. */
function numbersColumns({ row }: RowCells): boolean {
  const texts = row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  const numbers = texts.map((text) => (/^\d{1,2}[а-яa-z]?$/i.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return (
    numbers.length > 2 &&
    numbers.every((number, index) => index === 0 || [0, 1].includes(number - (numbers[index - 1] ?? 0)))
  );
}

function firstText({ row }: RowCells): string {
  return row.cells.find((cell) => cell !== undefined)?.text ?? '';
}

/** One text over the whole width, merged: the name of a group of goods. */
function isHeadingOfGroup({ row }: RowCells): boolean {
  const texts = new Set(row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.text])));
  return texts.size === 1 && row.cells.filter((cell) => cell !== undefined).length > 1;
}

/** Whether a row holds a line of marking codes. */
export function holdsCode(cells: FieldCells): boolean {
  return cells.get('line.kiz') !== undefined;
}
