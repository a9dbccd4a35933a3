import type { Clock } from '@styk/sdk';
import type { Faults } from './faults.ts';
import type { IdSource } from './ids.ts';
import type { BackgroundWork, ServiceModule, ServiceRuntime } from './operation.ts';
import type { CommitQueue } from './storage/commit-queue.ts';
import type { Tempo } from './tempo.ts';

/** The background work of all services. */
export interface Background {
  start(): void;
  /** Resolves when nothing of it runs any more, with what starts it again; of several pauses the last to end does. */
  pause(): Promise<() => void>;
  stop(): Promise<void>;
}

export function createBackground(
  services: readonly ServiceModule[],
  queue: CommitQueue,
  clock: Clock,
  machineClock: Clock,
  faults: Faults,
  ids: IdSource,
  tempo: Tempo,
  reportDefect: (error: unknown) => void,
): Background {
  let running: BackgroundWork[] = [];
  const runtime: ServiceRuntime = {
    clock,
    machineClock,
    tempo,
    faults,
    reportDefect,
    transact: (work) => queue.run((tx) => work({ tx, now: clock.now(), newId: ids.newId })),
  };
  let pauses = 0;
  const start = () => {
    running = services.flatMap((service) => service.start?.(runtime) ?? []);
  };
  const stop = async () => {
    const stopping = running;
    running = [];
    await Promise.all(stopping.map((work) => work.stop()));
  };
  return {
    start,
    async pause() {
      pauses += 1;
      await stop();
      return () => {
        pauses -= 1;
        if (pauses === 0) start();
      };
    },
    stop,
  };
}
