import { availableParallelism } from 'node:os';
import type { Language } from '@styk/sdk/errors';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { runInThreads } from './thread-pool.ts';
import type { DoneOf, JobOf, SetupOf, WorkName } from './works.ts';

export interface Batch<Name extends WorkName> {
  readonly name: Name;
  readonly count: number;
  /** Made as they are needed. */
  readonly jobs: AsyncIterable<JobOf<Name>>;
  /** For the work in this thread. */
  readonly run: (job: JobOf<Name>) => Promise<DoneOf<Name>>;
  /** For the work in other threads; absent where only this one can do it: a token, a program that takes one at a time. */
  readonly setup: SetupOf<Name> | undefined;
  /** As the user wants it; by the number of jobs without it. */
  readonly threads: number | undefined;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/**
 * Below this a pool costs more than it brings: starting its threads takes as long as signing or verifying some hundred
 * files. Measured by test/bench/batch.bench.ts.
 */
const POOL_FROM = 500;

/** Files under way in one thread: while the disk takes one down, another is signed. */
const OVERLAP = 4;

/** The outcome of every job in their order. After the signal what has begun is finished, and nothing more is begun. */
export async function* runBatch<Name extends WorkName>(batch: Batch<Name>): AsyncGenerator<Outcome<DoneOf<Name>>> {
  const { setup, count, language, signal } = batch;
  const threads = setup === undefined ? 1 : (batch.threads ?? (count < POOL_FROM ? 1 : availableParallelism()));
  if (threads > 1 && setup !== undefined) {
    yield* runInThreads({ ...batch, setup, threads });
    return;
  }
  // What only one thread can use may not bear two questions at once either.
  const atOnce = setup === undefined ? 1 : OVERLAP;
  const waiting: Promise<Outcome<DoneOf<Name>>>[] = [];
  for await (const job of batch.jobs) {
    if (signal.aborted) break;
    // A single file is the whole command: what is wrong with it is the error of the command.
    waiting.push(count === 1 ? batch.run(job).then((done) => ({ done })) : outcomeOf(() => batch.run(job), language));
    const first = waiting.length < atOnce ? undefined : waiting.shift();
    if (first !== undefined) yield await first;
  }
  for (const outcome of waiting) yield await outcome;
}
