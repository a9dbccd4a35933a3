import type { StykError } from '@styk/sdk/errors';
import { receiptsErrors } from '../errors.ts';
import { ROWS_LIMIT } from '../limits.ts';
import type { CsvHeader } from './header.ts';
import type { CsvRecord } from './read-records.ts';
import { recordError } from './record-error.ts';
import { createRow, type Row } from './row.ts';

/** Adjacent rows of one receipt. */
export interface RowGroup {
  readonly kind: 'sale' | 'refund' | 'unknown';
  readonly rows: readonly [Row, ...Row[]];
  /** The first thing wrong with its rows, and the line where it stands. */
  readonly fault: { readonly error: StykError; readonly raw: string } | undefined;
}

interface ReadRow {
  readonly row: Row;
  readonly raw: string;
  readonly kind: RowGroup['kind'];
  /** Undefined where the row does not tell which receipt it belongs to. */
  readonly key: string | undefined;
  readonly error: StykError | undefined;
}

/**
 * Puts the rows of each receipt together. A broken row that does not tell its receipt is a group of its own, unless its
 * neighbours show where it belongs: then it spoils their receipt, because what is left of it would be a wrong sale.
 */
export async function* groupRows(
  records: AsyncIterable<CsvRecord>,
  header: CsvHeader,
  file: string,
): AsyncGenerator<RowGroup> {
  let current: ReadRow[] = [];
  let strays: ReadRow[] = [];
  for await (const record of records) {
    const row = readRow(record, header, file);
    const [first] = current;
    const continues =
      first?.key !== undefined && (row.key === first.key || (row.key === undefined && row.kind !== 'unknown'));
    if (continues) {
      current.push(...strays, row);
      strays = [];
    } else if (row.key === undefined) {
      strays.push(row);
    } else {
      yield* groupsOf(current, strays);
      current = [row];
      strays = [];
    }
  }
  yield* groupsOf(current, strays);
}

function* groupsOf(current: readonly ReadRow[], strays: readonly ReadRow[]): Generator<RowGroup> {
  for (const rows of [current, ...strays.map((stray) => [stray])]) {
    const [first, ...others] = rows;
    if (first === undefined) continue;
    const faulty = rows.find(({ error }) => error !== undefined);
    const fault = faulty?.error && { error: faulty.error, raw: faulty.raw };
    yield { kind: first.kind, rows: [first.row, ...others.map(({ row }) => row)], fault: fault ?? tooMany(rows) };
  }
}

function tooMany(rows: readonly ReadRow[]): RowGroup['fault'] {
  const excess = rows[ROWS_LIMIT];
  if (excess === undefined) return undefined;
  return {
    error: receiptsErrors.create('receipts-rows-too-many', { limit: ROWS_LIMIT }, { at: excess.row.at() }),
    raw: excess.raw,
  };
}

function readRow(record: CsvRecord, header: CsvHeader, file: string): ReadRow {
  const row = createRow(record, header, file);
  const kind = kindOf(row.text('kind').toLowerCase());
  const column = kind === 'refund' ? 'refund_key' : 'receipt_key';
  const value = row.text(column);
  const key = kind === 'unknown' || value === '' ? undefined : `${kind} ${row.text('store_id')}/${value}`;
  return { row, raw: record.raw, kind, key, error: recordError(record, header, file) ?? keyError(row, kind, column) };
}

function kindOf(text: string): RowGroup['kind'] {
  return text === 'sale' || text === 'refund' ? text : 'unknown';
}

function keyError(row: Row, kind: RowGroup['kind'], column: 'receipt_key' | 'refund_key'): StykError | undefined {
  if (kind === 'unknown') {
    return receiptsErrors.create('receipts-kind-unknown', { value: row.text('kind') }, { at: row.at('kind') });
  }
  if (row.text(column) !== '') return undefined;
  return receiptsErrors.create('receipts-value-missing', { column }, { at: row.at(column) });
}
