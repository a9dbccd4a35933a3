import type { ServiceModule } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { startOrdersWork } from './background.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { ordersHandlers } from './handlers/index.ts';
import { ordersInvariants } from './invariants.ts';
import { ordersJobs } from './jobs.ts';
import { migrations } from './schema.ts';
import { ordersSeeder } from './seeder.ts';

/** Orders of the partners, from placing to delivery, and what comes back. `testCustomer` is who buys in seeded data. */
export function createOrdersService(
  dependencies: OrdersDependencies,
  testCustomer: (tx: Tx) => string | undefined,
): ServiceModule {
  return {
    name: 'orders',
    migrations,
    handlers: ordersHandlers(dependencies),
    jobs: ordersJobs(dependencies),
    invariants: ordersInvariants(dependencies),
    seeder: ordersSeeder(dependencies, testCustomer),
    start: (runtime) => startOrdersWork(runtime, dependencies),
  };
}
