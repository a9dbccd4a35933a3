import type { Clock } from '@styk/sdk';

/** Asked with the most milliseconds a call may take, it tells what the call has. */
export type TimeBudget = (mostMs: number) => number;

/** Even a call made late gets this long: the outcome is queued anyway, but an answer is worth a try. */
const leastMs = 250;

/** Shares one time limit between several calls. */
export function timeBudget(clock: Clock, totalMs: number): TimeBudget {
  const end = clock.now() + totalMs;
  return (mostMs) => Math.max(leastMs, Math.min(mostMs, end - clock.now()));
}
