import { workerData } from 'piscina';
import { WORKS, type WorkName } from '../../../src/cli/commands/edo/batch/works.ts';

/** The same work as in a thread of our own, served by piscina. */
const { name, setup } = workerData as { readonly name: WorkName; readonly setup: never };
const ready = WORKS[name](setup);

export async function serve(jobs: readonly never[]): Promise<readonly unknown[]> {
  const run = await ready;
  const outcomes: unknown[] = [];
  for (const job of jobs) outcomes.push(await run(job));
  return outcomes;
}
