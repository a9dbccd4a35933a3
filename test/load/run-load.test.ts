import { Styk } from '@styk/sdk';
import { stopwatch, systemClock } from '@styk/sdk/clock';
import { expect, onTestFinished, test } from 'vitest';
import type { LoadPlan } from '../../src/load/plan.ts';
import { runLoad } from '../../src/load/run-load.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { testCard } from '../../src/sandbox/test-customers.ts';

async function start() {
  const sandbox = await startSandbox({ port: 0, seed: 'small', limitMultiplier: 1000 });
  const styk = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false });
  onTestFinished(async () => {
    await styk.close();
    await sandbox.close();
  });
  const load = (change: Partial<LoadPlan> = {}) =>
    runLoad({
      styk,
      target: sandbox.url,
      plan: {
        rate: 90,
        durationMs: 1000,
        storeIds: ['msk-01', 'spb-02'],
        cards: [testCard(1), testCard(2), testCard(3)],
        runId: `load-${Math.random().toString(36).slice(2, 10)}`,
        ...change,
      },
      promotions: 5,
      clock: systemClock,
      timer: stopwatch,
      signal: new AbortController().signal,
    });
  return { styk, load };
}

test('a run sells three exchanges a sale, under promotions, and the books agree', async () => {
  const { styk, load } = await start();
  // However busy the machine that runs the tests is: what counts here is what was sold, not how fast.
  const { exchanges, verification, sales, promoted, failures } = await load();
  expect(Object.values(exchanges).map(({ count, errors }) => [count, errors])).toEqual([
    [30, 0],
    [30, 0],
    [30, 0],
  ]);
  expect(verification).toEqual({
    sent: 30,
    confirmed: 30,
    found: 30,
    lost: 0,
    doubled: 0,
    unanswered: 0,
    wrongBalances: 0,
  });
  expect([sales, promoted > 0]).toEqual([30, true]);
  const aboutSpeed = ['average-over-budget', 'p99-over-budget', 'rate-not-reached'];
  expect(failures.filter((failure) => !aboutSpeed.includes(failure))).toEqual([]);
  // Those of the run are stopped with it.
  const { items } = await styk.promotions.listPromotions({ limit: 200 });
  expect(items.filter(({ name }) => name.startsWith('styk conformance load'))).toEqual([]);
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('answers lost after the commit are errors, and the books still show no sale lost or doubled', async () => {
  const { styk, load } = await start();
  // Every second sale of the run is made in this store; members get their points in the other one.
  const rule = { operationId: 'createSale', storeId: 'spb-02', effect: 'drop-after-commit' } as const;
  await styk.sandbox.setFaults({ rules: [rule] });
  const report = await load();
  expect(report.verdict).toBe('failed');
  expect(report.failures).toContain('errors');
  expect(report.verification).toMatchObject({ lost: 0, doubled: 0, wrongBalances: 0, found: 30 });
  expect([report.exchanges.sale.errors, report.verification.unanswered]).toEqual([15, 15]);
});
