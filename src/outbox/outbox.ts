import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '@styk/sdk';
import type { BadReceipt, Receipt } from '../receipts/receipt.ts';
import { outboxErrors } from './errors.ts';
import { type ItemCounts, type ItemRecord, itemError, type Outcome, type QueuedItem } from './item.ts';
import { openDatabase, translateError } from './open-database.ts';
import { type ItemRow, itemRecord } from './rows.ts';

/** A file that was put in, or is being put in. */
export interface OutboxSource {
  readonly id: number;
  readonly file: string;
  /** Where reading stopped; receipts that begin on it or before it are in. */
  readonly lastLine: number;
  /** All of the file is in. */
  readonly complete: boolean;
  /** Its outcome has been told to somebody: what is submitted from now on is a repetition. */
  readonly reported: boolean;
}

export interface OutboxInit {
  readonly file: string;
  /** Who receives: environment and partner. What was sent to one says nothing about another. */
  readonly target: string;
  readonly clock: Clock;
}

export interface SettledItem {
  readonly seq: number;
  readonly outcome: Outcome;
}

/** Condition for the items of source `:id`; other sources' items may lie between them, but most of the table does not. */
const OF_SOURCE = `source = :id AND seq BETWEEN (SELECT first_seq FROM source WHERE id = :id)
  AND (SELECT last_seq FROM source WHERE id = :id)`;

/**
 * The queue on disk. Every method that writes is one durable transaction. While it is open no other process can use
 * the file. Methods throw `outbox-corrupt` where SQLite finds the file damaged.
 */
export class Outbox implements Disposable {
  readonly #database: DatabaseSync;
  readonly #init: OutboxInit;
  readonly #statements = new Map<string, StatementSync>();

  /** @throws StykError `outbox-corrupt`, `outbox-in-use`, `outbox-newer`, `outbox-unwritable` */
  constructor(init: OutboxInit) {
    this.#init = init;
    this.#database = openDatabase(init.file);
  }

