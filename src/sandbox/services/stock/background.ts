import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import type { StockDependencies } from './dependencies.ts';
import { playErps } from './erp/play.ts';
import { settleDue } from './jobs.ts';
import { applyPiece } from './snapshots/apply-piece.ts';

/** The event of an expiry may follow up to 60 seconds later (ST04); this is soon enough. */
const LOOK_EVERY_MS = 5000;

export interface StockWork extends BackgroundWork {
  /** A snapshot has become whole. */
  wake(): void;
}

/** Applies snapshots and settles what time has ended. Starts with what the last run left half way. */
export function startStockWork(runtime: ServiceRuntime, dependencies: StockDependencies): StockWork {
  let stopping = false;
  let work: Promise<void> = Promise.resolve();
  const wake = () => {
    work = work
      .then(async () => {
        while (!stopping && (await runtime.transact((context) => applyPiece(dependencies, context))));
      })
      .catch(runtime.reportDefect);
  };
  const timer = setInterval(() => {
    work = work
      .then(() => runtime.transact((context) => [playErps(context), settleDue(context)]))
      .then(() => undefined, runtime.reportDefect);
  }, LOOK_EVERY_MS).unref();
  wake();
  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await work;
    },
  };
}
