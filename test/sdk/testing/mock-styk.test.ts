import { type StykApiError, StykConflictError, StykNotFoundError } from '@styk/sdk';
import { mockStyk, refuse, serverError } from '@styk/sdk/testing';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

const mock = mockStyk();
beforeAll(mock.start);
afterEach(mock.reset);

const styk = mock.client();
const refusal = (promise: PromiseLike<unknown>): Promise<StykApiError> =>
  Promise.resolve(promise).then(
    () => Promise.reject(new Error('no refusal')),
    (error: StykApiError) => error,
  );

describe('what was created', () => {
  test('can be read and listed, and keeps what was sent', async () => {
    const order = mock.body('orders.createOrder', { externalId: 'МСК-17' });
    const placed = await styk.orders.createOrder(order);
    const read = await styk.orders.getOrder(placed.orderId);
    expect(read).toMatchObject({ orderId: placed.orderId, externalId: 'МСК-17' });
    const { items } = await styk.orders.listOrders();
    expect(items.map(({ orderId }) => orderId)).toContain(placed.orderId);
  });

  test('also when the answer wraps it', async () => {
    const { member } = await styk.loyalty.createMember(mock.body('loyalty.createMember'));
    expect(await styk.loyalty.getMember(member.customerId)).toMatchObject(member);
    const lots = await styk.loyalty.listMemberLots(member.customerId);
    expect(lots.items).toHaveLength(3);
  });

  test('can be changed by its actions', async () => {
    const reservation = await styk.stock.createReservation(mock.body('stock.createReservation'));
    const released = await styk.stock.releaseReservation(reservation.reservationId);
    expect(released).toMatchObject({ reservationId: reservation.reservationId, state: 'released' });
    expect(await styk.stock.getReservation(reservation.reservationId)).toEqual(released);
  });

  test('can be changed and deleted; what is gone is not found', async () => {
    const created = await styk.events.createSubscription(mock.body('events.createSubscription'));
    const patch = { types: ['order.created'] };
    const { headers } = await styk.events.getSubscription(created.subscriptionId).withResponse();
    const ifMatch = headers['etag'];
    const changed = await styk.events.updateSubscription(created.subscriptionId, patch, { ifMatch });
    expect(changed.types).toEqual(['order.created']);
    const outdated = await refusal(styk.events.updateSubscription(created.subscriptionId, patch, { ifMatch }));
    expect(outdated).toMatchObject({ status: 412, code: 'precondition-failed' });
    await styk.events.deleteSubscription(created.subscriptionId);
    expect(await refusal(styk.events.getSubscription(created.subscriptionId))).toBeInstanceOf(StykNotFoundError);
  });

  test('below a parent is that parent’s', async () => {
    const [file] = (await styk.files.listFiles()).items;
    const grant = await styk.files.createFileGrant(file?.fileId ?? '', mock.body('files.createFileGrant'));
    const { items } = await styk.files.listFileGrants(file?.fileId ?? '');
    expect(items.map(({ grantId }) => grantId)).toContain(grant.grantId);
  });

  test('by work that goes on is there, and the work is done', async () => {
    const work = await styk.reports.createReport(mock.body('reports.createReport'));
    expect(work.state).not.toBe('failed');
    expect(await styk.reports.getReportOperation(work.operationId)).toMatchObject({ state: 'succeeded' });
    const reportId = work.resource?.split('/').at(-1) ?? '';
    expect(await styk.reports.getReport(reportId)).toMatchObject({ reportId });
  });

  test('as a sale of a member', async () => {
    const sale = await styk.loyalty.createSale(mock.body('loyalty.createSale', { receiptKey: 'fn1-fd7' }));
    const cancelled = await styk.loyalty.cancelSale(sale.saleId);
    expect(await styk.loyalty.getRefund(cancelled.refundId)).toEqual(cancelled);
  });
});

