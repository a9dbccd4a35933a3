import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@styk/sdk';
import type { InvariantReport } from '@styk/sdk/api/sandbox';
import { ecosystemContracts } from '../contracts/ecosystem.ts';
import { systemChance } from './chance.ts';
import { type ClockSetting, createVirtualClock, runningClock } from './clock.ts';
import { createIdSource } from './ids.ts';
import { openJournal } from './journal/journal.ts';
import { sandboxMigrations } from './server.ts';
import { createAuthorityKeeper } from './services/certificates/authority.ts';
import { CLOCK_SETTING } from './services/control/clock-handlers.ts';
import { checkInvariants } from './services/control/invariants.ts';
import { readSetting } from './services/control/settings.ts';
import { createDomainServices } from './services/domain-services.ts';
import { createCommitQueue } from './storage/commit-queue.ts';
import { openDatabase } from './storage/database.ts';

/**
 * Checks every invariant over the data of a sandbox that does not run, and that the file itself is sound. The clock stands
 * where the sandbox left it, and nothing is booked that has fallen due meanwhile. Undefined where there are no data.
 *
 * @throws StykError `sandbox-folder-in-use`, `sandbox-database-corrupt`, `sandbox-database-newer`
 */
export function checkData(dataDir: string, machineClock = systemClock): InvariantReport | undefined {
  const file = join(dataDir, 'sandbox.sqlite');
  if (!existsSync(file)) return undefined;
  const database = openDatabase({ file, durability: 'full', migrations: sandboxMigrations });
  const journal = openJournal({ file: ':memory:', capacity: 1 });
  try {
    const { tx } = database;
    const clock = createVirtualClock(machineClock, readSetting<ClockSetting>(tx, CLOCK_SETTING) ?? runningClock);
    const services = createDomainServices({
      keeper: createAuthorityKeeper(tx, createCommitQueue(database), clock),
      journal,
      draw: systemChance().bytes,
      contractVersions: Object.fromEntries(ecosystemContracts().files.map(({ domain, version }) => [domain, version])),
      forgetTokens: () => undefined,
    });
    database.migrate(services.map(({ name, migrations }) => ({ service: name, migrations })));
    const context = { tx, now: clock.now(), newId: createIdSource(machineClock).newId };
    const report = checkInvariants(context, services);
    const damage = tx
      .all<{ quick_check: string }>('PRAGMA quick_check(20)')
      .filter((row) => row.quick_check !== 'ok')
      .map((row) => ({ id: 'file', detail: row.quick_check.slice(0, 1000) }));
    const violations = [...damage, ...report.violations];
    return { ok: violations.length === 0, checked: ['file', ...report.checked], violations };
  } finally {
    journal.close();
    database.close();
  }
}
