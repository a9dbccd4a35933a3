import type { ServiceModule } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';
import type { Task } from '../../tempo.ts';
import { startReportsWork } from './background.ts';
import { reportsHandlers } from './handlers/index.ts';
import { makeNext } from './make.ts';
import { settleSchedules } from './schedules.ts';
import { reportsMigrations } from './schema.ts';

/** Reports of the partners: made on order and by schedule, in the background. */
export function createReportsService(): ServiceModule {
  let work: Task | undefined;
  return {
    name: 'reports',
    migrations: reportsMigrations,
    // What is ordered before the work has started is found by it when it starts.
    handlers: reportsHandlers(() => work?.wake()),
    jobs: {
      reports: {
        schedule: 'nightly',
        run(context) {
          const ordered = settleSchedules(context);
          let made = 0;
          while (makeNext(context)) made += 1;
          const gone = context.tx.run(
            'UPDATE reports_report SET content = NULL WHERE expires_at <= ? AND content IS NOT NULL',
            context.now,
          ).changes;
          return { ordered, made, gone };
        },
      },
    },
    invariants: [
      createSqlInvariant({
        id: 'REP01',
        statement: 'A report that is ready has its file until it expires',
        sql: `SELECT report_id AS text FROM reports_report
              WHERE state = 'succeeded' AND expires_at > ?1 AND (content IS NULL OR length(content) <> size)`,
      }),
    ],
    start(runtime) {
      work = startReportsWork(runtime);
      return work;
    },
  };
}
