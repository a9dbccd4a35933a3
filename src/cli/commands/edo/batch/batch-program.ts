import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion, ThreadSetup } from './batch-thread.ts';
import { outcomeOf } from './outcome.ts';
import { type JobOf, WORKS, type WorkName } from './works.ts';

/** What a thread of a batch runs: it prepares the work for itself and answers chunk after chunk. */
async function serve<Name extends WorkName>({ name, setup, language }: ThreadSetup<Name>): Promise<void> {
  // Of a union of functions TypeScript cannot tell that name, setup and jobs go together.
  const prepare = WORKS[name] as (given: typeof setup) => Promise<(job: JobOf<Name>) => Promise<never>>;
  const ready = prepare(setup);
  // A failure is told by the first chunk.
  ready.catch(() => undefined);
  parentPort?.on('message', async ({ id, jobs }: ThreadQuestion<Name>) => {
    const run = await ready;
    const outcomes: ThreadAnswer<Name>['outcomes'][number][] = [];
    for (const job of jobs) outcomes.push(await outcomeOf(() => run(job), language));
    parentPort?.postMessage({ id, outcomes } satisfies ThreadAnswer<Name>);
  });
}

await serve(workerData as ThreadSetup<WorkName>);
