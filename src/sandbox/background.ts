import type { Clock } from '@styk/sdk';
import type { IdSource } from './ids.ts';
import type { BackgroundWork, ServiceModule, ServiceRuntime } from './operation.ts';
import type { CommitQueue } from './storage/commit-queue.ts';

/** The background work of all services. */
export interface Background {
  start(): void;
  stop(): Promise<void>;
}

export function createBackground(
  services: readonly ServiceModule[],
  queue: CommitQueue,
  clock: Clock,
  ids: IdSource,
  reportDefect: (error: unknown) => void,
): Background {
  let running: BackgroundWork[] = [];
  const runtime: ServiceRuntime = {
    clock,
    reportDefect,
    transact: (work) => queue.run((tx) => work({ tx, now: clock.now(), newId: ids.newId })),
  };
  return {
    start() {
      running = services.flatMap((service) => service.start?.(runtime) ?? []);
    },
    async stop() {
      const stopping = running;
      running = [];
      await Promise.all(stopping.map((work) => work.stop()));
    },
  };
}
