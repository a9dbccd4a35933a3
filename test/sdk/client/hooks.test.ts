import { type ClientHooks, type RequestInfo, type ResponseInfo, type RetryInfo, Styk } from '@styk/sdk';
import { expect, test } from 'vitest';
import { application, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

test('hooks see every attempt and no secret', async () => {
  await using server = await startServer((response, _request, index) =>
    index === 0
      ? sendJson(response, 503, problem(503, 'unavailable', true), { 'set-cookie': 'session=s3cret' })
      : sendJson(response, 200, application),
  );
  const seen: { requests: RequestInfo[]; responses: ResponseInfo[]; retries: RetryInfo[] } = {
    requests: [],
    responses: [],
    retries: [],
  };
  await using styk = new Styk({
    baseUrl: server.url,
    auth: { clientId: 'cli_1', clientSecret: 's3cret' },
    clock: new SkippingClock(),
    hooks: {
      onRequest: (info) => seen.requests.push(info),
      onResponse: (info) => seen.responses.push(info),
      onRetry: (info) => seen.retries.push(info),
    },
  });
  await styk.partners.listStores('prt_1', { cursor: 'c', ...{ phone: 's3cret' } }, { headers: { 'x-key': 's3cret' } });
  const ofCall = seen.requests.filter(({ operation }) => operation === 'listStores');
  expect(ofCall.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(ofCall[0]).toMatchObject({
    method: 'GET',
    origin: server.url,
    path: '/partners/v1/partners/prt_1/stores?cursor=c&phone=redacted',
    headers: { authorization: 'redacted', 'x-key': 'redacted', 'accept-language': 'ru' },
  });
  expect(seen.responses.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'createToken 200',
    'listStores 503',
    'listStores 200',
  ]);
  expect(seen.retries).toEqual([
    expect.objectContaining({ attempt: 1, error: expect.objectContaining({ code: 'unavailable' }) }),
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/s3cret|tok_1/);
});

test('beforeRequest adds headers to each attempt, in the place of the client’s own', async () => {
  await using server = await startServer((response, _request, index) =>
    index === 0 ? sendJson(response, 503, problem(503, 'unavailable', true)) : sendJson(response, 200, application),
  );
  const hooks: ClientHooks = {
    beforeRequest: async ({ attempt, headers }) => ({
      'X-Signature': `${attempt} ${headers['authorization']}`,
      'user-agent': 'till',
    }),
  };
  await using styk = new Styk({ baseUrl: server.url, auth: { token: 's3cret' }, hooks, clock: new SkippingClock() });
  await styk.partners.getApplication('app_1');
  expect(server.requests.map(({ headers }) => [headers['x-signature'], headers['user-agent']])).toEqual([
    ['1 redacted', 'till'],
    ['2 redacted', 'till'],
  ]);
});

test.each([
  { name: 'a line break', headers: { 'x-a': 'a\r\nx-b: c' }, code: 'client-header-invalid' },
  { name: 'framing', headers: { 'content-length': '0' }, code: 'client-header-reserved' },
])('what beforeRequest adds is held to the same rules: $name', async ({ headers, code }) => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, hooks: { beforeRequest: () => headers } });
  await expect(styk.partners.getApplication('app_1')).rejects.toMatchObject({ code });
  expect(server.requests).toHaveLength(0);
});

test('an attempt that gets no answer is told of', async () => {
  await using server = await startServer((response, _request, index) =>
    index === 0 ? void response.destroy() : sendJson(response, 200, application),
  );
  const failures: unknown[] = [];
  const hooks: ClientHooks = { onFailure: (info) => failures.push(info) };
  await using styk = new Styk({ baseUrl: server.url, hooks, clock: new SkippingClock() });
  await styk.partners.getApplication('app_1');
  expect(failures).toMatchObject([{ attempt: 1, error: { code: 'client-connection-failed' } }]);
});

test('a hook that never answers does not outlast the call', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  const hooks: ClientHooks = { beforeRequest: () => new Promise(() => undefined) };
  await using styk = new Styk({ baseUrl: server.url, hooks });
  const call = styk.partners.getApplication('app_1', { deadlineMs: 50 });
  await expect(call).rejects.toMatchObject({ code: 'client-deadline-exceeded' });
});
