import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import { reviewAll, settleDue } from './jobs.ts';
import type { PartnersRoom } from './room.ts';

/** Often enough for somebody who waits for a register. */
const LOOK_MS = 1000;

/** Lets registers answer without being asked, so that their events come by themselves. */
export function playRegisters({ contractVersions }: PartnersRoom, runtime: ServiceRuntime): BackgroundWork {
  let running: Promise<unknown> = runtime
    .transact((context) => reviewAll(context, contractVersions))
    .catch(runtime.reportDefect);
  const timer = setInterval(() => {
    running = runtime.transact((context) => settleDue(context, contractVersions)).catch(runtime.reportDefect);
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
