import { StykApiError, StykAuthError, StykUnauthorizedError } from '@styk/sdk';
import { expect, test } from 'vitest';
import { ForeignClient, operation } from './foreign-client.ts';
import { type Answer, giveToken, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const ok: Answer = (response) => sendJson(response, 200, { fine: true });
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(undefined, (reason: unknown) => reason);

test.each([
  { scheme: 'headerKey', auth: { headerKey: 'k 1' }, headers: { 'x-api-key': 'k 1' }, path: '/v2/things' },
  { scheme: 'queryKey', auth: { queryKey: 'k&1' }, headers: {}, path: '/v2/things?api_key=k%261' },
  { scheme: 'cookieKey', auth: { cookieKey: 'k;1' }, headers: { cookie: 'sid=k%3B1' }, path: '/v2/things' },
  { scheme: 'bearer', auth: { bearer: 'tok' }, headers: { authorization: 'Bearer tok' }, path: '/v2/things' },
  {
    scheme: 'basic',
    // The example of RFC 7617 section 2.1.
    auth: { basic: { username: 'test', password: '123£' } },
    headers: { authorization: 'Basic dGVzdDoxMjPCow==' },
    path: '/v2/things',
  },
])('$scheme goes where the contract says', async ({ scheme, auth, headers, path }) => {
  await using server = await startServer(ok);
  await using client = new ForeignClient({ baseUrl: server.url, auth });
  await client.call(operation({ security: [scheme] }), {});
  expect(server.requests[0]?.path).toBe(path);
  expect(server.requests[0]?.headers).toMatchObject(headers);
  expect(server.requests[0]?.headers).not.toHaveProperty('styk-version');
  expect(server.requests[0]?.headers).not.toHaveProperty('traceparent');
  expect(server.requests[0]?.headers).not.toHaveProperty('accept-language');
});

test('the first way in for which everything was given is taken, with all that it asks for', async () => {
  await using server = await startServer(ok);
  await using client = new ForeignClient({ baseUrl: server.url, auth: { headerKey: 'k', queryKey: 'q', bearer: 't' } });
  const call = async (security: readonly (string | readonly string[])[]) => {
    await client.call(operation({ security }), { query: { a: 1 } });
    const { path = '', headers } = server.requests.at(-1) ?? {};
    return [path.split('?')[1], headers?.['x-api-key'], headers?.authorization];
  };
  expect(await call(['basic', 'bearer', 'headerKey'])).toEqual(['a=1', undefined, 'Bearer t']);
  expect(
    await call([
      ['basic', 'headerKey'],
      ['queryKey', 'headerKey'],
    ]),
  ).toEqual(['a=1&api_key=q', 'k', undefined]);
  expect(await call([[], 'bearer'])).toEqual(['a=1', undefined, undefined]);
  expect(await call(['basic'])).toEqual(['a=1', undefined, undefined]);
  expect(await call([])).toEqual(['a=1', undefined, undefined]);
});

test('a function is asked for each call, and once more when its token was refused', async () => {
  await using server = await startServer((response, { headers }) =>
    headers.authorization === 'Bearer old'
      ? sendJson(response, 401, { message: 'expired' })
      : sendJson(response, 200, {}),
  );
  const tokens = ['new-1', 'old', 'new-2'];
  let asked = 0;
  await using client = new ForeignClient({
    baseUrl: server.url,
    auth: { bearer: async () => tokens[asked++ % tokens.length] ?? '' },
  });
  const getThing = operation({ method: 'POST', security: ['bearer'] });
  await client.call(getThing, {});
  await client.call(getThing, {});
  expect(asked).toBe(3);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer new-1',
    'Bearer old',
    'Bearer new-2',
  ]);
});

test('what such a function throws is a StykAuthError, and a token that no header can hold never leaves', async () => {
  await using server = await startServer(ok);
  const call = async (bearer: () => string | Promise<string>) => {
    await using client = new ForeignClient({ baseUrl: server.url, auth: { bearer } });
    return await failure(client.call(operation({ security: ['bearer'] }), {}));
  };
  const error = await call(() => Promise.reject(new Error('vault is sealed')));
  expect(error).toBeInstanceOf(StykAuthError);
  expect(error).toMatchObject({ operation: 'doThing', cause: { message: 'vault is sealed' } });
  expect(await call(() => 'a\r\nx: 1')).toMatchObject({ code: 'client-token-invalid' });
  expect(await call(async () => 'a\nb')).toMatchObject({ code: 'client-token-invalid' });
  expect(server.requests).toHaveLength(0);
});

