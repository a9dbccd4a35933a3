import type { ServiceModule } from '../../operation.ts';
import type { CustomersDependencies } from './dependencies.ts';
import { settleErasures } from './erasure.ts';
import { customersHandlers } from './handlers/index.ts';
import { customersInvariants } from './invariants.ts';
import { migrations } from './schema.ts';
import { customersSeeder } from './seeder.ts';

/** One customer over all channels: ids, identifiers, profiles, consents, behaviour. */
export function createCustomersService(dependencies: CustomersDependencies): ServiceModule {
  return {
    name: 'customers',
    migrations,
    handlers: customersHandlers(dependencies),
    jobs: {
      erasures: { schedule: 'nightly', run: (context) => ({ erased: settleErasures(context, dependencies) }) },
    },
    invariants: customersInvariants,
    seeder: customersSeeder,
  };
}
