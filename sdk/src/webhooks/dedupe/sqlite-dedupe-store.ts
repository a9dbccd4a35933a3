import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Claim } from './claim.ts';
import type { ClaimOutcome, ClaimRequest, DedupeStore } from './dedupe-store.ts';

/** After how many claims records that have run out are removed. */
const CLAIMS_BETWEEN_PURGES = 1000;

type NotPromise<Value> = Value extends PromiseLike<unknown> ? never : unknown;

/**
 * Keeps ids in a table of the program's own SQLite database, so that effects and ids can be committed together:
 *
 * ```ts
 * const store = new SqliteDedupeStore(database);
 * receiver.onEvent('order.created', (event, { claim }) => store.transact(claim, () => insertOrder(event.data)));
 * ```
 *
 * Ids survive a power failure as far as the database's `synchronous` setting makes anything survive it.
 */
export class SqliteDedupeStore implements DedupeStore<undefined> {
  readonly #database: DatabaseSync;
  readonly #claim: StatementSync;
  readonly #isDone: StatementSync;
  readonly #complete: StatementSync;
  readonly #release: StatementSync;
  readonly #purge: StatementSync;
  #claims = 0;

  /** Makes the table `styk_webhook_ids` where it is not there yet. */
  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`CREATE TABLE IF NOT EXISTS styk_webhook_ids (
      id TEXT PRIMARY KEY, token TEXT NOT NULL, done INTEGER NOT NULL, until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS styk_webhook_ids_until ON styk_webhook_ids (until);`);
    this.#claim =
      database.prepare(`INSERT INTO styk_webhook_ids (id, token, done, until) VALUES (:id, :token, 0, :until)
      ON CONFLICT (id) DO UPDATE SET token = excluded.token, done = 0, until = excluded.until
      WHERE styk_webhook_ids.until <= :now`);
    this.#isDone = database.prepare('SELECT done FROM styk_webhook_ids WHERE id = ?');
    this.#complete = database.prepare('UPDATE styk_webhook_ids SET done = 1, until = ? WHERE id = ? AND token = ?');
    this.#release = database.prepare('DELETE FROM styk_webhook_ids WHERE id = ? AND token = ? AND done = 0');
    this.#purge = database.prepare('DELETE FROM styk_webhook_ids WHERE until <= ?');
  }

  claim(id: string, { token, now, leaseUntil }: ClaimRequest): ClaimOutcome {
    this.#claims += 1;
    if (this.#claims % CLAIMS_BETWEEN_PURGES === 0) this.#purge.run(now);
    if (this.#claim.run({ id, token, now, until: leaseUntil }).changes === 1) return 'claimed';
    return this.#isDone.get(id)?.['done'] === 1 ? 'done' : 'busy';
  }

  complete(id: string, token: string, keepUntil: number): boolean {
    return this.#complete.run(keepUntil, id, token).changes === 1;
  }

  release(id: string, token: string): void {
    this.#release.run(id, token);
  }

  /**
   * Does the work and marks the id as handled, in one transaction. The work must not wait for anything: whatever else
   * used the connection meanwhile would become a part of the transaction.
   *
   * @throws StykError `webhooks-claim-lost`; nothing has happened then.
   */
  transact<Result>(claim: Claim, work: () => Result & NotPromise<Result>): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      claim.complete();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
