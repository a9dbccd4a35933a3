import type { ErrorLocation } from '@styk/sdk/errors';
import { receiptsErrors } from '../errors.ts';
import { type ColumnName, columnNames, isColumnName, optionalColumns } from './columns.ts';
import { parseRecord } from './parse-record.ts';

export interface CsvHeader {
  readonly delimiter: ',' | ';';
  /** Position of each column in a row. */
  readonly positions: ReadonlyMap<ColumnName, number>;
  /** Cells of a whole row. */
  readonly width: number;
}

/** A row of data can hold a column's name by chance, as the tender `card` does. */
const ENOUGH_NAMES = 3;

/**
 * Reads the header and finds the separator in it: column names hold neither of the two, so the one that occurs is it.
 * @throws StykError `receipts-header-missing`, `receipts-columns-wrong`
 */
export function readHeader(line: string, file: string): CsvHeader {
  const delimiter = line.includes(';') ? ';' : ',';
  const parsed = parseRecord(line, delimiter);
  const names = parsed.state === 'complete' ? parsed.cells.map((cell) => cell.trim().toLowerCase()) : [];
  const at = { file, line: 1 };
  if (names.filter(isColumnName).length < ENOUGH_NAMES) {
    throw receiptsErrors.create('receipts-header-missing', { columns: columnNames.join(',') }, { at });
  }
  checkNames(names, at);
  return { delimiter, width: names.length, positions: new Map(names.filter(isColumnName).map((name, i) => [name, i])) };
}

function checkNames(names: readonly string[], at: ErrorLocation): void {
  const missing = columnNames.filter((name) => !names.includes(name) && !optionalColumns.has(name));
  const unknown = names.filter((name) => !isColumnName(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (missing.length + unknown.length + repeated.length === 0) return;
  const list = (some: readonly string[]) => (some.length === 0 ? '—' : some.map((name) => `"${name}"`).join(', '));
  throw receiptsErrors.create(
    'receipts-columns-wrong',
    { missing: list(missing), unknown: list(unknown), repeated: list(repeated), columns: columnNames.join(',') },
    { at },
  );
}
