import type { Cell, Row } from '../types/report-type.ts';

/** A spreadsheet takes a cell that begins so for a formula, and would carry out what a stranger wrote into it. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV by RFC 4180 in UTF-8 with a header row. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): Uint8Array {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => field(row[name] ?? null)).join(','))];
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
