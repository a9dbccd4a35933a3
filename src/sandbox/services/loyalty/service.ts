import type { ServiceModule } from '../../operation.ts';
import type { LoyaltyDependencies } from './dependencies.ts';
import { loyaltyHandlers } from './handlers/index.ts';
import { loyaltyInvariants } from './invariants.ts';
import { loyaltyJobs } from './jobs.ts';
import type { ProgramRules } from './ledger/context.ts';
import { createRegisters } from './registers/registers.ts';
import { pointsDebt } from './scenario-debt.ts';
import { expiredLots, expiringPoints } from './scenarios.ts';
import { migrations } from './schema.ts';
import { loyaltySeeder } from './seeder.ts';

/** The loyalty programme of the sandbox: members, the ledger of their points, and the three exchanges of a till. */
export function createLoyaltyService(dependencies: LoyaltyDependencies, rules: ProgramRules): ServiceModule {
  const room = { ...dependencies, rules };
  const registers = createRegisters(room);
  return {
    name: 'loyalty',
    migrations,
    handlers: { ...loyaltyHandlers(room), ...registers.handlers },
    preparations: registers.preparations,
    jobs: { ...loyaltyJobs(rules), ...registers.jobs },
    invariants: [...loyaltyInvariants, ...registers.invariants],
    seeder: loyaltySeeder(rules),
    scenarios: {
      'expiring-points': expiringPoints(rules),
      'expired-lots': expiredLots(rules),
      'points-debt': pointsDebt(room),
    },
    start: registers.start,
  };
}
