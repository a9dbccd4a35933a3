import type { ServiceModule } from '../../operation.ts';
import type { Task } from '../../tempo.ts';
import { startStockWork } from './background.ts';
import type { StockDependencies } from './dependencies.ts';
import { stockHandlers } from './handlers/index.ts';
import { stockInvariants } from './invariants.ts';
import { stockJobs } from './jobs.ts';
import { OVERSOLD_RISK, oversoldRisk } from './scenarios.ts';
import { migrations } from './schema.ts';
import { stockSeeder } from './seeder.ts';

/** Stock of the partners: levels and snapshots, reservations, and the journal that their ERPs book. */
export function createStockService(dependencies: StockDependencies): ServiceModule {
  let work: Task | undefined;
  return {
    name: 'stock',
    migrations,
    // What becomes whole before the work has started is found by it when it starts.
    handlers: stockHandlers(dependencies, () => work?.wake()),
    jobs: stockJobs,
    invariants: stockInvariants,
    seeder: stockSeeder,
    scenarios: { [OVERSOLD_RISK]: oversoldRisk },
    start(runtime) {
      work = startStockWork(runtime, dependencies);
      return work;
    },
  };
}
