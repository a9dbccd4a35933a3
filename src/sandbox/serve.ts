import { systemClock } from '@styk/sdk';
import { seededEntropy } from '@styk/sdk/signing/issuing';
import { ecosystemContracts } from '../contracts/ecosystem.ts';
import { createSchemaCompiler } from '../contracts/schemas.ts';
import { packageVersion } from '../installation/package-root.ts';
import { createBackground } from './background.ts';
import { seededChance } from './chance.ts';
import { type ClockSetting, createVirtualClock, runningClock } from './clock.ts';
import { createConsoleSession } from './console/console-session.ts';
import { createOverviewService } from './console/overview/service.ts';
import type { Defect } from './core.ts';
import { createDeprecations } from './deprecations.ts';
import { createFaults } from './faults.ts';
import { createApp } from './http/app.ts';
import { forgetOldAnswers } from './http/idempotency.ts';
import { createInFlight } from './http/in-flight.ts';
import { listen } from './http/listen.ts';
import { createRateLimiter } from './http/rate-limit.ts';
import { createIdSource } from './ids.ts';
import type { Journal } from './journal/journal.ts';
import type { Job } from './operation.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { createAuthorityKeeper } from './services/certificates/authority.ts';
import { ensureBuiltIn } from './services/control/built-in.ts';
import { CLOCK_SETTING } from './services/control/clock-handlers.ts';
import { catchUpNights } from './services/control/nights.ts';
import { prepareSeed, seed } from './services/control/seed.ts';
import { createControlService } from './services/control/service.ts';
import { countStart, readSetting, writeSetting } from './services/control/settings.ts';
import { createDomainServices } from './services/domain-services.ts';
import { createTokenMemory } from './services/identity/token-memory.ts';
import { createAdmission } from './services/partners/admission.ts';
import { removeState, writeState } from './state-file.ts';
import { createCommitQueue } from './storage/commit-queue.ts';
import type { Database } from './storage/database.ts';
import type { Tx } from './storage/tx.ts';
import { freeTempo, stepTempo } from './tempo.ts';

/** A sandbox is there to be tested hard: it lets through more than production, but it has a limit. */
const LIMIT_MULTIPLIER = 10;
const DEFECT_LIMIT = 100;
const NIGHT_CHECK_MS = 30_000;

