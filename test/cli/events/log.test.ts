import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createProject } from '../ecosystem/project.ts';
import { openProject } from './listener.ts';
import { serve, startReceiver } from './receiver.ts';

const ACCRUED = ['--type', 'loyalty.points.*', '--no-follow'];

test('tail shows what there is, by type, subject and time, an event on each line', async () => {
  const { sell, json, api } = await openProject();
  const mine = await sell();
  await sell('2200000000000002');
  const all = await json('tail', '--no-follow');
  expect(all.some(({ type }) => type === 'order.created')).toBe(true);
  expect((await json('tail', ...ACCRUED)).map(({ type }) => type)).toEqual([
    'loyalty.points.accrued',
    'loyalty.points.accrued',
  ]);
  expect((await json('tail', ...ACCRUED, '--subject', mine)).map(({ subject }) => subject)).toEqual([mine]);
  await api.sandbox.setClock({ advanceMs: 2 * 3_600_000 });
  const later = await sell();
  expect((await json('tail', ...ACCRUED, '--since', '1h')).map(({ subject }) => subject)).toEqual([later]);
  expect(await json('tail', ...ACCRUED, '--since', '3h')).toHaveLength(3);
});

test('tail follows: it begins with what happens next and ends with Ctrl+C', async () => {
  const { sell, project, api } = await openProject();
  await sell();
  const stop = new AbortController();
  let told = '';
  const onOutput = (text: string) => {
    told += text;
  };
  const running = project.styk(['events', 'tail', '--json'], { signal: stop.signal, onOutput });
  const pending = async () => (await api.events.listSubscriptions()).items[0]?.pending;
  await expect.poll(pending).toBe(0);
  const subject = await sell();
  await expect.poll(() => told).toMatch(/\n$/);
  stop.abort();
  const { code, stdout } = await running;
  expect([
    code,
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).subject),
  ]).toEqual([0, [subject]]);
});

test('types: the catalogue, a part of it, the schema of one', async () => {
  const { project } = await openProject();
  const types = async (...argv: string[]) => (await project.styk(['events', 'types', ...argv, '--json'])).json();
  expect(await types()).toHaveLength(63);
  expect(await types('giftcard.*')).toHaveLength(4);
  expect(await types('order.created', '--schema')).toMatchObject({ properties: { type: { const: 'order.created' } } });
  const misspelt = await project.styk(['events', 'types', 'order.creatd']);
  expect([misspelt.code, misspelt.stderr.includes('order.created')]).toEqual([2, true]);
  const unknown = await project.styk(['events', 'types', 'weather.*']);
  expect([unknown.code, unknown.stderr.includes('events-type-unknown')]).toEqual([2, true]);
});

test('replay brings chosen events again, with their own ids, to a receiver', async () => {
  const { sell, json, project, secret } = await openProject();
  await sell();
  await sell();
  const [first, second] = await json('tail', ...ACCRUED);
  const receiver = await startReceiver(secret);
  const target = ['--forward-to', receiver.url];
  await json('replay', second.id, ...target);
  expect(receiver.events.map(({ id }) => id)).toEqual([second.id]);
  expect(JSON.parse(receiver.events[0]?.body ?? '')).toEqual(second);
  await json('replay', '--since', '1h', '--type', 'loyalty.*', ...target);
  expect(receiver.events.map(({ id }) => id)).toEqual([second.id, first.id, second.id]);
  const missing = await project.styk(['events', 'replay', 'evt_nothing', ...target]);
  expect([missing.code, missing.stderr.includes('events-not-found')]).toEqual([1, true]);
  const mistimed = await project.styk(['events', 'replay', '--since', 'yesterday', ...target]);
  expect([mistimed.code, mistimed.stderr.includes('sandbox-time-invalid')]).toEqual([2, true]);
});

test('replay puts events into the queue of a subscription again', async () => {
  const { sell, json, project, api } = await openProject();
  const answers: number[] = [];
  const received: string[] = [];
  const url = await serve(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const { type, id } = JSON.parse(body) as { type: string; id: string };
        if (type !== 'styk.ping') received.push(id);
        answers.push(type === 'styk.ping' && answers.length % 2 === 1 ? 401 : 204);
        response.writeHead(answers.at(-1) ?? 204).end();
      });
    }),
  );
  const created = await api.events.createSubscription({ delivery: 'webhook', url, types: ['loyalty.points.accrued'] });
  const { subscriptionId } = created;
  await api.events.verifySubscription(subscriptionId);
  await sell();
  await expect.poll(() => received.length).toBe(1);
  const [event] = await json('tail', ...ACCRUED);
  const run = await project.styk(['events', 'replay', event.id, '--subscription', subscriptionId, '--json']);
  expect(run.json()).toEqual({ subscriptionId, events: 1, retried: 0 });
  await expect.poll(() => received).toEqual([event.id, event.id]);
  const range = await project.styk(['events', 'replay', '--since', '1h', '--subscription', subscriptionId, '--json']);
  expect(range.json()).toEqual({ subscriptionId, events: 1, retried: 0 });
});

test.each([
  [['--forward-to', 'http://127.0.0.1:1'], 'events-replay-nothing'],
  [['evt_1'], 'events-replay-target'],
  [['evt_1', '--forward-to', 'http://127.0.0.1:1', '--subscription', 'sub_1'], 'events-replay-target'],
  [['evt_1', '--forward-to', 'ftp://127.0.0.1'], 'events-receiver-invalid'],
])('replay %j is refused: %s', async (argv, code) => {
  const run = await createProject().styk(['events', 'replay', ...argv]);
  expect([run.code, run.stderr.includes(code)]).toEqual([2, true]);
});
