import { createServer } from 'node:http';
import { MemoryDedupeStore, WebhookReceiver } from '@styk/sdk/webhooks';
import { expect, test } from 'vitest';
import { createProject } from '../ecosystem/project.ts';
import { openProject } from './listener.ts';
import { serve, serveReceiver, startReceiver } from './receiver.ts';

const OTHER_CARD = '2200000000000002';

test('events reach a server without a public address, signed so that the reference library lets them pass', async () => {
  const { sell, listen, secret } = await openProject();
  await sell();
  const receiver = await startReceiver(secret);
  const listener = await listen('--forward-to', receiver.url);
  const customerId = await sell();
  await expect.poll(() => receiver.events.length).toBe(1);
  const [event] = receiver.events;
  expect(event).toMatchObject({ type: 'loyalty.points.accrued', subject: customerId, aggregateversion: 2 });
  const { code, told } = await listener.stop();
  expect(code).toBe(0);
  expect(told).toMatchObject([{ eventId: event?.id, outcome: 'delivered', status: 204, attempt: 1, sent: 'event' }]);
  expect(told[0].durationMs).toBeGreaterThanOrEqual(0);
});

test('a receiver of the SDK handles each event once, duplicates and forgeries or not', async () => {
  const { sell, listen, secret } = await openProject();
  const handled: string[] = [];
  const failures: number[] = [];
  const receiver = new WebhookReceiver({
    keys: [secret],
    store: new MemoryDedupeStore(),
    onFailure: ({ status }) => void failures.push(status),
  });
  receiver.onEvent('loyalty.points.accrued', ({ id }) => void handled.push(id));
  const url = await serveReceiver(receiver);
  const listener = await listen('--forward-to', url, '--duplicate', '1', '--bad-signature', '2', '--stale', '2');
  await sell();
  await sell();
  await expect.poll(() => handled.length).toBe(2);
  await expect.poll(() => failures.length).toBe(2);
  const { code, told } = await listener.stop();
  expect(told.map(({ sent, outcome }) => [sent, outcome])).toEqual([
    ['event', 'delivered'],
    ['duplicate', 'delivered'],
    ['forged', 'refused'],
    ['stale', 'refused'],
    ['event', 'delivered'],
    ['duplicate', 'delivered'],
  ]);
  expect([code, handled.length, failures]).toEqual([0, 2, [401, 401]]);
});

test('a receiver that lets a forgery pass is told of, and the command ends with 1', async () => {
  const { sell, listen } = await openProject();
  const gullible = await serve(createServer((_, response) => response.writeHead(204).end()));
  const listener = await listen('--forward-to', gullible, '--bad-signature', '1');
  await sell();
  await expect.poll(() => listener.told().length).toBe(2);
  const { code, told } = await listener.stop();
  expect([code, told[0]?.outcome, told[0]?.sent]).toEqual([1, 'wrongly-accepted', 'forged']);
});

test('of one subject the next overtakes what is to be reordered; other subjects do not wait', async () => {
  const { sell, listen, secret } = await openProject();
  const receiver = await startReceiver(secret);
  const listener = await listen('--forward-to', receiver.url, '--reorder', '3');
  const mine = await sell();
  await expect.poll(() => receiver.events.length).toBe(1);
  const other = await sell(OTHER_CARD);
  await sell();
  await sell();
  await expect.poll(() => receiver.events.length).toBe(4);
  await listener.stop();
  const of = (subject: string) =>
    receiver.events.filter((event) => event.subject === subject).map((event) => event.aggregateversion);
  expect([of(mine), of(other)]).toEqual([[1, 3, 2], [1]]);
});

test('what fails is delivered again with the same bytes, and other subjects do not wait for it', async () => {
  const { sell, listen, secret } = await openProject();
  let isDown = true;
  const receiver = await startReceiver(secret, ({ subject }) => (isDown && subject === failing ? 500 : 204));
  const listener = await listen('--forward-to', receiver.url);
  const failing = await sell();
  const other = await sell(OTHER_CARD);
  const attempts = () => receiver.events.filter(({ subject }) => subject === failing);
  await expect.poll(() => attempts().length).toBe(3);
  expect(receiver.events.some(({ subject }) => subject === other)).toBe(true);
  isDown = false;
  await expect.poll(() => attempts().length).toBe(4);
  expect(new Set(attempts().map(({ body }) => body)).size).toBe(1);
  const { code, told } = await listener.stop();
  const mine = told.filter(({ subject }) => subject === failing);
  expect(mine.map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual([
    [1, 'retrying', 500],
    [2, 'retrying', 500],
    [3, 'retrying', 500],
    [4, 'delivered', 204],
  ]);
  expect(code).toBe(0);
});

test('an event that the receiver calls gone is given up, and the next one goes on', async () => {
  const { sell, listen, secret } = await openProject();
  const receiver = await startReceiver(secret, (_, nth) => (nth === 1 ? 410 : 204));
  const listener = await listen('--forward-to', receiver.url);
  await sell();
  await sell();
  await expect.poll(() => receiver.events.length).toBe(2);
  const { code, told } = await listener.stop();
  expect([code, told.map(({ outcome }) => outcome)]).toEqual([1, ['given-up', 'delivered']]);
});

test('a listener goes on where it stopped: nothing is lost, also while nobody receives', async () => {
  const { sell, listen, secret } = await openProject();
  const receiver = await startReceiver(secret);
  const first = await listen('--forward-to', receiver.url);
  await sell();
  await expect.poll(() => receiver.events.length).toBe(1);
  await first.stop();
  await sell();
  await sell(OTHER_CARD);
  const nobody = await listen('--forward-to', 'http://127.0.0.1:9/styk');
  await expect.poll(() => nobody.told().length).toBe(2);
  const { told } = await nobody.stop();
  expect(told).toMatchObject([
    { outcome: 'retrying', status: null },
    { outcome: 'retrying', status: null },
  ]);
  const second = await listen('--forward-to', receiver.url);
  await expect.poll(() => receiver.events.length).toBe(3);
  await second.stop();
  expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(3);
});

test('the secret is that of the variable, of the sandbox, or of the profile, and stays', async () => {
  const { project, sandbox, secret } = await openProject();
  expect(secret).toBe(sandbox.webhookSecret);
  const argv = ['events', 'listen', '--print-secret'];
  const env = { STYK_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };
  expect((await project.styk(argv, { env })).stdout.trim()).toBe(env.STYK_WEBHOOK_SECRET);
  const wrong = await project.styk(argv, { env: { STYK_WEBHOOK_SECRET: 'secret' } });
  expect([wrong.code, wrong.stderr.includes('events-secret-invalid')]).toEqual([2, true]);
  const elsewhere = [...argv, '--base-url', 'https://api.styk.example'];
  const own = (await project.styk(elsewhere)).stdout;
  expect(own).toMatch(/^whsec_[\w+/]{43}=\n$/);
  expect(own).not.toBe(`${secret}\n`);
  expect((await project.styk(elsewhere)).stdout).toBe(own);
  expect((await project.styk([...elsewhere, '--profile', 'other'])).stdout).not.toBe(own);
});

test.each([
  [[], 'events-receiver-missing'],
  [['--forward-to', 'ftp://x'], 'events-receiver-invalid'],
])('listen %j is refused: %s', async (argv, code) => {
  const run = await createProject().styk(['events', 'listen', ...argv]);
  expect([run.code, run.stderr.includes(code)]).toEqual([2, true]);
});
