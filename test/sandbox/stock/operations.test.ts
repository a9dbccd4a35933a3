import { expect, test } from 'vitest';
import { newKey, startClient } from '../harness.ts';

test('every operation of the stock answers over HTTP, and the journal runs through them', async () => {
  const { call } = await startClient();
  const at = (path: string) => `/stock/v1${path}`;
  const post = (path: string, body?: object) =>
    call('POST', at(path), { key: newKey(), ...(body === undefined ? {} : { body }) });
  const asOf = new Date().toISOString();
  const level = { location: 'msk-01', sku: 'AI-95', freeQty: '5120.456', unit: 'l', journalWatermark: 0, asOf };
  const restock = { nextRestock: { expectedAt: new Date(Date.now() + 86_400_000).toISOString(), qty: '8000' } };
  const levels = await call('PUT', at('/levels:batch'), {
    body: { levels: [{ ...level, ...restock }] },
    key: newKey(),
  });
  expect(levels.json).toMatchObject({ applied: 1, results: [{ line: 0, key: 'AI-95', outcome: 'applied' }] });

  const lines = [{ sku: 'AI-95', location: 'msk-01', qty: '20.456' }];
  const created = await post('/reservations', { orderRef: '100017', lines });
  expect([created.status, created.json]).toMatchObject([201, { state: 'active', lines: [{ unit: 'l' }] }]);
  const { reservationId, createdAt, expiresAt } = created.json;
  expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(900_000);
  expect(created.headers.get('location')).toBe(`/reservations/${reservationId}`);
  const short = await post('/reservations', { orderRef: '100018', lines: [{ ...lines[0], qty: '5101' }] });
  expect([short.status, short.json]).toMatchObject([
    409,
    { code: 'insufficient-stock', errors: [{ pointer: '/lines/0', requested: '5101', available: '5100' }] },
  ]);

  const available = await call('GET', at('/availability?sku=AI-95&sku=WTR-500&location=msk-01&location=spb-02'));
  expect(available.json.items).toHaveLength(4);
  expect(available.json.items[0]).toMatchObject({
    available: '5100',
    unit: 'l',
    stale: false,
    nextRestock: { qty: '8000' },
  });
  const inRegion = await call('GET', at('/availability?sku=AI-95&region=RU-MOW'));
  expect(inRegion.json.items).toMatchObject([{ location: 'msk-01', available: '5100' }]);
  expect((await call('GET', at('/availability?sku=AI-95'))).json.code).toBe('place-required');

  expect((await post(`/reservations/${reservationId}:extend`, { ttlSec: 60 })).json.extended).toBe(true);
  const again = await post(`/reservations/${reservationId}:extend`, { ttlSec: 60 });
  expect([again.status, again.json.code]).toEqual([409, 'reservation-already-extended']);
  const confirmed = await post(`/reservations/${reservationId}:confirm`, { orderId: 'ord_00001' });
  expect(confirmed.json).toMatchObject({ state: 'confirmed', orderId: 'ord_00001', expiresAt: null });
  expect((await post(`/reservations/${reservationId}:release`)).json.state).toBe('released');
  expect((await post(`/reservations/${reservationId}:release`)).json.state).toBe('released');
  expect((await call('GET', at(`/reservations/${reservationId}`))).json.state).toBe('released');

  const journal = await call('GET', at('/journal?location=msk-01&limit=3'));
  expect(journal.json.items.map(({ kind }: { kind: string }) => kind)).toEqual(['create', 'extend', 'confirm']);
  const rest = await call('GET', at(`/journal?location=msk-01&limit=3&cursor=${journal.json.nextCursor}`));
  expect(rest.json).toMatchObject({ items: [{ seq: 4, kind: 'release' }], nextCursor: null, lastSeq: 4 });
  const ack = (seq: number) => call('POST', at('/journal:ack'), { body: { location: 'msk-01', seq } });
  expect((await ack(3)).json).toEqual({ location: 'msk-01', acknowledgedSeq: 3, lastSeq: 4 });
  expect((await ack(1)).json.acknowledgedSeq).toBe(3);
  expect((await ack(5)).json.code).toBe('watermark-ahead');

  const chunk = { uploadId: 'night-01', chunks: 2, asOf: new Date().toISOString(), journalWatermark: 4 };
  const send = (index: number, part: object[]) =>
    call('PUT', at('/snapshots/msk-01'), { body: { ...chunk, chunk: index, lines: part }, key: newKey() });
  const second = await send(1, [{ sku: 'WTR-500', freeQty: '7' }]);
  expect([second.status, second.json.state]).toEqual([202, 'queued']);
  const first = await send(0, [{ sku: 'AI-95', freeQty: '1' }]);
  expect(first.json.operationId).toBe(second.json.operationId);
  expect(first.headers.get('location')).toBe(`/operations/${first.json.operationId}`);
  await expect
    .poll(async () => (await call('GET', at(`/operations/${first.json.operationId}`))).json.state)
    .toBe('succeeded');
  const after = await call('GET', at('/availability?sku=AI-95&sku=WTR-500&location=msk-01'));
  expect(after.json.items).toMatchObject([{ available: '1' }, { available: '7' }]);
  const verdict = (await call('GET', '/sandbox/v1/invariants')).json;
  expect(verdict).toMatchObject({ ok: true });
  expect(verdict.checked).toEqual(expect.arrayContaining(['ST01', 'ST06', 'ST11']));
});
