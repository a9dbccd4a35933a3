import type { ServiceModule } from '../../operation.ts';
import { playRegisters } from './background.ts';
import { partnersHandlers } from './handlers/index.ts';
import { partnersInvariants } from './invariants.ts';
import { partnersJobs } from './jobs.ts';
import type { PartnersRoom } from './room.ts';
import { overdueAgreement } from './scenarios.ts';
import { migrations } from './storage/schema.ts';

/** Onboarding: applications, agreements, capabilities, stores, keys, requirements, conformance runs. */
export function createPartnersService(room: PartnersRoom): ServiceModule {
  return {
    name: 'partners',
    migrations,
    handlers: partnersHandlers(room),
    jobs: partnersJobs(room),
    invariants: partnersInvariants,
    scenarios: { 'overdue-agreement': overdueAgreement(room) },
    start: (runtime) => playRegisters(room, runtime),
  };
}