/** Puts the parts together over an open database and journal, and serves. The caller closes both when this throws. */
export async function serve(options: SandboxOptions, database: Database, journal: Journal): Promise<Sandbox> {
  const { dataDir, machineClock = systemClock, port: wantedPort, randomSeed } = options;
  const contracts = ecosystemContracts();
  const clock = createVirtualClock(machineClock, readSetting<ClockSetting>(database.tx, CLOCK_SETTING) ?? runningClock);
  // A sandbox that is started again must not draw the ids and secrets of its last run once more.
  const start = database.transaction(countStart);
  const newIdSource = (purpose: string) =>
    randomSeed === undefined
      ? createIdSource(machineClock)
      : createIdSource(clock, seededChance(`${randomSeed} ${start} ${purpose}`));
  const ids = newIdSource('calls');
  const faults = createFaults();
  const deprecations = createDeprecations(database.tx);
  const tokens = createTokenMemory();
  const consoleSession = createConsoleSession();
  const queue = createCommitQueue(database);
  const contractVersions = Object.fromEntries(contracts.files.map(({ domain, version }) => [domain, version]));
  const services = (options.services ?? createDomainServices)({
    keeper: createAuthorityKeeper(
      database.tx,
      queue,
      clock,
      randomSeed === undefined ? undefined : seededEntropy(randomSeed),
    ),
    journal,
    draw: newIdSource('domains').draw,
    contractVersions,
    forgetTokens: tokens.clear,
  });
  database.migrate(services.map(({ name, migrations }) => ({ service: name, migrations })));
  const defects: Defect[] = [];
  const reportDefect = (defect: Defect) => {
    defects.push(defect);
    if (defects.length > DEFECT_LIMIT) defects.shift();
    options.onDefect?.(defect);
  };
  const reportInBackground = (error: unknown) => reportDefect({ operationId: null, error });
  const changes = () => database.tx.get<{ rows: number }>('SELECT total_changes() AS rows')?.rows ?? 0;
  const tempo =
    randomSeed === undefined
      ? freeTempo(machineClock, reportInBackground)
      : stepTempo({ clock, machineClock, changes, reportDefect: reportInBackground });
  const background = createBackground(
    services,
    queue,
    clock,
    machineClock,
    faults,
    newIdSource('background'),
    tempo,
    reportInBackground,
  );
  const version = packageVersion();
  const jobs = new Map<string, Job>([
    ['answers', forgetOldAnswers],
    ...services.flatMap((service) => Object.entries(service.jobs ?? {})),
  ]);
  const control = createControlService({
    version,
    clock,
    faults,
    journal,
    database,
    dataDir,
    services,
    jobs,
    background,
    contracts,
    deprecations,
    inStep: tempo.inStep,
    forgetTokens: tokens.clear,
  });
  const all = [...services, control, createOverviewService()];
  const app = createApp({
    contracts,
    schemas: createSchemaCompiler(contracts),
    queue,
    tx: database.tx,
    clock,
    machineClock,
    ids,
    limiter: createRateLimiter(machineClock, options.limitMultiplier ?? LIMIT_MULTIPLIER),
    inFlight: createInFlight(),
    faults,
    deprecations,
    journal,
    handlers: new Map(all.flatMap(({ handlers }) => Object.entries(handlers))),
    pages: new Map(all.flatMap(({ pages = {} }) => Object.entries(pages))),
    preparations: new Map(all.flatMap(({ preparations = {} }) => Object.entries(preparations))),
    readToken: (tx, token) => consoleSession.read(token) ?? tokens.read(tx, token),
    console: consoleSession,
    admit: createAdmission({
      tx: database.tx,
      now: clock.now,
      transact: (work) => queue.run((tx) => work({ tx, now: clock.now(), newId: ids.newId })),
      contractVersions,
    }),
    language: options.language ?? 'ru',
    tempo,
    reportDefect,
  });

  const passNights = (tx: Tx) => catchUpNights({ tx, now: clock.now(), newId: ids.newId }, jobs);
  const builtIn = database.transaction((tx) => {
    const { clock: set, frozen } = options;
    if (set !== undefined || frozen !== undefined) {
      clock.apply(
        clock.planned({ ...(set === undefined ? {} : { set }), ...(frozen === undefined ? {} : { frozen }) }),
      );
      writeSetting(tx, CLOCK_SETTING, clock.setting());
    }
    passNights(tx);
    return ensureBuiltIn(tx, clock.now(), ids.draw);
  });
  if (options.seed !== undefined) {
    const request = { scenario: options.seed };
    const prepared = await prepareSeed({ tx: database.tx, now: clock.now(), draw: ids.draw }, services, request);
    database.transaction((tx) => seed({ tx, now: clock.now(), ...ids }, services, request, prepared));
  }
  const { port, close } = await listen(app, wantedPort);
  background.start();
  await tempo.settle();
  const nights = setInterval(() => {
    queue.run(passNights).catch(reportInBackground);
  }, NIGHT_CHECK_MS).unref();

  const shutDown = async () => {
    clearInterval(nights);
    // Together: a call that waits for something of the background is let go by it.
    await Promise.all([close(), background.stop()]);
    if (dataDir !== undefined) removeState(dataDir);
    journal.close();
    database.close();
  };
  let closing: Promise<void> | undefined;

  const url = `http://127.0.0.1:${port}`;
  const { clientId, clientSecret, webhookSecret } = builtIn;
  const state = {
    url,
    controlUrl: `${url}/sandbox/v1`,
    consoleUrl: `${url}/console`,
    port,
    pid: process.pid,
    startedAt: new Date(machineClock.now()).toISOString(),
    credentials: { clientId, clientSecret },
    webhookSecret,
  };
  if (dataDir !== undefined) writeState(dataDir, { ...state, data: dataDir });
  return {
    ...state,
    data: dataDir ?? null,
    journal,
    defects: () => defects,
    close() {
      closing ??= shutDown();
      return closing;
    },
  };
}
