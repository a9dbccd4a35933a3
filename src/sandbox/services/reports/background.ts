import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import { makeNext } from './make.ts';
import { settleSchedules } from './schedules.ts';

const LOOK_EVERY_MS = 1000;

export interface ReportsWork extends BackgroundWork {
  /** A report was ordered. */
  wake(): void;
}

/** Makes reports one by one, each in a transaction of its own, and orders what schedules ask for. */
export function startReportsWork(runtime: ServiceRuntime): ReportsWork {
  let stopping = false;
  let work: Promise<void> = Promise.resolve();
  const look = () => {
    work = work
      .then(async () => {
        if (stopping) return;
        await runtime.transact(settleSchedules);
        while (!stopping && (await runtime.transact(makeNext)));
      })
      .catch(runtime.reportDefect);
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  look();
  return {
    wake: look,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await work;
    },
  };
}
