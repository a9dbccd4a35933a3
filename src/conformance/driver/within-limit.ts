import type { Clock } from '@styk/sdk';
import { conformanceErrors } from '../errors.ts';
import { type Action, actionLimitMs } from './driver.ts';

export interface ActionLimit {
  readonly action: Action;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Gives an action its time. The signal it gets is aborted when that is over, or when the whole run is. */
export async function withinLimit<Result>(
  { action, clock, signal }: ActionLimit,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const timer = new AbortController();
  clock.sleep(actionLimitMs, timer.signal).then(
    () => limit.abort(conformanceErrors.create('conformance-driver-timeout', { action, ms: actionLimitMs })),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([signal, limit.signal]));
  } finally {
    timer.abort();
  }
}
