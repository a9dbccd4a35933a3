/** What a column can hold. `node:sqlite` refuses to return an integer beyond 2^53, so kopecks and points never lose digits. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** Values of `?` places in order, or one object for `:name` places. */
export type Bindings = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>];

/**
 * An open transaction. Everything is synchronous: between two statements of one handler no other request can get in.
 * Statements are prepared once for each text, so texts are constants of their files — looking up one put together anew
 * costs more than many a statement — and values are bound, never pasted in.
 */
export interface Tx {
  /**
   * INSERT, UPDATE, DELETE. `rowid` is the number of the row that was inserted. RETURNING would cost a table of its own in
   * each execution.
   */
  run(sql: string, ...values: Bindings): { readonly changes: number; readonly rowid: number };
  /** The first row; its columns are not checked against `Row`. */
  get<Row extends object>(sql: string, ...values: Bindings): Row | undefined;
  all<Row extends object>(sql: string, ...values: Bindings): Row[];
  /** Row by row, for results that should not stand in memory at once. Do not run the same text while iterating. */
  iterate<Row extends object>(sql: string, ...values: Bindings): Iterable<Row>;
  /** How many rows have been written since the database was opened, what was undone included. */
  written(): number;
  /** Does the work under a savepoint of its own: what it wrote is undone when it throws, and the error goes on. */
  savepoint<Result>(work: () => Result): Result;
}
