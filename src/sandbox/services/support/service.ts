import type { ServiceModule } from '../../operation.ts';
import type { SupportDependencies } from './dependencies.ts';
import { supportHandlers } from './handlers/index.ts';
import { supportInvariants } from './invariants.ts';
import { overdueComplaint } from './scenarios.ts';
import { supportMigrations } from './schema.ts';
import { settleTickets } from './tickets/settle.ts';

/** Support of the partners: tickets and complaints, incidents, the state of the ecosystem, traces. */
export function createSupportService(dependencies: SupportDependencies): ServiceModule {
  return {
    name: 'support',
    migrations: supportMigrations,
    handlers: supportHandlers(dependencies),
    jobs: {
      support: { schedule: 'nightly', run: (context) => ({ steps: settleTickets(context, null) }) },
    },
    invariants: supportInvariants,
    scenarios: { 'overdue-complaint': overdueComplaint },
  };
}
