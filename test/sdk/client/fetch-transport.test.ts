import { Styk, StykAbortError, StykConnectionError, StykResponseError, StykTimeoutError } from '@styk/sdk';
import { fetchTransport } from '@styk/sdk/fetch';
import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { application } from './local-server.ts';

const url = 'http://styk.test';
const address = `${url}/partners/v1/applications/app_1`;
const mock = setupServer();
const styk = new Styk({ baseUrl: url, transport: fetchTransport(), retry: { maxRetries: 0 }, maxResponseBytes: 1000 });
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(undefined, (reason: unknown) => reason);

beforeAll(() => mock.listen());
afterEach(() => mock.resetHandlers());
afterAll(() => mock.close());

test('the same client works over fetch', async () => {
  mock.use(
    http.get(address, ({ request }) => HttpResponse.json({ ...application, saw: request.headers.get('styk-version') })),
  );
  expect(await styk.partners.getApplication('app_1')).toEqual({ ...application, saw: '1.0.0' });
});

test('a fetch of one’s own may be given', async () => {
  const own: typeof fetch = async () => Response.json({ ...application, own: true });
  expect(await new Styk({ baseUrl: url, fetch: own }).partners.getApplication('app_1')).toMatchObject({ own: true });
});

test('failures are the same as over undici', async () => {
  mock.use(http.get(address, () => HttpResponse.error()));
  expect(await failure(styk.partners.getApplication('app_1'))).toBeInstanceOf(StykConnectionError);
  mock.use(http.get(address, () => HttpResponse.json({ filler: 'x'.repeat(2000) })));
  expect(await failure(styk.partners.getApplication('app_1'))).toBeInstanceOf(StykResponseError);
  mock.use(http.get(address, async () => await delay('infinite')));
  expect(await failure(styk.partners.getApplication('app_1', { timeoutMs: 50 }))).toBeInstanceOf(StykTimeoutError);
  const signal = AbortSignal.timeout(50);
  expect(await failure(styk.partners.getApplication('app_1', { signal }))).toBeInstanceOf(StykAbortError);
});

test('a redirect is an answer that is no answer, for following it would move a call elsewhere', async () => {
  mock.use(http.get(address, () => HttpResponse.redirect(`${url}/elsewhere`, 307)));
  expect(await failure(styk.partners.getApplication('app_1'))).toMatchObject({ status: 307, code: 'http-307' });
});