test('a batch is answered line by line', async () => {
  const batch = mock.body('stock.reportLevels');
  const result = await styk.stock.reportLevels(batch);
  expect(result.results).toHaveLength(batch.levels.length);
  expect(result).toMatchObject({ applied: batch.levels.length, rejected: 0 });
});

test('ids that nobody named are not found, with the code of the contract', async () => {
  expect(await refusal(styk.loyalty.getMember('cus_unknown'))).toMatchObject({ status: 404, code: 'member-not-found' });
  expect(await refusal(styk.loyalty.listMemberLots('cus_unknown'))).toMatchObject({ status: 404 });
});

test('the examples of the contract are there', async () => {
  const [first] = (await styk.orders.listOrders()).items;
  expect(await styk.orders.getOrder(first?.orderId ?? '')).toEqual(first);
});

describe('the key of a call', () => {
  test('brings its first answer again', async () => {
    const sale = mock.body('loyalty.createSale');
    const first = await styk.loyalty.createSale(sale, { idempotencyKey: 'key-0001' }).withResponse();
    const again = await styk.loyalty.createSale(sale, { idempotencyKey: 'key-0001' }).withResponse();
    expect(again.data).toEqual(first.data);
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    const other = { ...sale, receiptKey: 'another' };
    expect(await refusal(styk.loyalty.createSale(other, { idempotencyKey: 'key-0001' }))).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  test('is asked for', async () => {
    const { status } = await fetch(`${mock.baseUrl}/loyalty/v1/sales`, {
      method: 'POST',
      body: JSON.stringify(mock.body('loyalty.createSale')),
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(400);
  });
});

describe('requests are compared with the contract', () => {
  test('a missing and an unknown field', async () => {
    const { receiptKey: _, ...rest } = mock.body('loyalty.createSale');
    const missing = await refusal(styk.loyalty.createSale(rest as typeof rest & { receiptKey: string }));
    expect(missing).toMatchObject({ status: 422, code: 'validation-failed' });
    const more = { ...mock.body('loyalty.createSale'), colour: 'red' };
    expect(await refusal(styk.loyalty.createSale(more))).toMatchObject({ status: 422, code: 'unknown-field' });
  });

  test('a parameter', async () => {
    expect(await refusal(styk.orders.listOrders({ limit: 1000 }))).toMatchObject({ status: 422 });
  });

  test('an address that no operation has, a body that is no JSON', async () => {
    expect((await fetch(`${mock.baseUrl}/loyalty/v1/nonsense`)).status).toBe(404);
    const broken = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`${mock.baseUrl}/loyalty/v1/sales`, broken)).status).toBe(400);
  });
});

test.each([
  [7, 3],
  [6, 2],
])('a list of %i has %i pages of three', async (itemsPerList, pages) => {
  const many = mockStyk({ itemsPerList });
  mock.stop();
  many.start();
  try {
    const ids: string[] = [];
    for await (const { orderId } of many.client().orders.listOrders({ limit: 3 })) ids.push(orderId);
    expect(new Set(ids).size).toBe(itemsPerList);
    expect(many.calls('orders.listOrders')).toHaveLength(pages);
  } finally {
    many.stop();
    mock.start();
  }
});

test('lists are filtered by the fields of their items', async () => {
  for (const storeId of ['msk-01', 'spb-02']) {
    mock.put('loyalty.getSale', { saleId: `sal_of_${storeId}`, storeId });
  }
  const { items } = await styk.loyalty.listSales({ storeId: 'spb-02' });
  expect(items.map(({ saleId }) => saleId)).toEqual(['sal_of_spb-02']);
});

describe('what the test says', () => {
  test('some fields; the others are made up', async () => {
    mock.answer('loyalty.getMember', { available: 17 });
    const member = await styk.loyalty.getMember('cus_any');
    expect(member).toMatchObject({ available: 17 });
    expect(member.customerId).toMatch(/^cus_/);
  });

  test('a refusal, fixed or made for the call', async () => {
    mock.answer('loyalty.createAuthorization', refuse(409, 'insufficient-points', { detail: 'Есть 100' }));
    const body = mock.body('loyalty.createAuthorization');
    const error = await refusal(styk.loyalty.createAuthorization(body));
    expect(error).toBeInstanceOf(StykConflictError);
    expect(error).toMatchObject({ code: 'insufficient-points', message: 'Есть 100', retryable: false });
    mock.answer('loyalty.getMember', ({ path }) =>
      refuse(404, 'member-not-found', { detail: `нет ${path['memberId']}` }),
    );
    expect(await refusal(styk.loyalty.getMember('cus 1/2'))).toMatchObject({ message: 'нет cus 1/2' });
  });

  test('bytes', async () => {
    mock.answer('edo.getTitleContent', Uint8Array.of(0xcf, 0xf0));
    expect(Buffer.from(await styk.edo.getTitleContent('doc_1', 1))).toEqual(Buffer.from([0xcf, 0xf0]));
  });

  test('a thing that is there', async () => {
    const member = mock.put('loyalty.getMember', { customerId: 'cus_17', available: 500 });
    expect(await styk.loyalty.getMember('cus_17')).toEqual(member);
    expect(member.available).toBe(500);
  });

  test('has to be what the contract allows', async () => {
    const invalid = expect.objectContaining({ code: 'testing-data-invalid' });
    expect(() => mock.answer('loyalty.getMember', { available: 0.5 })).toThrow(invalid);
    expect(() => mock.put('loyalty.getMember', { available: -1.5 })).toThrow(invalid);
    // @ts-expect-error: the compiler sees it, too
    expect(() => mock.answer('loyalty.getMember', { available: '17' })).toThrow(invalid);
    // @ts-expect-error: and names of operations
    expect(() => mock.calls('loyalty.getMembre')).toThrow(
      expect.objectContaining({ code: 'testing-operation-unknown' }),
    );
    mock.answer('loyalty.getMember', () => ({ available: 0.5 }));
    expect(await refusal(styk.loyalty.getMember('cus_1'))).toMatchObject({ code: 'mock-failed', retryable: false });
    const notThing = expect.objectContaining({ code: 'testing-not-a-resource' });
    expect(() => mock.put('loyalty.createQuote', {})).toThrow(notThing);
    const unknown = expect.objectContaining({ code: 'testing-operation-unknown' });
    expect(() => mock.answer('loyalty.fly' as 'loyalty.getMember', {})).toThrow(unknown);
  });
});

test('calls are kept with what they brought', async () => {
  const sale = mock.body('loyalty.createSale', { receiptKey: 'fn1-fd9' });
  await styk.loyalty.createSale(sale);
  const [call] = mock.calls('loyalty.createSale');
  expect(call?.body).toEqual(sale);
  expect(call?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  expect(mock.calls('loyalty.getSale')).toEqual([]);
});

test('a reset leaves nothing behind', async () => {
  mock.put('loyalty.getMember', { customerId: 'cus_17' });
  mock.answer('loyalty.getProgram', refuse(404, 'not-found'));
  const sale = mock.body('loyalty.createSale');
  await styk.loyalty.createSale(sale, { idempotencyKey: 'key-0001' });
  mock.fault('*', serverError());
  mock.reset();
  const again = styk.loyalty.createSale({ ...sale, receiptKey: 'another' }, { idempotencyKey: 'key-0001' });
  expect(await again.withResponse()).toMatchObject({ attempts: 1, replayed: false });
  expect(await refusal(styk.loyalty.getMember('cus_17'))).toMatchObject({ status: 404 });
  expect(await styk.loyalty.getProgram('prg_1')).toMatchObject({ programId: 'prg_1' });
  expect(mock.calls('loyalty.getMember')).toHaveLength(1);
});

test('other addresses are left alone', async () => {
  await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow('fetch failed');
});
