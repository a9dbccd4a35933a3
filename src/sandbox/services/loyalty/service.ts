import type { ServiceModule } from '../../operation.ts';
import type { LoyaltyDependencies } from './dependencies.ts';
import { loyaltyHandlers } from './handlers/index.ts';
import { loyaltyInvariants } from './invariants.ts';
import { loyaltyJobs } from './jobs.ts';
import type { ProgramRules } from './ledger/context.ts';
import { migrations } from './schema.ts';
import { loyaltySeeder } from './seeder.ts';

/** The loyalty programme of the sandbox: members, the ledger of their points, and the three exchanges of a till. */
export function createLoyaltyService(dependencies: LoyaltyDependencies, rules: ProgramRules): ServiceModule {
  return {
    name: 'loyalty',
    migrations,
    handlers: loyaltyHandlers({ ...dependencies, rules }),
    jobs: loyaltyJobs(rules),
    invariants: loyaltyInvariants,
    seeder: loyaltySeeder(rules),
  };
}
