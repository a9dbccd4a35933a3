import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import { columnName } from '../tables/table.ts';
import { type CellStyle, cellStyles, type SheetColumn, type SheetContent } from './workbook.ts';

/** Rows for which formats, lists and notes hold. */
const LAST_ROW = 5000;

/** Limits of ECMA-376 for what is shown beside a cell. */
const MAX_NOTE = 255;
const MAX_NOTE_TITLE = 32;

/** A worksheet: the heading stays in sight, columns have their formats, lists and notes. */
export function sheetXml({ columns, headings, rows }: SheetContent, namespace: string): string {
  return [
    `<worksheet xmlns="${namespace}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
    rowXml(1, headings, () => 'heading'),
    ...rows.map((row, index) => rowXml(index + 2, row, (column) => columns[column]?.style ?? 'plain')),
    '</sheetData>',
    validationsXml(columns, headings),
    '</worksheet>',
  ].join('');
}

function columnXml({ width, style }: SheetColumn, index: number): string {
  const number = index + 1;
  return `<col min="${number}" max="${number}" width="${width}" style="${cellStyles.indexOf(style)}" customWidth="1"/>`;
}

function rowXml(number: number, values: readonly (string | number)[], styleOf: (column: number) => CellStyle): string {
  const cells = values.map((value, column) => {
    const start = `<c r="${columnName(column)}${number}" s="${cellStyles.indexOf(styleOf(column))}"`;
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
    if (value === '') return '';
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function validationsXml(columns: readonly SheetColumn[], headings: readonly string[]): string {
  const each = columns.flatMap((column, index) =>
    column.list === undefined && column.note === undefined ? [] : [validationXml(column, index, headings[index] ?? '')],
  );
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function validationXml({ list, note }: SheetColumn, index: number, heading: string): string {
  const column = columnName(index);
  const shown =
    note === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeAttribute(heading.slice(0, MAX_NOTE_TITLE))}" prompt="${escapeAttribute(note.slice(0, MAX_NOTE))}"`;
  const range = ` allowBlank="1"${shown} sqref="${column}2:${column}${LAST_ROW}"`;
  if (list === undefined) return `<dataValidation${range}/>`;
  const error = list.strict ? ' showErrorMessage="1"' : '';
  return `<dataValidation type="list"${error}${range}><formula1>${escapeText(list.source)}</formula1></dataValidation>`;
}
