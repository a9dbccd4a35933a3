import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { openDatabase, translateError } from './open-database.ts';

type Row = Record<string, unknown>;

/** One connection to the outbox's file; each statement is prepared once, and SQLite's errors come in our words. */
export class OutboxDatabase {
  readonly #file: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** @throws StykError `outbox-corrupt`, `outbox-in-use`, `outbox-newer`, `outbox-unwritable` */
  constructor(file: string) {
    this.#file = file;
    this.#connection = openDatabase(file);
  }

  /** Returns the number of the row put in last. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#guard(() => Number(this.#statement(sql).run(...values).lastInsertRowid));
  }

  /** The same for a statement with `:name` places. */
  runNamed(sql: string, values: Record<string, SQLInputValue>): void {
    this.#guard(() => this.#statement(sql).run(values));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#guard(() => this.#statement(sql).all(...values));
  }

  allNamed(sql: string, values: Record<string, SQLInputValue>): Row[] {
    return this.#guard(() => this.#statement(sql).all(values));
  }

  /** One row in memory at a time. */
  *iterateNamed(sql: string, values: Record<string, SQLInputValue>): Generator<Row> {
    try {
      yield* this.#statement(sql).iterate(values);
    } catch (error) {
      throw translateError(error, this.#file);
    }
  }

  /** All of the work becomes durable in one commit, or none of it. */
  transaction<Result>(work: () => Result): Result {
    this.run('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw translateError(error, this.#file);
    }
  }
}
