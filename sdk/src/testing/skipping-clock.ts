import { type Clock, systemClock } from '../client/clock.ts';

/** Waits by moving on at once, so that a test does not wait for the pauses between attempts. */
export function skippingClock(): Clock {
  let skipped = 0;
  return {
    now: () => systemClock.now() + skipped,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      skipped += ms;
    },
  };
}
