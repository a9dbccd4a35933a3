import { receiptsErrors } from '../errors.ts';
import type { ColumnName } from './columns.ts';
import type { Row } from './row.ts';

/** The lines of the file on which the rows stand. */
export function linesOf([head, ...others]: readonly [Row, ...Row[]]): [number, ...number[]] {
  return [head.line, ...others.map(({ line }) => line)];
}

/** @throws StykError `receipts-rows-disagree` where a row says something else about the whole receipt than the first one */
export function checkRowsAgree([head, ...others]: readonly [Row, ...Row[]], columns: readonly ColumnName[]): void {
  for (const row of others) {
    for (const column of columns) {
      const first = head.text(column);
      const value = row.text(column);
      if (value === first) continue;
      throw receiptsErrors.create('receipts-rows-disagree', { column, value, first }, { at: row.at(column) });
    }
  }
}

/** @throws StykError `receipts-line-id-repeated` */
export function checkLineIds(rows: readonly Row[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const value = row.required('line_id');
    if (seen.has(value)) throw receiptsErrors.create('receipts-line-id-repeated', { value }, { at: row.at('line_id') });
    seen.add(value);
  }
}