test.each([
  {
    method: 'client_secret_basic' as const,
    form: { grant_type: 'client_credentials', scope: 'a b' },
    // Both parts are form-encoded first (RFC 6749 section 2.3.1).
    authorization: `Basic ${Buffer.from('cli%3A1:s%20%2B').toString('base64')}`,
  },
  {
    method: 'client_secret_post' as const,
    form: { grant_type: 'client_credentials', client_id: 'cli:1', client_secret: 's +', scope: 'a b' },
    authorization: undefined,
  },
])('OAuth client credentials by $method', async ({ method, form, authorization }) => {
  await using server = await startServer(ok);
  const oauth = { clientId: 'cli:1', clientSecret: 's +', scope: 'a b', method };
  await using client = new ForeignClient({ baseUrl: `${server.url}/api`, auth: { oauth } });
  await Promise.all([1, 2, 3].map(() => client.call(operation({ security: ['oauth'] }), {})));
  expect(server.tokenRequests).toHaveLength(1);
  const [request] = server.tokenRequests;
  expect(request?.path).toBe('/api/oauth/token');
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual(form);
  expect(request?.headers.authorization).toBe(authorization);
  expect(server.requests[0]?.headers.authorization).toBe('Bearer tok_1');
});

test('a token without a lifetime is used for five minutes', async () => {
  await using server = await startServer(ok, (response, _request, index) =>
    sendJson(response, 200, { access_token: `tok_${index + 1}`, token_type: 'bearer' }),
  );
  const clock = new SkippingClock();
  const oauth = { clientId: 'c', clientSecret: 's' };
  await using client = new ForeignClient({ baseUrl: server.url, auth: { oauth }, clock });
  const call = () => client.call(operation({ security: ['oauth'] }), {});
  await call();
  clock.advance(100_000);
  await call();
  expect(server.tokenRequests).toHaveLength(1);
  clock.advance(200_000);
  await call();
  expect(server.tokenRequests).toHaveLength(2);
});

test('the token endpoint may lie elsewhere', async () => {
  await using server = await startServer(ok);
  await using identity = await startServer(ok, giveToken());
  const { ApiClient } = await import('@styk/sdk/client');
  const dialect = {
    security: { oauth: { kind: 'oauth2', tokenUrl: `${identity.url}/realms/x/oauth/token` } },
    versionHeader: null,
    operationIdHeader: null,
    traceparent: false,
    baseUrl: server.url,
  } as const;
  await using client = new ApiClient({ auth: { oauth: { clientId: 'c', clientSecret: 's' } } }, dialect);
  await client.call(operation({ security: ['oauth'] }), {});
  expect(identity.tokenRequests.map(({ path }) => path)).toEqual(['/realms/x/oauth/token']);
  expect(server.requests[0]?.headers.authorization).toBe('Bearer tok_1');
});

test('any 401 of somebody else’s server is met with a new token, once', async () => {
  await using server = await startServer((response) => sendJson(response, 401, { error: { message: 'no' } }));
  const oauth = { clientId: 'c', clientSecret: 's' };
  await using client = new ForeignClient({ baseUrl: server.url, auth: { oauth } });
  const error = await failure(client.call(operation({ security: ['oauth'] }), {}));
  expect(error).toBeInstanceOf(StykUnauthorizedError);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok_1', 'Bearer tok_2']);
});

test('a credential for a scheme that the contract does not have is a mistake', () => {
  const auth = { nothing: 'x' } as never;
  expect(() => new ForeignClient({ baseUrl: 'http://127.0.0.1:1', auth })).toThrowError(
    expect.objectContaining({ code: 'client-scheme-unknown', params: { name: 'nothing' } }),
  );
});

test.each([
  { name: 'RFC 9457', body: { title: 'Out of stock', detail: 'Only 3 left' }, message: 'Only 3 left' },
  { name: 'a message', body: { code: 17, message: 'Bad thing' }, message: 'Bad thing' },
  { name: 'a nested message', body: { error: { message: 'Deep' } }, message: 'Deep' },
  { name: 'nothing of use', body: ['x'], message: 'HTTP 409 without an explanation' },
])('errors in a form of their own keep it: $name', async ({ body, message }) => {
  await using server = await startServer((response) => sendJson(response, 409, body));
  await using client = new ForeignClient({ baseUrl: server.url });
  const error = await failure(client.call(operation(), {}));
  expect(error).toBeInstanceOf(StykApiError);
  expect(error).toMatchObject({ status: 409, code: 'http-409', problem: undefined, body, message });
});

test('text stays text, an error page too', async () => {
  await using server = await startServer((response, _request, index) => {
    if (index === 0) response.writeHead(200, { 'content-type': 'text/csv' }).end('а;б\r\n');
    else response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>oh</h1>');
  });
  await using client = new ForeignClient({ baseUrl: server.url });
  expect(await client.call(operation({ response: 'text' }), {})).toBe('а;б\r\n');
  expect(await failure(client.call(operation(), {}))).toMatchObject({ body: '<h1>oh</h1>', code: 'http-500' });
});

test.each([
  { status: 202, outcome: undefined },
  { status: 201, outcome: undefined },
  { status: 200, outcome: { code: 'client-response-not-json' } },
])('an empty answer with $status', async ({ status, outcome }) => {
  await using server = await startServer((response) => {
    response.writeHead(status).end();
  });
  await using client = new ForeignClient({ baseUrl: server.url });
  const answer = await client.call(operation({ method: 'POST' }), {}).catch((error: unknown) => error);
  if (outcome === undefined) expect(answer).toBeUndefined();
  else expect(answer).toMatchObject(outcome);
});
