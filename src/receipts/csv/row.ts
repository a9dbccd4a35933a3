import type { ErrorLocation } from '@styk/sdk/errors';
import { receiptsErrors } from '../errors.ts';
import type { ColumnName } from './columns.ts';
import type { CsvHeader } from './header.ts';
import { parseQuantity, parseRoubles } from './kopecks.ts';
import type { CsvRecord } from './read-records.ts';
import { isTimestamp } from './timestamp.ts';

/** A row with its cells by column name; each reader throws what is wrong with the cell, with line and column. */
export interface Row {
  readonly line: number;
  /** The line as it stands in the file. */
  readonly raw: string;
  at(column?: ColumnName): ErrorLocation;
  /** Trimmed; empty where the cell or the column is absent. */
  text(column: ColumnName): string;
  /** @throws StykError `receipts-value-missing` */
  required(column: ColumnName): string;
  /** Kopecks. @throws StykError `receipts-money-wrong` */
  money(column: ColumnName): number;
  /** @throws StykError `receipts-quantity-wrong` */
  quantity(column: ColumnName): string;
  /** @throws StykError `receipts-time-wrong` */
  timestamp(column: ColumnName): string;
}

export function createRow(record: CsvRecord, header: CsvHeader, file: string): Row {
  const row: Row = {
    line: record.line,
    raw: record.raw,
    at: (column) => ({ file, line: record.line, ...(column === undefined ? {} : { path: column }) }),
    text: (column) => (record.cells[header.positions.get(column) ?? -1] ?? '').trim(),
    required(column) {
      const value = row.text(column);
      if (value !== '') return value;
      throw receiptsErrors.create('receipts-value-missing', { column }, { at: row.at(column) });
    },
    money(column) {
      const value = row.required(column);
      const kopecks = parseRoubles(value);
      if (kopecks !== undefined) return kopecks;
      throw receiptsErrors.create('receipts-money-wrong', { column, value }, { at: row.at(column) });
    },
    quantity(column) {
      const value = row.required(column);
      const quantity = parseQuantity(value);
      if (quantity !== undefined) return quantity;
      throw receiptsErrors.create('receipts-quantity-wrong', { column, value }, { at: row.at(column) });
    },
    timestamp(column) {
      const value = row.required(column);
      if (isTimestamp(value)) return value;
      throw receiptsErrors.create('receipts-time-wrong', { column, value }, { at: row.at(column) });
    },
  };
  return row;
}
