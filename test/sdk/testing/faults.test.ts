import { StykConnectionError, StykServerError, StykTimeoutError } from '@styk/sdk';
import {
  lostResponse,
  mockStyk,
  rateLimited,
  serverError,
  slow,
  tokenExpired,
  truncatedBody,
  unknownEnumValue,
  unknownField,
} from '@styk/sdk/testing';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

const mock = mockStyk();
beforeAll(mock.start);
afterEach(mock.reset);

const styk = mock.client();
const impatient = mock.client({ retry: { maxRetries: 0 } });
const sale = mock.body('loyalty.createSale');

async function saleCount(): Promise<number> {
  return (await styk.loyalty.listSales({ limit: 200 })).items.length;
}

describe('faults a client gets over by itself', () => {
  test.each([
    ['429 with Retry-After', rateLimited(2)],
    ['503', serverError()],
    ['502', serverError(502)],
    ['a lost answer', lostResponse()],
    ['a truncated answer', truncatedBody()],
  ])('%s: the sale is registered once', async (_, fault) => {
    const before = await saleCount();
    mock.fault('loyalty.createSale', fault);
    const { data, attempts } = await styk.loyalty.createSale(sale).withResponse();
    expect(attempts).toBe(2);
    expect(data.saleId).toMatch(/^sal_/);
    expect(await saleCount()).toBe(before + 1);
    const keys = mock.calls('loyalty.createSale').map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
  });

  test('an expired token is replaced', async () => {
    mock.fault('loyalty.createSale', tokenExpired());
    const client = mock.client();
    await client.loyalty.createSale(sale);
    expect(mock.calls('identity.createToken')).toHaveLength(2);
    expect(mock.calls('loyalty.createSale')).toHaveLength(2);
  });
});

describe('faults as they are', () => {
  test('rate limit and server errors do nothing and say when to come again', async () => {
    const before = await saleCount();
    mock.fault('loyalty.createSale', rateLimited(7));
    await expect(impatient.loyalty.createSale(sale)).rejects.toMatchObject({ status: 429, retryAfterMs: 7000 });
    mock.fault('loyalty.createSale', serverError(500));
    await expect(impatient.loyalty.createSale(sale)).rejects.toBeInstanceOf(StykServerError);
    expect(await saleCount()).toBe(before);
  });

  test('a lost answer and a truncated one leave the sale behind', async () => {
    const before = await saleCount();
    mock.fault('loyalty.createSale', lostResponse());
    await expect(impatient.loyalty.createSale(sale)).rejects.toBeInstanceOf(StykConnectionError);
    mock.fault('loyalty.createSale', truncatedBody());
    await expect(impatient.loyalty.createSale({ ...sale, receiptKey: 'another' })).rejects.toBeInstanceOf(
      StykConnectionError,
    );
    expect(await saleCount()).toBe(before + 2);
  });

  test('an answer is lost whether it is good or bad', async () => {
    mock.fault('loyalty.getMember', lostResponse());
    await expect(impatient.loyalty.getMember('cus_unknown')).rejects.toBeInstanceOf(StykConnectionError);
    mock.fault('loyalty.getMember', unknownField());
    await expect(impatient.loyalty.getMember('cus_unknown')).rejects.toMatchObject({ code: 'member-not-found' });
  });

  test('a slow answer meets the limit of an attempt, and comes for who waits', async () => {
    mock.fault('loyalty.getProgram', slow(200), { times: 2 });
    const hurried = impatient.loyalty.getProgram('prg_1', { timeoutMs: 20 });
    await expect(hurried).rejects.toBeInstanceOf(StykTimeoutError);
    expect(await impatient.loyalty.getProgram('prg_1')).toMatchObject({ programId: 'prg_1' });
  });

  test('values and fields of a newer server are no reason to fail', async () => {
    mock.fault('orders.listOrders', unknownEnumValue('re_routed'));
    const { items } = await impatient.orders.listOrders();
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['re_routed']));
    mock.fault('orders.listOrders', unknownField('mood'));
    const page = await impatient.orders.listOrders();
    expect(page).toHaveProperty('mood', true);
    for (const order of page.items) expect(order).toHaveProperty('mood', true);
  });
});

test('faults come one after another, for one operation or for any, and end', async () => {
  mock.fault('*', serverError(500), { times: 2 });
  mock.fault('loyalty.getProgram', serverError(504));
  const anonymous = mock.client({ auth: undefined, retry: { maxRetries: 0 } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const { status } = await fetch(`${mock.baseUrl}/loyalty/v1/programs/prg_1`);
    statuses.push(status);
  }
  expect(statuses).toEqual([500, 500, 504, 200]);
  expect(await anonymous.loyalty.getProgram('prg_1')).toMatchObject({ programId: 'prg_1' });
});
