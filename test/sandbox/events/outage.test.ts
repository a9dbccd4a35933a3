import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ServiceModule, ServiceRuntime } from '../../../src/sandbox/operation.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { emitEvent } from '../../../src/sandbox/services/events/emit.ts';
import { sampleEvent } from '../../../src/sandbox/services/events/types/sample.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, servicesWith } from '../harness.ts';
import { type Call, startReceiver } from './receiver.ts';
import { startSubscriber, subscriber, TYPE, until } from './subscriber.ts';

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
  const started = performance.now();
  await until(() => expect(receiver.calls.length).toBe(failed + EVENTS), 30_000);
  const perSecond = EVENTS / ((performance.now() - started) / 1000);
  expect(perSecond).toBeGreaterThan(200);
  const drained = versionsBySubject(receiver.calls.slice(failed));
  expect(drained.size).toBe(SUBJECTS);
  const order = Array.from({ length: EVENTS / SUBJECTS }, (_, index) => index + 1);
  for (const versions of drained.values()) expect(versions).toEqual(order);
  await until(async () => expect((await subscription(subscriptionId)).pending).toBe(0));
  await invariants();
}, 120_000);

async function spawnSandbox(dataDir: string): Promise<{ child: ChildProcess; sandbox: Sandbox }> {
  const script = join(import.meta.dirname, 'killed-sandbox.ts');
  const child = spawn(process.execPath, ['--conditions=styk-source', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, sandbox: JSON.parse(String(line)) as Sandbox };
}

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
    const { child, sandbox } = await spawnSandbox(dataDir);
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
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let index = 0; ; index += 1) answered.push((await emit(`cus_${(index + writer) % SUBJECTS}`)).eventId);
    });
    setTimeout(() => child.kill('SIGKILL'), 600 + round * 250);
    await Promise.allSettled(writers);
    kills += 1;
  }
  const ids = receiver.calls.map(({ event }) => event.id);
  expect(answered.length).toBeGreaterThan(100);
  expect(lost()).toEqual([]);
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(kills * SUBJECTS);
  for (const [, versions] of versionsBySubject(receiver.calls)) {
    const steps = versions.slice(1).map((version, index) => version - (versions[index] ?? 0));
    expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
  }
});
