import type { Language } from '@styk/sdk/errors';
import { BatchThread } from './batch-thread.ts';
import type { Outcome } from './outcome.ts';
import type { DoneOf, JobOf, SetupOf, WorkName } from './works.ts';

export interface ThreadedBatch<Name extends WorkName> {
  readonly name: Name;
  readonly jobs: AsyncIterable<JobOf<Name>>;
  readonly setup: SetupOf<Name>;
  readonly threads: number;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** So many that sending them does not count, so few that the last ones do not leave threads idle. */
const CHUNK = 16;

/** Chunks that a thread has before it, so that it need not wait; results that wait for their turn are bounded by it too. */
const AHEAD = 4;

/** The outcomes in the order of the jobs, whichever thread is done first. */
export async function* runInThreads<Name extends WorkName>(
  batch: ThreadedBatch<Name>,
): AsyncGenerator<Outcome<DoneOf<Name>>> {
  const { name, setup, language, threads, signal } = batch;
  const pool = Array.from({ length: threads }, () => new BatchThread<Name>({ name, setup, language }));
  try {
    const waiting: Promise<readonly Outcome<DoneOf<Name>>[]>[] = [];
    for await (const chunk of chunksOf(batch.jobs)) {
      if (signal.aborted) break;
      const [idlest] = pool.toSorted((a, b) => a.waiting - b.waiting);
      if (idlest === undefined) return;
      const outcomes = idlest.run(chunk);
      // It is awaited in its turn, which may come after it has failed.
      outcomes.catch(() => undefined);
      waiting.push(outcomes);
      if (waiting.length >= threads * AHEAD) yield* (await waiting.shift()) ?? [];
    }
    for (const outcomes of waiting) yield* await outcomes;
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}

async function* chunksOf<Job>(jobs: AsyncIterable<Job>): AsyncGenerator<readonly Job[]> {
  let chunk: Job[] = [];
  for await (const job of jobs) {
    chunk.push(job);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
