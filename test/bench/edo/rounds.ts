import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export type Candidate = () => unknown;

/**
 * CPU time of each candidate, median over rounds, in milliseconds of one call. Candidates take turns in every round, so
 * that a busy machine is unfair to all of them alike; each is repeated until a turn lasts long enough to be measured.
 */
export async function cpuOf<Name extends string>(
  candidates: Readonly<Record<Name, Candidate>>,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<Candidate>(candidates).map(([name, run]) => ({ name, run, calls: 1, times: [0] }));
  for (const entry of entries) {
    // Warm-up; it also tells how many calls make a turn.
    for (let spent = 0; spent < TURN_MS; entry.calls *= 2) spent = await turn(entry.run, entry.calls);
    entry.times = [];
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, calls, times } of entries) {
      times.push((await turn(run, calls)) / calls);
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}

const TURN_MS = 100;
const ROUNDS = 9;

async function turn(run: Candidate, calls: number): Promise<number> {
  // What another candidate left behind is not to be cleared away in this one's time; what the engine forgets of this one's
  // code on such an occasion is learnt again before the clock runs.
  collectGarbage();
  for (let call = 0; call < calls; call++) await run();
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
