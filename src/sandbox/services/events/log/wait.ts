import type { ServiceRuntime } from '../../../operation.ts';

const LOOK_MS = 50;

/** Waits until something is found, the seconds are over, or the sandbox stops. */
export async function waitFor(
  { machineClock }: ServiceRuntime,
  seconds: number,
  stopping: AbortSignal,
  found: () => boolean,
): Promise<void> {
  const until = machineClock.now() + seconds * 1000;
  while (!found() && !stopping.aborted && machineClock.now() < until) {
    await machineClock.sleep(LOOK_MS, stopping).catch(() => undefined);
  }
}
