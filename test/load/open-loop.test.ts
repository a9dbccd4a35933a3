import { stopwatch, systemClock } from '@styk/sdk/clock';
import { expect, test } from 'vitest';
import { Histogram } from '../../src/load/histogram.ts';
import { runOpenLoop } from '../../src/load/open-loop.ts';

const forever = new AbortController().signal;
const timing = { clock: systemClock, timer: stopwatch, signal: forever };
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('jobs start when they are due, however long the others take', async () => {
  const lateness: number[] = [];
  const start = async (_: number, due: number) => {
    lateness.push(stopwatch() - due);
    await sleep(300);
  };
  const began = stopwatch();
  const end = await runOpenLoop({ count: 40, dueAt: (number) => number * 5, mostAtOnce: 1000, start }, timing);
  expect(end).toEqual({ started: 40, reason: 'done' });
  // One after the other they would have taken 12 seconds.
  expect(stopwatch() - began).toBeLessThan(6000);
  expect(Math.min(...lateness)).toBeGreaterThanOrEqual(-1);
});

test('a halt of the program counts for every job that was due in it', async () => {
  const histogram = new Histogram();
  const start = async (number: number, due: number) => {
    if (number === 10) {
      const until = stopwatch() + 200;
      while (stopwatch() < until);
    }
    histogram.record(Math.max(0, stopwatch() - due));
  };
  await runOpenLoop({ count: 100, dueAt: (number) => number * 2, mostAtOnce: 1000, start }, timing);
  // The ninety jobs behind the halt were due within 180 of its 200 milliseconds.
  expect(histogram.percentileMs(0.5)).toBeGreaterThan(20);
});

test('an ecosystem that does not keep up ends the run', async () => {
  const start = () => sleep(100);
  const end = await runOpenLoop({ count: 1000, dueAt: () => 0, mostAtOnce: 10, start }, timing);
  expect(end).toEqual({ started: 10, reason: 'overrun' });
});

test('an interruption starts nothing more and waits for what was started', async () => {
  const stop = new AbortController();
  let ended = 0;
  const start = async (number: number) => {
    if (number === 3) stop.abort();
    await sleep(20);
    ended += 1;
  };
  const end = await runOpenLoop(
    { count: 1000, dueAt: (number) => number, mostAtOnce: 1000, start },
    { ...timing, signal: stop.signal },
  );
  expect(end).toEqual({ started: 4, reason: 'interrupted' });
  expect(ended).toBe(4);
});
