import { type Clock, systemClock } from '@styk/sdk/clock';

/** Pauses between attempts do not hold the tests up; time limits of calls, which are longer, stay as they are. */
export const hastyClock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms <= 5000 ? ms / 20 : ms, signal),
};
