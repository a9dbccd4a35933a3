import type { Database } from './database.ts';
import type { Tx } from './tx.ts';

/** A piece of work over the open transaction. `afterCommit` runs only when what it did is on the disk. */
export type Job<Result> = (tx: Tx, afterCommit: (effect: () => void) => void) => Result;

export interface CommitQueue {
  /**
   * Queues the job and resolves with its result after the commit that made it durable. When the job throws, what it
   * wrote is rolled back alone and the promise rejects with its error.
   */
  run<Result>(job: Job<Result>): Promise<Result>;
}

/** So many jobs share one commit at most; beyond that the first of them would wait too long for its answer. */
const GROUP_LIMIT = 256;

interface Entry {
  /**
   * Returns what to do when the commit went through. Among others it never throws, and undoes what a failed job wrote;
   * alone it throws, and the whole transaction is undone.
   */
  attempt(tx: Tx, isAlone: boolean): () => void;
  fail(error: unknown): void;
}

/**
 * Group commit: the jobs that gathered while the previous commit was on its way share one transaction and one fsync.
 * Waiting for fsync costs the same for one job as for a hundred, so under load this multiplies throughput while an
 * answer still means "on the disk".
 */
export function createCommitQueue(database: Database): CommitQueue {
  let waiting: Entry[] = [];

  const flush = () => {
    const group = waiting.slice(0, GROUP_LIMIT);
    waiting = waiting.slice(GROUP_LIMIT);
    if (waiting.length > 0) setImmediate(flush);
    let outcomes: (() => void)[];
    try {
      outcomes = database.transaction((tx) =>
        group.map((entry) => {
          const settle = entry.attempt(tx, group.length === 1);
          // Without the transaction the rest of the group would commit one by one, and then be answered as failed.
          if (!database.isTransactionOpen()) throw new Error('SQLite gave up the transaction');
          return settle;
        }),
      );
    } catch (error) {
      for (const entry of group) entry.fail(error);
      return;
    }
    for (const settle of outcomes) settle();
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({
          attempt: (tx, isAlone) => attempt(tx, isAlone, job, resolve, reject),
          fail: reject,
        });
        // setImmediate comes after the sockets of this turn were read: all requests that arrived together are in.
        if (waiting.length === 1) setImmediate(flush);
      }),
  };
}

function attempt<Result>(
  tx: Tx,
  isAlone: boolean,
  job: Job<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): () => void {
  const effects: (() => void)[] = [];
  try {
    const work = () => job(tx, (effect) => effects.push(effect));
    // A savepoint copies every page that is written to.
    const result = isAlone ? work() : tx.savepoint(work);
    return () => {
      try {
        for (const effect of effects) effect();
        resolve(result);
      } catch (error) {
        // Kept from the other jobs of the group, whose answers must not hang on it.
        reject(error);
      }
    };
  } catch (error) {
    if (isAlone) throw error;
    return () => reject(error);
  }
}
