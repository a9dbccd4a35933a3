import type { ItemError, ItemRecord, ItemState } from './item.ts';

/** A row of the table `item`, as `SELECT *` gives it. */
export interface ItemRow {
  readonly lines: string;
  readonly kind: ItemRecord['kind'];
  readonly natural_key: string | null;
  readonly state: ItemState;
  readonly attempts: number;
  readonly error: string | null;
  readonly result: string | null;
}

/** What the outbox has written into the columns is JSON of its own types. */
export function itemRecord(row: ItemRow): ItemRecord {
  return {
    lines: JSON.parse(row.lines) as number[],
    kind: row.kind,
    naturalKey: row.natural_key ?? undefined,
    state: row.state,
    attempts: row.attempts,
    error: row.error === null ? undefined : (JSON.parse(row.error) as ItemError),
    result: row.result === null ? undefined : JSON.parse(row.result),
  };
}
