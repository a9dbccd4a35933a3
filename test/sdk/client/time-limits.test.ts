import { setTimeout as delay } from 'node:timers/promises';
import { Styk, StykAbortError, StykTimeoutError } from '@styk/sdk';
import { expect, test } from 'vitest';
import { type Answer, application, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const never: Answer = () => undefined;
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(undefined, (reason: unknown) => reason);

test('a slow attempt is a timeout, and is repeated where repeating is safe', async () => {
  await using server = await startServer((response, { method }, index) =>
    index === 0 || method === 'POST' ? undefined : sendJson(response, 200, application),
  );
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock(), timeoutMs: 1000 });
  expect((await styk.partners.getApplication('app_1').withResponse()).attempts).toBe(2);
  expect(await failure(styk.loyalty.createQuote({} as never))).toMatchObject({ scope: 'attempt', attempts: 1 });
});

test('the timeout covers a body that trickles in', async () => {
  await using server = await startServer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":');
  });
  await using styk = new Styk({ baseUrl: server.url, timeoutMs: 100, retry: { maxRetries: 0 } });
  const error = await failure(styk.partners.getApplication('app_1'));
  expect(error).toBeInstanceOf(StykTimeoutError);
  expect(error).toMatchObject({ scope: 'attempt', code: 'client-timeout', params: { ms: 100 } });
});

test('the deadline ends the call in the middle of an attempt', async () => {
  await using server = await startServer(never);
  await using styk = new Styk({ baseUrl: server.url, timeoutMs: 10_000 });
  const error = await failure(styk.partners.getApplication('app_1', { deadlineMs: 100 }));
  expect(error).toBeInstanceOf(StykTimeoutError);
  expect(error).toMatchObject({ scope: 'deadline', code: 'client-deadline-exceeded', params: { ms: 100 } });
});

test('the deadline counts over attempts and the pauses between them', async () => {
  await using server = await startServer((response) =>
    sendJson(response, 429, problem(429, 'rate-limited', true), { 'retry-after': '4' }),
  );
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock(), retry: { maxRetries: 9 } });
  await failure(styk.partners.getApplication('app_1', { deadlineMs: 10_000 }));
  expect(server.requests).toHaveLength(3);
});

test('the caller’s signal ends an attempt, with its reason as cause', async () => {
  await using server = await startServer(never);
  await using styk = new Styk({ baseUrl: server.url });
  const controller = new AbortController();
  const call = failure(styk.partners.getApplication('app_1', { signal: controller.signal }));
  await expect.poll(() => server.requests.length).toBe(1);
  controller.abort('changed my mind');
  const error = await call;
  expect(error).toBeInstanceOf(StykAbortError);
  expect(error).toMatchObject({ cause: 'changed my mind', attempts: 1 });
});

test('a signal aborted before the call sends nothing', async () => {
  await using server = await startServer(never);
  await using styk = new Styk({ baseUrl: server.url });
  const error = await failure(styk.partners.getApplication('app_1', { signal: AbortSignal.abort() }));
  expect(error).toBeInstanceOf(StykAbortError);
  expect(server.requests).toHaveLength(0);
});

test('the signal ends the pause before a retry', async () => {
  await using server = await startServer((response) =>
    sendJson(response, 429, problem(429, 'rate-limited', true), { 'retry-after': '30' }),
  );
  await using styk = new Styk({ baseUrl: server.url });
  const controller = new AbortController();
  const call = failure(styk.partners.getApplication('app_1', { signal: controller.signal }));
  await expect.poll(() => server.requests.length).toBe(1);
  await delay(20);
  controller.abort();
  expect(await call).toBeInstanceOf(StykAbortError);
});

test('a call that waits for a token ends by its own signal; the others get the token', async () => {
  const release = Promise.withResolvers<void>();
  await using server = await startServer(
    (response) => sendJson(response, 200, application),
    async (response) => {
      await release.promise;
      sendJson(response, 200, { access_token: 't', token_type: 'Bearer', expires_in: 900, scope: '' });
    },
  );
  await using styk = new Styk({ baseUrl: server.url, auth: { clientId: 'c', clientSecret: 's' } });
  const controller = new AbortController();
  const impatient = failure(styk.partners.getApplication('app_1', { signal: controller.signal }));
  const hasty = failure(styk.partners.getApplication('app_1', { deadlineMs: 50 }));
  const patient = styk.partners.getApplication('app_1');
  controller.abort();
  expect(await impatient).toBeInstanceOf(StykAbortError);
  expect(await hasty).toMatchObject({ scope: 'deadline' });
  release.resolve();
  expect(await patient).toEqual(application);
  expect(server.tokenRequests).toHaveLength(1);
});

test('listeners of a long-lived signal are removed', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, auth: { clientId: 'c', clientSecret: 's' } });
  const controller = new AbortController();
  let listeners = 0;
  const { signal } = controller;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(signal, args);
  };
  for (let call = 0; call < 5; call += 1) await styk.partners.getApplication('app_1', { signal });
  expect(listeners).toBe(0);
});

test('no limit is a limit, too', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, timeoutMs: Number.POSITIVE_INFINITY, deadlineMs: 1e12 });
  expect(await styk.partners.getApplication('app_1')).toEqual(application);
});

test.each([0, -1, Number.NaN])('%d milliseconds for an attempt are a mistake of the caller', async (timeoutMs) => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  const code = 'client-time-limit-invalid';
  expect(() => new Styk({ baseUrl: server.url, timeoutMs })).toThrowError(expect.objectContaining({ code }));
  await using styk = new Styk({ baseUrl: server.url });
  expect(await failure(styk.partners.getApplication('app_1', { timeoutMs }))).toMatchObject({ code });
});

test('a deadline that has passed is a deadline, one that is no number a mistake', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url });
  const call = (deadlineMs: number) => failure(styk.partners.getApplication('app_1', { deadlineMs }));
  expect(await call(-5)).toMatchObject({ scope: 'deadline' });
  expect(await call(Number.NaN)).toMatchObject({ code: 'client-time-limit-invalid' });
  expect(server.requests).toHaveLength(0);
});

test('no limit at all can be asked for', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, timeoutMs: Infinity, deadlineMs: Infinity });
  expect(await styk.partners.getApplication('app_1')).toEqual(application);
});
