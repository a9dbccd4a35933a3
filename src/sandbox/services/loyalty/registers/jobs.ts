import type { Job } from '../../../operation.ts';
import { OPEN_LIFE_MS } from './limits.ts';
import { forgetAbandoned } from './register.ts';

/** Work that the passing of days brings about. */
export const registerJobs: Readonly<Record<string, Job>> = {
  registers: {
    schedule: 'nightly',
    run: ({ tx, now }) => ({ registers: forgetAbandoned(tx, now - OPEN_LIFE_MS) }),
  },
};
