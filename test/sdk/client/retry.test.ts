import { Styk, StykApiError, StykConnectionError } from '@styk/sdk';
import { expect, test } from 'vitest';
import { application, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const store = { storeId: 'msk-01', name: 'Магазин', timezone: 'Europe/Moscow', posIds: ['pos-1'] };

test('an answer lost after the commit: the retry carries the same key and gets the stored answer', async () => {
  const committed = new Map<string, unknown>();
  await using server = await startServer((response, request) => {
    const key = String(request.headers['idempotency-key']);
    if (committed.has(key)) return sendJson(response, 201, committed.get(key), { 'idempotency-replayed': 'true' });
    committed.set(key, JSON.parse(request.body));
    response.destroy();
  });
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
  const response = await styk.partners.createStore('prt_1', store).withResponse();
  expect(response).toMatchObject({ data: store, status: 201, replayed: true, attempts: 2 });
  expect(committed.size).toBe(1);
  expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1);
});

test('attempts of a call share its operation id and trace, and have spans of their own; calls share nothing', async () => {
  await using server = await startServer((response, _request, index) =>
    index % 2 === 0 ? sendJson(response, 503, problem(503, 'unavailable', true)) : sendJson(response, 200, application),
  );
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
  await styk.partners.getApplication('app_1');
  await styk.partners.getApplication('app_1');
  const operations = server.requests.map(({ headers }) => headers['styk-operation-id']);
  expect(operations[0]).toBe(operations[1]);
  expect(operations[2]).toBe(operations[3]);
  expect(operations[0]).not.toBe(operations[2]);
  const parents = server.requests.map(({ headers }) =>
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(String(headers.traceparent)),
  );
  expect(parents[0]?.[1]).toBe(parents[1]?.[1]);
  expect(parents[0]?.[1]).not.toBe(parents[2]?.[1]);
  expect(new Set(parents.map((parent) => parent?.[2])).size).toBe(4);
});

test('every call gets a key of its own; the caller may give one', async () => {
  await using server = await startServer((response) => sendJson(response, 201, store));
  await using styk = new Styk({ baseUrl: server.url });
  await styk.partners.createStore('prt_1', store);
  await styk.partners.createStore('prt_1', store);
  await styk.partners.createStore('prt_1', store, { idempotencyKey: 'key-of-the-outbox' });
  const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe('key-of-the-outbox');
});

test.each([
  { name: 'seconds', header: { 'retry-after': '7' }, pause: 7000 },
  { name: 'an HTTP date', header: { 'retry-after': 'Sun, 22 Nov 2026 10:00:09 GMT' }, pause: 9000 },
  { name: 'milliseconds, which win', header: { 'retry-after-ms': '1500', 'retry-after': '7' }, pause: 1500 },
])('Retry-After in $name is obeyed', async ({ header, pause }) => {
  await using server = await startServer((response, _request, index) =>
    index === 0
      ? sendJson(response, 429, problem(429, 'rate-limited', true), header)
      : sendJson(response, 200, application),
  );
  const clock = new SkippingClock(Date.parse('2026-11-22T10:00:00Z'));
  await using styk = new Styk({ baseUrl: server.url, clock });
  await styk.partners.getApplication('app_1');
  expect(clock.slept).toEqual([pause]);
});

test('a pause longer than the cap or than the rest of the call is not waited for', async () => {
  await using server = await startServer((response) =>
    sendJson(response, 429, problem(429, 'rate-limited', true), { 'retry-after': '61' }),
  );
  const clock = new SkippingClock();
  await using styk = new Styk({ baseUrl: server.url, clock });
  await expect(styk.partners.getApplication('app_1')).rejects.toMatchObject({ retryAfterMs: 61_000, attempts: 1 });
  await using patient = new Styk({
    baseUrl: server.url,
    clock,
    retry: { maxRetryAfterMs: 100_000 },
    deadlineMs: 60_000,
  });
  await expect(patient.partners.getApplication('app_1')).rejects.toMatchObject({ code: 'rate-limited', attempts: 1 });
  expect(clock.slept).toEqual([]);
});

