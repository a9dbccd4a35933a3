import { vatRatesOn } from '../../documents/vat-rates.ts';
import { countries } from '../../reference/countries.ts';
import { units } from '../../reference/units.ts';
import { columnField } from '../columns/fields.ts';
import { serialOfDay } from '../tables/xlsx/serial-date.ts';
import { type TemplateColumn, templateColumns } from './template-columns.ts';
import type { SheetColumn, SheetContent } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const LISTS = 'Списки';

/** Units offered first: what trade and services use most. */
const OFFERED_UNITS = ['796', '166', '112', '778', '839', '642', '006', '055', '113', '168', '356', '362'];

/** Headings of the sheet for marking codes, by field. */
const CODE_FIELDS = ['doc.number', 'line.number', 'line.kiz'];

/**
 * A workbook to be filled in: a sheet of lines with an example УПД, drop-downs and notes, a sheet for marking codes, an
 * explanation of every column. Reading it back gives the example.
 *
 * @param date ISO day for which rates are offered.
 */
export function xlsxTemplate(date: string): Uint8Array {
  const lists: Readonly<Record<NonNullable<TemplateColumn['list']>, readonly string[]>> = {
    functions: ['СЧФДОП', 'ДОП', 'СЧФ'],
    units: OFFERED_UNITS.map((code) => units.entries.get(code)?.aliases[0] ?? code),
    rates: vatRatesOn(date),
    countries: [...countries.entries.values()].map(({ name }) => name),
  };
  const names = Object.keys(lists);
  const sourceOf = (list: keyof typeof lists): string => {
    const column = String.fromCharCode(65 + names.indexOf(list));
    return `${LISTS}!$${column}$2:$${column}$${lists[list].length + 1}`;
  };
  const sheets: readonly SheetContent[] = [
    {
      name: 'УПД',
      columns: templateColumns.map((column) => lineColumn(column, sourceOf)),
      headings: templateColumns.map(({ field }) => headingOf(field)),
      rows: [0, 1].map((line) => templateColumns.map((column) => exampleOf(column, line))),
    },
    {
      name: 'Коды маркировки',
      columns: CODE_FIELDS.map((field) => ({ width: field === 'line.kiz' ? 50 : 16, style: 'text' as const })),
      headings: CODE_FIELDS.map(headingOf),
      rows: [],
    },
    {
      name: 'Пояснения',
      columns: [28, 18, 100].map((width) => ({ width, style: 'text' as const })),
      headings: ['Название столбца', 'Имя для --map', 'Как заполнять'],
      rows: templateColumns.map(({ field, note = '' }) => [headingOf(field), field, note]),
    },
    {
      name: LISTS,
      hidden: true,
      columns: names.map(() => ({ width: 30, style: 'text' as const })),
      headings: names,
      rows: rowsOf(Object.values(lists)),
    },
  ];
  return writeWorkbook(sheets);
}

function lineColumn(
  { width, style, note, list }: TemplateColumn,
  sourceOf: (list: NonNullable<TemplateColumn['list']>) => string,
): SheetColumn {
  return {
    width,
    style,
    ...(note !== undefined && { note }),
    // Any unit and country may be written, these are only offered.
    ...(list !== undefined && { list: { source: sourceOf(list), strict: list === 'functions' || list === 'rates' } }),
  };
}

function headingOf(field: string): string {
  return columnField(field)?.title.ru ?? field;
}

function exampleOf({ example, style }: TemplateColumn, line: number): string | number {
  const value = example[line] ?? '';
  return style === 'date' && typeof value === 'string' && value !== '' ? serialOfDay(value) : value;
}

/** Columns turned into rows. */
function rowsOf(columns: readonly (readonly string[])[]): string[][] {
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? ''));
}
