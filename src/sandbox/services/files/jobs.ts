import type { Job } from '../../operation.ts';
import { forgetGrants } from './grants.ts';
import { forgetUploads } from './uploads/upload.ts';

/** An upload that ended can still be asked about for so long. */
const ENDED_KEPT_MS = 24 * 3_600_000;

/** Clears away what is over; nothing of it was in force any more. */
export const filesJobs: Readonly<Record<string, Job>> = {
  files: {
    schedule: 'nightly',
    run: ({ tx, now }) => ({ uploads: forgetUploads(tx, now - ENDED_KEPT_MS), grants: forgetGrants(tx, now) }),
  },
};
