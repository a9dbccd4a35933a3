import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ServiceModule, ServiceRuntime } from '../../../src/sandbox/operation.ts';
import { emitEvent } from '../../../src/sandbox/services/events/emit.ts';
import { sampleEvent } from '../../../src/sandbox/services/events/types/sample.ts';
import { cpuMs } from '../../cpu-time.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, servicesWith } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';
import { type Call, startReceiver } from './receiver.ts';
import { startSubscriber, subscriber, TYPE, until } from './subscriber.ts';

const SCRIPT = join(import.meta.dirname, 'killed-sandbox.ts');

/** Versions of each subject in the order they came. */
function versionsBySubject(calls: readonly Call[]): Map<string, number[]> {
  const bySubject = Map.groupBy(calls, ({ event }) => event.subject);
  return new Map([...bySubject].map(([subject, own]) => [subject, own.map(({ event }) => event.aggregateversion)]));
}

test('E14: what gathered in 72 hours of outage is drained in order, 200 a second and more', async () => {
  const SUBJECTS = 100;
  const EVENTS = 4000;
  let runtime: ServiceRuntime | undefined;
  const bulk: ServiceModule = {
    name: 'bulk',
    migrations: [],
    handlers: {},
    start(started) {
      runtime = started;
      return { stop: async () => undefined };
    },
  };
  const receiver = await startReceiver(() => ({ status: 503 }));
  const { webhook, advance, subscription, invariants } = await startSubscriber({
    services: (room) => [...servicesWith({})(room), bulk],
  });
  const { subscriptionId } = await webhook(receiver.url);
  await runtime?.transact((context) => {
    const { data } = sampleEvent(TYPE);
    for (let index = 0; index < EVENTS; index += 1) {
      emitEvent(context, { type: TYPE, subject: `cus_${index % SUBJECTS}`, partnerId: 'prt_sandbox', data });
    }
  });
  // Every subject tries its first event, again and again, and the rest waits behind it. With the jitter at its worst each
  // step reaches the next attempt and not the one after it.
  const hours = [0, 0.0016, 0.0925, 0.56, 2.21, 5.51, 11.01, 15.41, 22.01];
  for (const [index, step] of hours.entries()) {
    if (step > 0) await advance(Math.round(step * 3_600_000));
    await until(() => expect(receiver.calls.length).toBeGreaterThanOrEqual(SUBJECTS * (index + 1)));
  }
  expect((await subscription(subscriptionId)).pending).toBe(EVENTS);
  const failed = receiver.calls.length;
  receiver.answer(() => ({ status: 204 }));
  await advance(27 * 3_600_000);
  // The receiver's and the test's own work included.
  const ms = await cpuMs(() => until(() => expect(receiver.calls.length).toBe(failed + EVENTS)));
  expect(EVENTS / (ms / 1000)).toBeGreaterThan(200);
  const drained = versionsBySubject(receiver.calls.slice(failed));
  expect(drained.size).toBe(SUBJECTS);
  const order = Array.from({ length: EVENTS / SUBJECTS }, (_, index) => index + 1);
  for (const versions of drained.values()) expect(versions).toEqual(order);
  await until(async () => expect((await subscription(subscriptionId)).pending).toBe(0));
  await invariants();
}, 120_000);

test('E02, E03: kill -9 while delivering loses nothing, doubles only what was under way, and keeps the order', async () => {
  const SUBJECTS = 12;
  const dataDir = tempFolder();
  const receiver = await startReceiver(() => ({ status: 204, delayMs: 8 }));
  const answered: string[] = [];
  const lost = () => {
    const delivered = new Set(receiver.calls.map(({ event }) => event.id));
    return answered.filter((id) => !delivered.has(id));
  };
  let kills = 0;
  let subscribed = false;
  for (let round = 0; round < 4; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir, SCRIPT);
    const { webhook, emit, subscription, invariants } = subscriber(await connect(sandbox));
    const { subscriptionId } = subscribed ? { subscriptionId: '' } : await webhook(receiver.url);
    subscribed = true;
    if (round === 3) {
      await until(() => expect(lost()).toEqual([]));
      await invariants();
      child.kill('SIGTERM');
      break;
    }
    if (subscriptionId !== '') expect((await subscription(subscriptionId)).state).toBe('active');
    // By what has been written and not by the clock: a slow machine is killed amid as much work as a fast one.
    const enough = answered.length + 90 + round * 70;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let index = 0; ; index += 1) {
        answered.push((await emit(`cus_${(index + writer) % SUBJECTS}`)).eventId);
        if (answered.length === enough) child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(writers);
    kills += 1;
  }
  const ids = receiver.calls.map(({ event }) => event.id);
  expect(lost()).toEqual([]);
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(kills * SUBJECTS);
  for (const [, versions] of versionsBySubject(receiver.calls)) {
    const steps = versions.slice(1).map((version, index) => version - (versions[index] ?? 0));
    expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
  }
});
