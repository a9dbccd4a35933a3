import type {
  FaultRuleList,
  FaultRuleSet,
  Health,
  JobResult,
  ListJournalQuery,
  SeedRequest,
  SeedResult,
} from '@styk/sdk/api/sandbox';
import type { Contracts } from '../../../contracts/model.ts';
import type { Background } from '../../background.ts';
import { type ClockSetting, runningClock, type VirtualClock } from '../../clock.ts';
import type { Deprecations } from '../../deprecations.ts';
import type { Faults } from '../../faults.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Job, OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import type { PageParams } from '../../pagination.ts';
import type { Database } from '../../storage/database.ts';
import type { Migration } from '../../storage/migrations.ts';
import { CLOCK_SETTING, clockHandlers } from './clock-handlers.ts';
import { deprecationHandlers, deprecationMigration } from './deprecation-handlers.ts';
import { checkInvariants } from './invariants.ts';
import { listMessages, outboxMigration } from './outbox.ts';
import { controlProblems } from './problems.ts';
import { resetData } from './reset.ts';
import { type PreparedScenario, prepareSeed, seed } from './seed.ts';
import { readSetting, settingsMigration } from './settings.ts';
import { snapshotOperations } from './snapshot-handlers.ts';
import { createSnapshots } from './snapshots.ts';

/** What the control of a sandbox reaches into. */
export interface ControlDependencies {
  readonly version: string;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly database: Database;
  /** Undefined when everything is in memory. */
  readonly dataDir: string | undefined;
  /** All services but this one. */
  readonly services: readonly ServiceModule[];
  /** By name, those of the services and of the frame. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** Paused around a reset. */
  readonly background: Pick<Background, 'pause'>;
  readonly contracts: Contracts;
  readonly deprecations: Deprecations;
  /** Whether the background works between the calls alone. */
  readonly inStep: boolean;
  /** Tokens that were read are remembered; those of other partners end with the data. */
  forgetTokens(): void;
}

/** Apart from the service, which needs the database these tables are made in. */
export const controlMigrations: readonly Migration[] = [settingsMigration, outboxMigration, deprecationMigration];

export function createControlService(dependencies: ControlDependencies): ServiceModule {
  const { clock, faults, journal, background, services, jobs } = dependencies;
  const snapshots = snapshotOperations(createSnapshots(dependencies.database, dependencies.dataDir), background, () => {
    clock.apply(readSetting<ClockSetting>(dependencies.database.tx, CLOCK_SETTING) ?? runningClock);
    dependencies.forgetTokens();
    dependencies.deprecations.forget();
  });
  const faultList = (): OperationResult<FaultRuleList> => ({ status: 200, body: { items: faults.list() } });
  return {
    name: 'control',
    migrations: controlMigrations,
    handlers: {
      getHealth: ({ now }: OperationCall): OperationResult<Health> => ({
        status: 200,
        body: { status: 'ok', version: dependencies.version, now: new Date(now).toISOString() },
      }),
      resetSandbox: (call: OperationCall) => {
        const resume = call.prepared as () => void;
        try {
          resetData(dependencies.database, call.now, call.draw);
        } finally {
          // Whatever becomes of the reset; the work has transactions of its own, none of which begins before this one ends.
          resume();
        }
        call.afterCommit(() => {
          journal.clear();
          dependencies.forgetTokens();
          dependencies.deprecations.forget();
        });
        return { status: 204 };
      },
      seedSandbox: (call: OperationCall<unknown, SeedRequest>): OperationResult<SeedResult> => ({
        status: 200,
        body: seed(call, services, call.body, call.prepared as PreparedScenario),
      }),
      ...snapshots.handlers,
      ...clockHandlers(clock, jobs, dependencies.inStep),
      runJob: (call: OperationCall<{ jobName: string }>): OperationResult<JobResult> => {
        const job = call.params.jobName;
        const counts = jobs.get(job)?.run(call);
        if (counts === undefined)
          throw controlProblems.create('job-unknown', { job, known: [...jobs.keys()].join(', ') });
        return { status: 200, body: { job, changed: Object.values(counts).reduce((sum, count) => sum + count, 0) } };
      },
      ...deprecationHandlers(dependencies),
      listFaults: faultList,
      setFaults: ({ body }: OperationCall<unknown, FaultRuleSet>) => {
        faults.replace(body.rules);
        return faultList();
      },
      listJournal: ({ params }: OperationCall<PageParams & ListJournalQuery>) => ({
        status: 200,
        body: journal.page(params.limit, params.cursor, params.order, params),
      }),
      listOutboxMessages: ({ tx, params }: OperationCall<PageParams>) => ({
        status: 200,
        body: listMessages(tx, params.limit, params.cursor),
      }),
      checkInvariants: (call: OperationCall) => ({
        status: 200,
        body: checkInvariants(call, services),
      }),
    },
    // What works in the background must not meet a database that is being emptied under it.
    preparations: {
      resetSandbox: () => background.pause(),
      seedSandbox: (call: Pick<OperationCall<unknown, SeedRequest>, 'tx' | 'now' | 'draw' | 'body'>) =>
        prepareSeed(call, services, call.body),
      ...snapshots.preparations,
    },
  };
}
