import type { ServiceRuntime } from '../../operation.ts';
import type { Task } from '../../tempo.ts';
import type { StockDependencies } from './dependencies.ts';
import { playErps } from './erp/play.ts';
import { settleDue } from './jobs.ts';
import { applyPiece } from './snapshots/apply-piece.ts';

/** The event of an expiry may follow up to 60 seconds later (ST04); this is soon enough. */
const LOOK_EVERY_MS = 5000;

/**
 * Applies snapshots and settles what time has ended; to be woken when a snapshot has become whole. Starts with what the last
 * run left half way.
 */
export function startStockWork(runtime: ServiceRuntime, dependencies: StockDependencies): Task {
  let stopping = false;
  const task = runtime.tempo.repeat(LOOK_EVERY_MS, async () => {
    await runtime.transact((context) => [playErps(context), settleDue(context)]);
    while (!stopping && (await runtime.transact((context) => applyPiece(dependencies, context))));
  });
  return {
    wake: task.wake,
    stop() {
      stopping = true;
      return task.stop();
    },
  };
}
