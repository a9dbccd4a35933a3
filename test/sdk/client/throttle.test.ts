import { type OperationLimit, Styk } from '@styk/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partnersOperations } from '../../../sdk/src/api/partners.operations.ts';
import { Throttle } from '../../../sdk/src/client/throttle.ts';
import { application, sendJson, startServer } from './local-server.ts';
import { VirtualClock } from './test-clocks.ts';

const forever = new AbortController().signal;

interface Run {
  readonly starts: readonly number[];
  readonly mostInFlight: number;
}

interface Visit {
  readonly arrival: number;
  readonly duration: number;
}

/** Calls an operation with this limit in virtual time. */
async function run(limit: OperationLimit, visits: readonly Visit[]): Promise<Run> {
  const clock = new VirtualClock();
  const throttle = new Throttle(clock, 60_000);
  const operation = { ...partnersOperations.getApplication, limit };
  const starts: number[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const calls = visits.map(async ({ arrival, duration }) => {
    await clock.sleep(arrival);
    if (!throttle.tryEnter(operation)) await throttle.enter(operation, forever);
    starts.push(clock.now());
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    await clock.sleep(duration);
    inFlight -= 1;
    throttle.leave(operation);
  });
  await clock.run();
  await Promise.all(calls);
  return { starts, mostInFlight };
}

test('no more than `parallel` in flight, and in any span no more than burst + rate · span', async () => {
  const limits = fc.record({
    rate: fc.integer({ min: 1, max: 50 }),
    burst: fc.integer({ min: 1, max: 20 }),
    parallel: fc.integer({ min: 1, max: 8 }),
  });
  const visit = fc.record({
    arrival: fc.integer({ min: 0, max: 60_000 }),
    duration: fc.integer({ min: 0, max: 3000 }),
  });
  const crowd = fc.array(
    fc.oneof(
      visit,
      visit.map((late) => ({ ...late, arrival: 50_000 })),
    ),
    { minLength: 1, maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(limits, crowd, async (limit, visits) => {
      const { starts, mostInFlight } = await run(limit, visits);
      expect(starts).toHaveLength(visits.length);
      expect(mostInFlight).toBeLessThanOrEqual(limit.parallel);
      for (const [from, first] of starts.entries()) {
        for (const [to, last] of starts.entries()) {
          if (to < from) continue;
          const allowed = limit.burst + ((last - first) / 1000) * limit.rate;
          expect(to - from + 1).toBeLessThanOrEqual(allowed + 1e-6);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('the limit is used up, not only kept', async () => {
  const { starts } = await run(
    { rate: 10, burst: 5, parallel: 100 },
    Array.from({ length: 25 }, () => ({ arrival: 0, duration: 0 })),
  );
  // 5 at once, the other 20 in two seconds.
  expect(starts.filter((start) => start === 0)).toHaveLength(5);
  expect(Math.max(...starts)).toBeCloseTo(2000, 0);
});

test('a client keeps to the contract; switched off it does not', async () => {
  let inFlight = 0;
  let most = 0;
  await using server = await startServer(async (response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    inFlight -= 1;
    sendJson(response, 200, application);
  });
  const many = async (throttle: boolean): Promise<number> => {
    most = 0;
    await using styk = new Styk({ baseUrl: server.url, throttle });
    await Promise.all(Array.from({ length: 16 }, () => styk.partners.getApplication('app_1')));
    return most;
  };
  expect(await many(true)).toBe(partnersOperations.getApplication.limit.parallel);
  expect(await many(false)).toBeGreaterThan(partnersOperations.getApplication.limit.parallel);
});

test('one who gives up in the queue leaves no gap', async () => {
  const throttle = new Throttle(new VirtualClock(), 60_000);
  const operation = { ...partnersOperations.getApplication, limit: { rate: 100, burst: 100, parallel: 1 } };
  expect(throttle.tryEnter(operation)).toBe(true);
  const controller = new AbortController();
  const givesUp = throttle.enter(operation, controller.signal);
  const waits = throttle.enter(operation, forever);
  controller.abort(new Error('no more'));
  await expect(givesUp).rejects.toThrow('no more');
  throttle.leave(operation);
  await waits;
  expect(throttle.tryEnter(operation)).toBe(false);
  throttle.leave(operation);
  expect(throttle.tryEnter(operation)).toBe(true);
});

test('what the server says is left is believed, for others may call in the partner’s name', async () => {
  const clock = new VirtualClock();
  const throttle = new Throttle(clock, 60_000);
  const operation = { ...partnersOperations.getApplication, limit: { rate: 1, burst: 100, parallel: 100 } };
  throttle.learn(operation, 200, { ratelimit: '"default";r=2;t=98' }, clock.now());
  const entries = Array.from({ length: 5 }, () => throttle.tryEnter(operation));
  expect(entries).toEqual([true, true, false, false, false]);
  throttle.learn(operation, 200, { ratelimit: '"default";r=50;t=1' }, clock.now());
  expect(throttle.tryEnter(operation)).toBe(false);
});

test('a refused call holds the others of its operation back for as long as the server asks, but not for ever', async () => {
  const clock = new VirtualClock();
  const throttle = new Throttle(clock, 60_000);
  // Without a limit in the contract the throttle only does this.
  const { limit: _limit, ...operation } = partnersOperations.getApplication;
  throttle.learn(operation, 429, { 'retry-after': '7' }, clock.now());
  expect(throttle.tryEnter(operation)).toBe(false);
  expect(throttle.tryEnter(partnersOperations.listStores)).toBe(true);
  const entered = throttle.enter(operation, forever).then(() => clock.now());
  await clock.run();
  expect(await entered).toBe(7000);
  expect(throttle.tryEnter(operation)).toBe(true);
  throttle.learn(operation, 429, { 'retry-after': '61' }, clock.now());
  throttle.learn(operation, 503, { 'retry-after': '5' }, clock.now());
  expect(throttle.tryEnter(operation)).toBe(true);
});
