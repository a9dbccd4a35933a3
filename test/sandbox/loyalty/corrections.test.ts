import { expect, test } from 'vitest';
import { Till } from './till.ts';

async function member() {
  const till = await Till.open();
  const { customerId } = await till.member();
  const adjust = (points: number, more: object = {}) =>
    till.post('/adjustments', { customerId, points, reason: 'goodwill', approvedBy: 'usr_controller', ...more });
  return { till, customerId, adjust };
}

test('points are given by hand in a lot of their own, and taken in spend order', async () => {
  const { till, customerId, adjust } = await member();
  await till.sell([{ payKop: 100_000 }]);
  const given = (await adjust(30, { comment: 'Сбой кассы' })).json;
  expect(given).toMatchObject({ points: 30, consumed: [], available: 80, comment: 'Сбой кассы' });
  const lots = (await till.get(`/members/${customerId}/lots`)).json.items;
  expect(lots.at(-1)).toMatchObject({ lotId: given.lotId, points: 30, source: 'adjustment', saleId: null });
  const taken = (await adjust(-60)).json;
  expect(taken).toMatchObject({ lotId: null, available: 20, consumed: [{ points: 50 }, { points: 10 }] });
  const much = await adjust(-21);
  expect([much.status, much.json.code]).toEqual([409, 'insufficient-points']);
  const entries = (await till.get(`/members/${customerId}/entries?limit=200`)).json.items;
  const kinds = entries.filter((entry: { kind: string }) => entry.kind === 'adjust');
  expect(kinds.reduce((sum: number, entry: { points: number }) => sum + entry.points, 0)).toBe(0);
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('whoever asks for a correction cannot approve it', async () => {
  const { till, adjust } = await member();
  const { clientId } = till.client.sandbox.credentials;
  const reply = await adjust(10, { approvedBy: clientId });
  expect([reply.status, reply.json.code]).toEqual([422, 'approver-not-distinct']);
  expect((await till.member()).available).toBe(0);
  const late = await adjust(10, { expiresAt: '2020-01-01T00:00:00Z' });
  expect([late.status, late.json.errors[0].pointer]).toEqual([422, '/expiresAt']);
  const nobody = await adjust(10, { customerId: 'cus_nobody' });
  expect([nobody.status, nobody.json.code]).toEqual([404, 'member-not-found']);
});

test('fiscal data is set once, with the sale or after it', async () => {
  const { till } = await member();
  const fiscal = { fn: '9999078902005430', fd: 12_345, fpd: '1234567890' };
  const put = (saleId: string, body: object) => till.client.call('PUT', `/loyalty/v1/sales/${saleId}/fiscal`, { body });
  const { saleId } = (await till.sell([{ payKop: 1000 }])).json;
  const first = await put(saleId, fiscal);
  expect([first.status, first.json]).toEqual([200, { saleId, ...fiscal, recordedAt: expect.any(String) }]);
  expect((await put(saleId, fiscal)).json).toEqual(first.json);
  const other = await put(saleId, { ...fiscal, fd: 1 });
  expect([other.status, other.json.code]).toEqual([409, 'fiscal-already-set']);
  const printed = (await till.sell([{ payKop: 1000 }], { fiscal })).json;
  expect((await put(printed.saleId, { ...fiscal, fpd: '1' })).json.code).toBe('fiscal-already-set');
  expect((await put('sal_nobody', fiscal)).status).toBe(404);
});
