import type { ServiceRuntime } from '../../operation.ts';
import type { Task } from '../../tempo.ts';
import { makeNext } from './make.ts';
import { settleSchedules } from './schedules.ts';

const LOOK_EVERY_MS = 1000;

/**
 * Makes reports one by one, each in a transaction of its own, and orders what schedules ask for; to be woken when a report was
 * ordered.
 */
export function startReportsWork(runtime: ServiceRuntime): Task {
  let stopping = false;
  const task = runtime.tempo.repeat(LOOK_EVERY_MS, async () => {
    await runtime.transact(settleSchedules);
    while (!stopping && (await runtime.transact(makeNext)));
  });
  return {
    wake: task.wake,
    stop() {
      stopping = true;
      return task.stop();
    },
  };
}
