import type { FaultRuleList, FaultRuleSet, Health, JobResult, SeedRequest, SeedResult } from '@styk/sdk/api/sandbox';
import type { VirtualClock } from '../../clock.ts';
import type { Faults } from '../../faults.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Job, OperationCall, OperationResult, Seeder, ServiceModule } from '../../operation.ts';
import type { Database } from '../../storage/database.ts';
import { clockHandlers } from './clock-handlers.ts';
import { checkInvariants } from './invariants.ts';
import { listMessages, outboxMigration } from './outbox.ts';
import { controlProblems } from './problems.ts';
import { resetData } from './reset.ts';
import { seed } from './seed.ts';
import { settingsMigration } from './settings.ts';

interface PageParams {
  readonly limit: number;
  readonly cursor?: string;
}

/** What the control of a sandbox reaches into. */
export interface ControlDependencies {
  readonly version: string;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly journal: Journal;
  /** Known only when the database is open, which takes the services' tables. */
  readonly database: () => Database;
  /** All services, this one included. */
  readonly services: () => readonly ServiceModule[];
  /** Stops and starts the services' background work around a reset. */
  readonly background: { stop(): Promise<void>; start(): void };
}

export function createControlService(dependencies: ControlDependencies): ServiceModule {
  const { clock, faults, journal, background } = dependencies;
  const jobs = (): Map<string, Job> =>
    new Map(dependencies.services().flatMap((service) => Object.entries(service.jobs ?? {})));
  const seeders = (): Seeder[] =>
    dependencies.services().flatMap(({ seeder }) => (seeder === undefined ? [] : [seeder]));
  const faultList = (): OperationResult<FaultRuleList> => ({ status: 200, body: { items: faults.list() } });
  return {
    name: 'control',
    migrations: [settingsMigration, outboxMigration],
    handlers: {
      getHealth: ({ now }: OperationCall): OperationResult<Health> => ({
        status: 200,
        body: { status: 'ok', version: dependencies.version, now: new Date(now).toISOString() },
      }),
      resetSandbox: ({ now, afterCommit }: OperationCall) => {
        resetData(dependencies.database(), now);
        afterCommit(() => {
          journal.clear();
          background.start();
        });
        return { status: 204 };
      },
      seedSandbox: (call: OperationCall<unknown, SeedRequest>): OperationResult<SeedResult> => ({
        status: 200,
        body: seed(call, seeders(), call.body.scenario),
      }),
      ...clockHandlers(clock, jobs),
      runJob: (call: OperationCall<{ jobName: string }>): OperationResult<JobResult> => {
        const job = call.params.jobName;
        const known = jobs();
        const counts = known.get(job)?.run(call);
        if (counts === undefined)
          throw controlProblems.create('job-unknown', { job, known: [...known.keys()].join(', ') });
        return { status: 200, body: { job, changed: Object.values(counts).reduce((sum, count) => sum + count, 0) } };
      },
      listFaults: faultList,
      setFaults: ({ body }: OperationCall<unknown, FaultRuleSet>) => {
        faults.replace(body.rules);
        return faultList();
      },
      listJournal: ({ params }: OperationCall<PageParams>) => ({
        status: 200,
        body: journal.page(params.limit, params.cursor),
      }),
      listOutboxMessages: ({ tx, params }: OperationCall<PageParams>) => ({
        status: 200,
        body: listMessages(tx, params.limit, params.cursor),
      }),
      checkInvariants: (call: OperationCall) => ({
        status: 200,
        body: checkInvariants(call, dependencies.services()),
      }),
    },
    // What works in the background must not meet a database that is being emptied under it.
    preparations: { resetSandbox: () => background.stop() },
  };
}
