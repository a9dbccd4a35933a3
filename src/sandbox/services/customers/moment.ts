import { customerProblems } from './problems.ts';

/** A partner's clock may run ahead by so much. */
const AHEAD_MS = 5 * 60_000;

/**
 * Epoch milliseconds of a moment that has passed, however long ago: consents and profiles are taken over from old
 * systems. @throws occurred-at-out-of-range
 */
export function readPastMoment(text: string, now: number): number {
  const instant = Date.parse(text);
  // Written so that what is no instant at all, such as a leap second, is refused too.
  if (instant <= now + AHEAD_MS) return instant;
  throw customerProblems.create('occurred-at-out-of-range', { at: text });
}
