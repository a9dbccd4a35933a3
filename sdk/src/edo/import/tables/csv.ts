import { importErrors } from '../errors.ts';
import type { TableLimits } from '../limits.ts';
import { refuseAbove } from './refuse-above.ts';
import type { Cell, Table, TableRow } from './table.ts';

export type Separator = ';' | ',' | '\t';

const SEPARATORS: readonly Separator[] = [';', '\t', ','];

/** Records that are looked at to tell the separator. */
const SAMPLE = 20;

/**
 * Reads a CSV by RFC 4180, with the separator it uses: `;` (Excel in Russian), tab or `,`. Cells may hold line breaks.
 *
 * @throws edo-import-csv-quote with the line, edo-import-limit
 */
export function readCsv(text: string, limits: TableLimits): { table: Table; separator: Separator } {
  // Excel takes a first line `sep=;` for the separator.
  const [declaration = '', declared] = /^sep=([;,\t])\r?\n/i.exec(text) ?? [];
  const separator = SEPARATORS.find((known) => known === declared) ?? separatorOf(text);
  const rows: TableRow[] = [];
  let cells = 0;
  for (const { line, values } of records(text, separator, declaration.length, declaration === '' ? 1 : 2)) {
    refuseAbove(limits, 'columns', values.length);
    const row = values.map((value) => cellOf(value, limits));
    const filled = row.filter((cell) => cell !== undefined).length;
    if (filled === 0) continue;
    cells += filled;
    rows.push({ number: line, cells: row });
    refuseAbove(limits, 'rows', rows.length);
    refuseAbove(limits, 'cells', cells);
  }
  return { table: { rows, spanning: new Set() }, separator };
}

function cellOf(value: string, limits: TableLimits): Cell | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  refuseAbove(limits, 'cellLength', text.length);
  return { text };
}

/** The one that cuts most of the first records into the same number of cells, more than one. */
function separatorOf(text: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    try {
      for (const { values } of records(text, separator, 0, 1)) {
        if (values.some((value) => value.trim() !== '')) widths.push(values.length);
        if (widths.length === SAMPLE) break;
      }
    } catch {
      // A quote in the middle of a cell, with this separator; the right one is read again and tells of it.
      continue;
    }
    const wide = widths.filter((width) => width > 1);
    const common = Math.max(0, ...wide.map((width) => wide.filter((other) => other === width).length));
    const score = common * 1000 + Math.max(0, ...wide);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

interface CsvRecord {
  /** The line it begins on. */
  readonly line: number;
  readonly values: readonly string[];
}

/** A quote inside a cell that does not begin with one stands for itself: many programs export names that way. */
function* records(text: string, separator: Separator, from: number, firstLine: number): Generator<CsvRecord> {
  let at = from;
  let line = firstLine;
  while (at < text.length) {
    const begins = line;
    const values: string[] = [];
    for (;;) {
      let value = '';
      if (text[at] === '"') {
        const end = closingQuote(text, at + 1);
        if (end < 0) throw importErrors.create('edo-import-csv-quote', {}, { at: { line, column: values.length + 1 } });
        value = text.slice(at + 1, end).replaceAll('""', '"');
        line += value.split('\n').length - 1;
        at = end + 1;
      }
      const end = cellEnd(text, at, separator);
      value += text.slice(at, end);
      values.push(value.endsWith('\r') ? value.slice(0, -1) : value);
      at = end + 1;
      if (text[end] !== separator) break;
    }
    line += 1;
    yield { line: begins, values };
  }
}

/** The quote that ends the cell: the first one that is not doubled. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function cellEnd(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  return at;
}