test('without Retry-After pauses are at most 0.5·2ⁿ up to 8 seconds, and spread', async () => {
  await using server = await startServer((response) => sendJson(response, 503, problem(503, 'unavailable', true)));
  const clock = new SkippingClock();
  await using styk = new Styk({ baseUrl: server.url, clock, retry: { maxRetries: 6 }, throttle: false });
  await styk.partners.getApplication('app_1').catch(() => undefined);
  expect(clock.slept).toHaveLength(6);
  for (const [index, ceiling] of [500, 1000, 2000, 4000, 8000, 8000].entries()) {
    expect(clock.slept[index]).toBeLessThanOrEqual(ceiling);
  }
  expect(new Set(clock.slept).size).toBe(6);
});

test.each([
  { name: 'a POST without a key', status: 503, code: 'unavailable', retryable: true, attempts: 1, keyed: false },
  { name: 'a POST with a key', status: 503, code: 'unavailable', retryable: true, attempts: 3, keyed: true },
  {
    name: 'a key still in progress',
    status: 409,
    code: 'idempotency-in-progress',
    retryable: true,
    attempts: 3,
    keyed: true,
  },
  { name: 'another conflict', status: 409, code: 'natural-key-conflict', retryable: false, attempts: 1, keyed: true },
  { name: 'a 503 that says it is final', status: 503, code: 'maintenance', retryable: false, attempts: 1, keyed: true },
])(
  '$name answered by $status $code is sent $attempts time(s)',
  async ({ status, code, retryable, attempts, keyed }) => {
    await using server = await startServer((response) => sendJson(response, status, problem(status, code, retryable)));
    await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
    const call = keyed ? styk.partners.createStore('prt_1', store) : styk.loyalty.createQuote({} as never);
    await expect(call).rejects.toMatchObject({ code, attempts });
    expect(server.requests).toHaveLength(attempts);
  },
);

test('a POST without a key is not sent again when the connection breaks, for it may have been carried out', async () => {
  await using server = await startServer((response) => {
    response.destroy();
  });
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
  const error = await styk.loyalty.createQuote({} as never).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykConnectionError);
  expect(server.requests).toHaveLength(1);
});

test.each([
  { status: 502, attempts: 3 },
  { status: 504, attempts: 3 },
  { status: 500, attempts: 1 },
  { status: 404, attempts: 1 },
])('a proxy’s page with $status is met with $attempts attempt(s)', async ({ status, attempts }) => {
  await using server = await startServer((response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>nginx</h1>');
  });
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykApiError);
  expect(error).toMatchObject({ status, code: `http-${status}`, problem: undefined, attempts });
});

test('when nothing succeeds, retries cease after about a hundred for all calls together', async () => {
  await using server = await startServer((response) => sendJson(response, 503, problem(503, 'unavailable', true)));
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock(), throttle: false });
  for (let call = 0; call < 120; call += 1) await styk.partners.getApplication('app_1').catch(() => undefined);
  expect(server.requests).toHaveLength(120 + 100);
});

test('maxRetries of a call wins over the client’s', async () => {
  await using server = await startServer((response) => sendJson(response, 503, problem(503, 'unavailable', true)));
  await using styk = new Styk({ baseUrl: server.url, clock: new SkippingClock() });
  await expect(styk.partners.getApplication('app_1', { maxRetries: 0 })).rejects.toMatchObject({ attempts: 1 });
});

test.each(['Sun, 22 Nov 2026 09:00:00 GMT', '0', '-5', 'in 5 seconds', 'tomorrow 1', ''])(
  'Retry-After %j asks for no pause that could be kept, so the client makes its own',
  async (value) => {
    await using server = await startServer((response) =>
      sendJson(response, 503, problem(503, 'unavailable', true), { 'retry-after': value }),
    );
    const clock = new SkippingClock();
    await using styk = new Styk({ baseUrl: server.url, clock, retry: { maxRetries: 8 } });
    await expect(styk.partners.getApplication('app_1')).rejects.toBeInstanceOf(StykApiError);
    expect(clock.slept).toHaveLength(8);
    // Random pauses of up to 0.5, 1, 2, 4 and then 8 s.
    expect(Math.max(...clock.slept)).toBeGreaterThan(100);
    expect(Math.max(...clock.slept)).toBeLessThan(8000);
  },
);
