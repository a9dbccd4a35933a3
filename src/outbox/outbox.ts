import type { Clock } from '@styk/sdk';
import type { BadReceipt, Receipt } from '../receipts/receipt.ts';
import { OutboxDatabase } from './database.ts';
import { outboxErrors } from './errors.ts';
import { insertReceipt } from './insert-receipt.ts';
import { type ItemCounts, type ItemRecord, itemError, type Outcome, type QueuedItem } from './item.ts';
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
  readonly #database: OutboxDatabase;
  readonly #target: string;
  readonly #clock: Clock;

  /** @throws StykError `outbox-corrupt`, `outbox-in-use`, `outbox-newer`, `outbox-unwritable` */
  constructor({ file, target, clock }: OutboxInit) {
    this.#database = new OutboxDatabase(file);
    this.#target = target;
    this.#clock = clock;
  }

  /** The source with this content, made if it is new. */
  source(hash: string, file: string): OutboxSource {
    this.#database.run(
      `INSERT INTO source (target, hash, file, last_line, complete, created_at) VALUES (?, ?, ?, 0, 0, ?)
       ON CONFLICT (target, hash) DO NOTHING`,
      this.#target,
      hash,
      file,
      this.#clock.now(),
    );
    const [row] = this.#database.all('SELECT * FROM source WHERE target = ? AND hash = ?', this.#target, hash);
    return {
      id: Number(row?.['id']),
      file,
      lastLine: Number(row?.['last_line']),
      complete: row?.['complete'] === 1,
      reported: row?.['reported_at'] !== null,
    };
  }

  /** Puts in receipts of a source, in the order of the file. A bad one is kept too, as rejected. */
  add({ id, lastLine }: OutboxSource, receipts: readonly (Receipt | BadReceipt)[]): void {
    const now = this.#clock.now();
    this.#database.transaction(() => {
      const seqs = receipts.map((receipt) => insertReceipt(this.#database, id, receipt, now));
      this.#database.run(
        'UPDATE source SET last_line = ?, first_seq = coalesce(first_seq, ?), last_seq = ? WHERE id = ?',
        receipts.at(-1)?.lines[0] ?? lastLine,
        seqs[0] ?? null,
        seqs.at(-1) ?? null,
        id,
      );
    });
  }

  /**
   * Marks that all of the source is in, and rejects receipts whose key occurs with different contents: one of them
   * would be applied and be wrong, for instance where rows of one receipt do not stand together.
   */
  complete({ id }: OutboxSource): void {
    const now = this.#clock.now();
    this.#database.transaction(() => {
      const ambiguous = this.#database.allNamed(
        `SELECT seq, natural_key AS key FROM item JOIN (
           SELECT kind, natural_key FROM item WHERE ${OF_SOURCE} AND kind <> 'bad'
           GROUP BY kind, natural_key HAVING min(request) <> max(request)
         ) USING (kind, natural_key) WHERE ${OF_SOURCE}`,
        { id },
      );
      for (const { seq, key } of ambiguous) {
        const error = itemError(outboxErrors.create('outbox-receipt-ambiguous', { key: String(key) }));
        this.#database.run(
          `UPDATE item SET state = 'rejected', kind = 'bad', error = ?, settled_at = ? WHERE seq = ?`,
          JSON.stringify(error),
          now,
          Number(seq),
        );
      }
      this.#database.run('UPDATE source SET complete = 1 WHERE id = ?', id);
    });
  }

  /** What is still to be sent to the target, in the order it was put in; nothing of a file that is only half in. */
  queued(afterSeq: number, limit: number): QueuedItem[] {
    return this.#database.all(
      `SELECT seq, kind, sale_key AS saleKey, idempotency_key AS idempotencyKey, request FROM item
       WHERE state = 'queued' AND seq > ? AND source IN (SELECT id FROM source WHERE target = ? AND complete = 1)
       ORDER BY seq LIMIT ?`,
      afterSeq,
      this.#target,
      limit,
    ) as unknown as QueuedItem[];
  }

  /** Writes down what became of these items, all in one commit. */
  settle(items: readonly SettledItem[]): void {
    const now = this.#clock.now();
    this.#database.transaction(() => {
      for (const { seq, outcome } of items) this.#settleOne(seq, outcome, now);
    });
  }

  /**
   * Begins a repetition of a source whose outcome has been told: what was applied has been applied before. What was
   * refused is queued once more, since the reason may be gone. A refusal is a stored answer to its key, so these get new
   * keys; the receipt's natural key still keeps it from being applied twice.
   */
  repeat({ id }: OutboxSource): void {
    this.#database.transaction(() => {
      this.#database.runNamed(
        `UPDATE item SET attempts = 0, state = CASE state WHEN 'applied' THEN 'duplicate' ELSE state END
         WHERE ${OF_SOURCE}`,
        { id },
      );
      this.#database.runNamed(
        `UPDATE item SET state = 'queued', error = NULL, settled_at = NULL, idempotency_key = lower(hex(randomblob(16)))
         WHERE ${OF_SOURCE} AND state = 'rejected' AND kind <> 'bad'`,
        { id },
      );
      this.#database.run('UPDATE source SET reported_at = NULL WHERE id = ?', id);
    });
  }

  /** Queues everything that has been settled once more, under the same keys, for an environment that has been reset. */
  requeueSettled({ id }: OutboxSource): void {
    this.#database.runNamed(
      `UPDATE item SET state = 'queued', settled_at = NULL, result = NULL
       WHERE ${OF_SOURCE} AND state IN ('applied', 'duplicate', 'pending_sale')`,
      { id },
    );
  }

  /** Notes that the outcome has been told; what was applied has from now on been applied before. */
  report({ id }: OutboxSource): void {
    this.#database.run('UPDATE source SET reported_at = ? WHERE id = ?', this.#clock.now(), id);
  }

  count({ id }: OutboxSource): ItemCounts {
    const rows = this.#database.allNamed(
      `SELECT state, count(*) AS n, sum(attempts > 1) AS retried FROM item WHERE ${OF_SOURCE} GROUP BY state`,
      { id },
    );
    const counts = { queued: 0, applied: 0, duplicate: 0, rejected: 0, pending_sale: 0 };
    for (const { state, n } of rows) counts[state as keyof typeof counts] = Number(n);
    return { ...counts, retried: rows.reduce((sum, { retried }) => sum + Number(retried), 0) };
  }

  /** The last item that got through. */
  lastSettled({ id }: OutboxSource): ItemRecord | undefined {
    const [row] = this.#database.allNamed(
      `SELECT * FROM item WHERE ${OF_SOURCE} AND state IN ('applied', 'duplicate', 'pending_sale')
       ORDER BY seq DESC LIMIT 1`,
      { id },
    );
    return row === undefined ? undefined : itemRecord(row as unknown as ItemRow);
  }

  /** Refunds of the source that the ecosystem keeps until their sale comes. */
  parked({ id }: OutboxSource): { readonly seq: number; readonly refundId: string }[] {
    return this.#database.allNamed(
      `SELECT seq, result ->> '$.refundId' AS refundId FROM item WHERE ${OF_SOURCE} AND state = 'pending_sale'`,
      { id },
    ) as { seq: number; refundId: string }[];
  }

  /** The source's items in the order of the file, one in memory at a time. */
  *items({ id }: OutboxSource, only?: 'rejected'): Generator<ItemRecord> {
    const condition = only === undefined ? '' : `AND state = 'rejected'`;
    const sql = `SELECT * FROM item WHERE ${OF_SOURCE} ${condition} ORDER BY seq`;
    for (const row of this.#database.iterateNamed(sql, { id })) yield itemRecord(row as unknown as ItemRow);
  }

  close(): void {
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #settleOne(seq: number, outcome: Outcome, now: number): void {
    const { verdict, attempts } = outcome;
    const error = 'error' in outcome ? JSON.stringify(outcome.error) : null;
    if (verdict === 'retry') {
      this.#database.run('UPDATE item SET attempts = attempts + ?, error = ? WHERE seq = ?', attempts, error, seq);
      return;
    }
    this.#database.run(
      'UPDATE item SET state = ?, attempts = attempts + ?, error = ?, result = ?, settled_at = ? WHERE seq = ?',
      verdict,
      attempts,
      error,
      'result' in outcome ? JSON.stringify(outcome.result) : null,
      now,
      seq,
    );
  }
}