  /** The source with this content, made if it is new. */
  source(hash: string, file: string): OutboxSource {
    return this.#transaction(() => {
      const { target, clock } = this.#init;
      this.#run(
        `INSERT INTO source (target, hash, file, last_line, complete, created_at) VALUES (?, ?, ?, 0, 0, ?)
         ON CONFLICT (target, hash) DO NOTHING`,
        [target, hash, file, clock.now()],
      );
      const row = this.#statement('SELECT * FROM source WHERE target = ? AND hash = ?').get(target, hash);
      return {
        id: Number(row?.['id']),
        file,
        lastLine: Number(row?.['last_line']),
        complete: row?.['complete'] === 1,
        reported: row?.['reported_at'] !== null,
      };
    });
  }

  /** Puts in receipts of a source, in the order of the file. A bad one is kept too, as rejected. */
  add(source: OutboxSource, receipts: readonly (Receipt | BadReceipt)[]): void {
    const now = this.#init.clock.now();
    this.#transaction(() => {
      const seqs = receipts.map((receipt) => this.#insert(source.id, receipt, now));
      const lastLine = receipts.at(-1)?.lines[0] ?? source.lastLine;
      this.#run('UPDATE source SET last_line = ?, first_seq = coalesce(first_seq, ?), last_seq = ? WHERE id = ?', [
        lastLine,
        seqs[0] ?? null,
        seqs.at(-1) ?? null,
        source.id,
      ]);
    });
  }

  /**
   * Marks that all of the source is in, and rejects receipts whose key occurs with different contents: one of them
   * would be applied and be wrong, for instance where rows of one receipt do not stand together.
   */
  complete(source: OutboxSource): void {
    this.#transaction(() => {
      const ambiguous = this.#statement(
        `SELECT seq, natural_key AS key FROM item JOIN (
           SELECT kind, natural_key FROM item WHERE ${OF_SOURCE} AND kind <> 'bad'
           GROUP BY kind, natural_key HAVING min(request) <> max(request)
         ) USING (kind, natural_key) WHERE ${OF_SOURCE}`,
      ).all({ id: source.id });
      for (const { seq, key } of ambiguous) {
        const error = itemError(outboxErrors.create('outbox-receipt-ambiguous', { key: String(key) }));
        this.#run(`UPDATE item SET state = 'rejected', kind = 'bad', error = ?, settled_at = ? WHERE seq = ?`, [
          JSON.stringify(error),
          this.#init.clock.now(),
          Number(seq),
        ]);
      }
      this.#run('UPDATE source SET complete = 1 WHERE id = ?', [source.id]);
    });
  }

  /** What is still to be sent to the target, in the order it was put in; nothing of a file that is only half in. */
  queued(afterSeq: number, limit: number): QueuedItem[] {
    return this.#guard(
      () =>
        this.#statement(
          `SELECT seq, kind, sale_key AS saleKey, idempotency_key AS idempotencyKey, request FROM item
           WHERE state = 'queued' AND seq > ? AND source IN (SELECT id FROM source WHERE target = ? AND complete = 1)
           ORDER BY seq LIMIT ?`,
        ).all(afterSeq, this.#init.target, limit) as unknown as QueuedItem[],
    );
  }

  /** Writes down what became of these items, all in one commit. */
  settle(items: readonly SettledItem[]): void {
    const now = this.#init.clock.now();
    this.#transaction(() => {
      for (const { seq, outcome } of items) {
        const { verdict, attempts } = outcome;
        const error = 'error' in outcome ? JSON.stringify(outcome.error) : null;
        if (verdict === 'retry') {
          this.#run('UPDATE item SET attempts = attempts + ?, error = ? WHERE seq = ?', [attempts, error, seq]);
          continue;
        }
        this.#run(
          'UPDATE item SET state = ?, attempts = attempts + ?, error = ?, result = ?, settled_at = ? WHERE seq = ?',
          [verdict, attempts, error, 'result' in outcome ? JSON.stringify(outcome.result) : null, now, seq],
        );
      }
    });
  }

  /**
   * Begins a repetition of a source whose outcome has been told: what was applied has been applied before. What was
   * refused is queued once more, since the reason may be gone. A refusal is a stored answer to its key, so these get new
   * keys; the receipt's natural key still keeps it from being applied twice.
   */
  repeat(source: OutboxSource): void {
    this.#transaction(() => {
      this.#statement(
        `UPDATE item SET attempts = 0, state = CASE state WHEN 'applied' THEN 'duplicate' ELSE state END
         WHERE ${OF_SOURCE}`,
      ).run({ id: source.id });
      this.#statement(
        `UPDATE item SET state = 'queued', error = NULL, settled_at = NULL, idempotency_key = lower(hex(randomblob(16)))
         WHERE ${OF_SOURCE} AND state = 'rejected' AND kind <> 'bad'`,
      ).run({ id: source.id });
      this.#run('UPDATE source SET reported_at = NULL WHERE id = ?', [source.id]);
    });
  }

  /** Queues everything that has been settled once more, under the same keys, for an environment that has been reset. */
  requeueSettled(source: OutboxSource): void {
    this.#transaction(() => {
      this.#statement(
        `UPDATE item SET state = 'queued', settled_at = NULL, result = NULL
         WHERE ${OF_SOURCE} AND state IN ('applied', 'duplicate', 'pending_sale')`,
      ).run({ id: source.id });
    });
  }

  /** The last item that got through. */
  lastSettled(source: OutboxSource): ItemRecord | undefined {
    return this.#guard(() => {
      const row = this.#statement(
        `SELECT * FROM item WHERE ${OF_SOURCE} AND state IN ('applied', 'duplicate', 'pending_sale')
         ORDER BY seq DESC LIMIT 1`,
      ).get({ id: source.id });
      return row === undefined ? undefined : itemRecord(row as unknown as ItemRow);
    });
  }

  /** Notes that the outcome has been told; what was applied has from now on been applied before. */
  report(source: OutboxSource): void {
    this.#transaction(() => {
      this.#run('UPDATE source SET reported_at = ? WHERE id = ?', [this.#init.clock.now(), source.id]);
    });
  }

  count(source: OutboxSource): ItemCounts {
    return this.#guard(() => {
      const rows = this.#statement(
        `SELECT state, count(*) AS n, sum(attempts > 1) AS retried FROM item WHERE ${OF_SOURCE} GROUP BY state`,
      ).all({ id: source.id });
      const counts = { queued: 0, applied: 0, duplicate: 0, rejected: 0, pending_sale: 0 };
      for (const { state, n } of rows) counts[state as keyof typeof counts] = Number(n);
      return { ...counts, retried: rows.reduce((sum, { retried }) => sum + Number(retried), 0) };
    });
  }

  /** The source's items in the order of the file, one in memory at a time. */
  *items(source: OutboxSource, only?: 'rejected'): Generator<ItemRecord> {
    const condition = only === undefined ? '' : `AND state = 'rejected'`;
    const rows = this.#statement(`SELECT * FROM item WHERE ${OF_SOURCE} ${condition} ORDER BY seq`).iterate({
      id: source.id,
    });
    try {
      for (const row of rows) yield itemRecord(row as unknown as ItemRow);
    } catch (error) {
      throw translateError(error, this.#init.file);
    }
  }

  close(): void {
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Returns the item's number. */
  #insert(source: number, receipt: Receipt | BadReceipt, now: number): number {
    const { kind } = receipt;
    const lines = JSON.stringify(receipt.lines);
    if (kind === 'bad') {
      return this.#run(
        `INSERT INTO item (source, lines, kind, state, attempts, error, created_at, settled_at)
         VALUES (?, ?, 'bad', 'rejected', 0, ?, ?, ?)`,
        [source, lines, JSON.stringify(itemError(receipt.error)), now, now],
      );
    }
    const { naturalKey, saleKey, request } = receipt;
    return this.#run(
      `INSERT INTO item (source, lines, kind, natural_key, sale_key, idempotency_key, request, state, attempts, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', 0, ?)`,
      [source, lines, kind, naturalKey, saleKey, randomUUID(), JSON.stringify(request), now],
    );
  }

  #run(sql: string, values: readonly (string | number | null)[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#guard(() => {
      this.#statement('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        this.#statement('COMMIT').run();
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw translateError(error, this.#init.file);
    }
  }
}
