import type { Job, ServiceContext } from '../../operation.ts';
import { readSetting, writeSetting } from './settings.ts';

const DAY_MS = 86_400_000;

/** Europe/Moscow has been UTC+3 without summer time since 2014-10-26 (248-ФЗ). */
const MOSCOW_MS = 3 * 3_600_000;

const SETTING = 'lastNight';

/**
 * Runs the nightly jobs once for each Moscow midnight between the last one done and now, in order, each with `now` at
 * its midnight, so that a clock moved by a year leaves the same state as a year of waiting.
 */
export function catchUpNights(context: ServiceContext, jobs: ReadonlyMap<string, Job>): void {
  const { tx, now } = context;
  const tonight = Math.floor((now + MOSCOW_MS) / DAY_MS);
  // A clock that was set back lives through its nights again; jobs do no harm the second time.
  const last = Math.min(readSetting<number>(tx, SETTING) ?? tonight, tonight);
  for (let night = last + 1; night <= tonight; night += 1) {
    const midnight = { ...context, now: night * DAY_MS - MOSCOW_MS };
    for (const job of jobs.values()) if (job.schedule === 'nightly') job.run(midnight);
  }
  writeSetting(tx, SETTING, tonight);
}
