import { Styk, StykAuthError, StykConnectionError, StykUnauthorizedError } from '@styk/sdk';
import { expect, test } from 'vitest';
import { type Answer, application, giveToken, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const auth = { clientId: 'cli_1', clientSecret: 'secret' };
const ok: Answer = (response) => sendJson(response, 200, application);

test('200 calls at once make one token request', async () => {
  await using server = await startServer(ok);
  await using styk = new Styk({ baseUrl: server.url, auth, throttle: false });
  await Promise.all(Array.from({ length: 200 }, () => styk.partners.getApplication('app_1')));
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.requests).toHaveLength(200);
  expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer tok_1']));
});

test('the token request is a form of RFC 6749 section 4.4 without a bearer', async () => {
  await using server = await startServer(ok);
  await using styk = new Styk({ baseUrl: server.url, auth: { clientId: 'a&b', clientSecret: 'с=1' } });
  await styk.partners.getApplication('app_1');
  const [request] = server.tokenRequests;
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'a&b',
    client_secret: 'с=1',
  });
  expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(request?.headers.authorization).toBeUndefined();
});

test('two minutes before expiry the next token is fetched behind the call that still uses the old one', async () => {
  await using server = await startServer(ok);
  const clock = new SkippingClock();
  await using styk = new Styk({ baseUrl: server.url, auth, clock });
  const call = async (): Promise<string | undefined> => {
    await styk.partners.getApplication('app_1');
    return server.requests.at(-1)?.headers.authorization;
  };
  expect(await call()).toBe('Bearer tok_1');
  clock.advance((900 - 121) * 1000);
  expect(await call()).toBe('Bearer tok_1');
  expect(server.tokenRequests).toHaveLength(1);
  clock.advance(2000);
  expect(await call()).toBe('Bearer tok_1');
  await expect.poll(() => server.tokenRequests.length).toBe(2);
  await expect.poll(call).toBe('Bearer tok_2');
  expect(server.tokenRequests).toHaveLength(2);
});

test('within the last second the call waits for a new token', async () => {
  await using server = await startServer(ok);
  const clock = new SkippingClock();
  await using styk = new Styk({ baseUrl: server.url, auth, clock });
  await styk.partners.getApplication('app_1');
  clock.advance(899_500);
  await styk.partners.getApplication('app_1');
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok_1', 'Bearer tok_2']);
});

test('a token shorter than the refresh window is used for half its life', async () => {
  await using server = await startServer(ok, giveToken(60));
  const clock = new SkippingClock();
  await using styk = new Styk({ baseUrl: server.url, auth, clock });
  for (let call = 0; call < 20; call += 1) await styk.partners.getApplication('app_1');
  expect(server.tokenRequests).toHaveLength(1);
});

test.each(['token-expired', 'token-invalid'])(
  '%s is met with one new token, even for a POST without a key',
  async (code) => {
    await using server = await startServer((response, request) =>
      request.headers.authorization === 'Bearer tok_1'
        ? sendJson(response, 401, problem(401, code, false))
        : sendJson(response, 200, { quoteId: 'quo_1' }),
    );
    await using styk = new Styk({ baseUrl: server.url, auth });
    await styk.loyalty.createQuote({} as never);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok_1', 'Bearer tok_2']);
  },
);

test('a second refusal in the same call is the answer', async () => {
  await using server = await startServer((response) => sendJson(response, 401, problem(401, 'token-invalid', false)));
  await using styk = new Styk({ baseUrl: server.url, auth });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykUnauthorizedError);
  expect(error).toMatchObject({ code: 'token-invalid', attempts: 2 });
  expect(server.tokenRequests).toHaveLength(2);
});

test('a fixed token is not replaced', async () => {
  await using server = await startServer((response) => sendJson(response, 401, problem(401, 'token-expired', false)));
  await using styk = new Styk({ baseUrl: server.url, auth: { token: 'mine' } });
  await expect(styk.partners.getApplication('app_1')).rejects.toBeInstanceOf(StykUnauthorizedError);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer mine']);
});

test('wrong credentials are a StykAuthError that says why, and are not repeated', async () => {
  await using server = await startServer(ok, (response) =>
    sendJson(response, 401, { error: 'invalid_client', error_description: 'Unknown client' }),
  );
  await using styk = new Styk({ baseUrl: server.url, auth });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykAuthError);
  expect(error).toMatchObject({
    operation: 'getApplication',
    category: 'usage',
    message: 'No token was given: Unknown client',
    cause: { code: 'invalid_client', status: 401 },
  });
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.requests).toHaveLength(0);
});

test('a token endpoint that breaks off is asked again, three times in all, and reported as it is', async () => {
  await using server = await startServer(ok, (response) => {
    response.destroy();
  });
  await using styk = new Styk({ baseUrl: server.url, auth, clock: new SkippingClock() });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykConnectionError);
  expect(error).toMatchObject({ operation: 'createToken', attempts: 3 });
  expect(server.tokenRequests).toHaveLength(3);
});

test.each([{}, null, { access_token: 't' }, { access_token: 't', expires_in: 0 }])('%j is no token', async (answer) => {
  await using server = await startServer(ok, (response) => sendJson(response, 200, answer));
  await using styk = new Styk({ baseUrl: server.url, auth });
  await expect(styk.partners.getApplication('app_1')).rejects.toMatchObject({ code: 'client-token-malformed' });
  expect(server.requests).toHaveLength(0);
});

test.each(['', 'tok_1\n', 'tok 1', 'ток'])('the token %j is refused before anything is sent', (token) => {
  expect(() => new Styk({ baseUrl: 'http://127.0.0.1:1', auth: { token } })).toThrowError(
    expect.objectContaining({ code: 'client-token-invalid' }),
  );
});

test('a token that no header can hold was not given by the token endpoint', async () => {
  await using server = await startServer(ok, (response) =>
    sendJson(response, 200, { access_token: 'a\r\nb', expires_in: 900 }),
  );
  await using styk = new Styk({ baseUrl: server.url, auth });
  await expect(styk.partners.getApplication('app_1')).rejects.toMatchObject({ code: 'client-token-malformed' });
  expect(server.requests).toHaveLength(0);
});

test('a call that was ended before it began asks for no token, whose failure nobody would hear', async () => {
  await using server = await startServer(ok, (response) => sendJson(response, 401, problem(401, 'invalid', false)));
  await using styk = new Styk({ baseUrl: server.url, auth });
  await expect(styk.partners.getApplication('app_1', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'client-aborted',
  });
  // Vitest fails a run in which a rejection stays unhandled.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.tokenRequests).toHaveLength(0);
});
