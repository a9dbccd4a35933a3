import { Styk, StykConflictError } from '@styk/sdk';
import { edoMocks } from '@styk/sdk/api/edo.mocks';
import { loyaltyMocks } from '@styk/sdk/api/loyalty.mocks';
import { partnersMocks } from '@styk/sdk/api/partners.mocks';
import { fetchTransport } from '@styk/sdk/fetch';
import { type MockedCall, refuse } from '@styk/sdk/testing';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const baseUrl = 'http://styk.test';
const loyalty = loyaltyMocks(baseUrl);
const styk = new Styk({ baseUrl, transport: fetchTransport(), retry: { maxRetries: 0 } });
const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const store = { storeId: 'msk-01', name: 'Магазин', timezone: 'Europe/Moscow', posIds: ['pos-1'] };

test('an operation answers what the test says, a function sees the call', async () => {
  const calls: MockedCall[] = [];
  const mocks = partnersMocks(`${baseUrl}/`);
  server.use(
    mocks.createStore((call) => {
      calls.push(call);
      return call.body as typeof store;
    }),
    mocks.listStores({ items: [store], nextCursor: null }),
  );
  expect(await styk.partners.createStore('prt 1/2', store)).toEqual(store);
  expect(await styk.partners.listStores('prt_1', { limit: 1 })).toEqual({ items: [store], nextCursor: null });
  expect(calls).toMatchObject([{ path: { partnerId: 'prt 1/2' }, body: store }]);
  expect(calls[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a refusal becomes the error of its status', async () => {
  server.use(loyalty.createAuthorization(refuse(409, 'insufficient-points', { detail: 'Есть 100' })));
  const error = await styk.loyalty.createAuthorization({} as never).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StykConflictError);
  expect(error).toMatchObject({ code: 'insufficient-points', message: 'Есть 100', retryable: false });
});

test('an action after a colon is not taken for a part of the id', async () => {
  const seen: string[] = [];
  server.use(
    loyalty.getAuthorization(({ path }) => {
      seen.push(`get ${path.authorizationId}`);
      return refuse(404, 'not-found');
    }),
    loyalty.voidAuthorization(({ path }) => {
      seen.push(`void ${path.authorizationId}`);
      return refuse(404, 'not-found');
    }),
  );
  await styk.loyalty.voidAuthorization('aut_1').catch(() => undefined);
  await styk.loyalty.getAuthorization('aut_2').catch(() => undefined);
  expect(seen).toEqual(['void aut_1', 'get aut_2']);
});

test('bytes and nothing are answers, too', async () => {
  const { getTitleContent } = edoMocks(baseUrl);
  server.use(getTitleContent(Uint8Array.of(0xcf, 0xf0)));
  expect(Buffer.from(await styk.edo.getTitleContent('doc_1', 1))).toEqual(Buffer.from([0xcf, 0xf0]));
});
