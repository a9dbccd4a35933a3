import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { settleDue } from './jobs.ts';

/** A deadline is told of soon after it has passed. */
const LOOK_EVERY_MS = 5000;

export function startOrdersWork(runtime: ServiceRuntime, room: OrdersDependencies): BackgroundWork {
  let work: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    work = work
      .then(() => runtime.transact((context) => settleDue(room, context)))
      .then(() => undefined, runtime.reportDefect);
  }, LOOK_EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await work;
    },
  };
}
