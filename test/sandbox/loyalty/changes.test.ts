import { expect, test } from 'vitest';
import { NOW, Till } from './till.ts';

const MINUTE = 60_000;
const at = (instant: number) => `updatedAfter=${new Date(instant).toISOString()}`;

test('lists show what was recorded after a moment, and pages of it', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 100_000 }], { receiptKey: 's1' });
  await till.setClock(NOW + MINUTE);
  const { json: second } = await till.sell([{ payKop: 200_000 }], { receiptKey: 's2' });

  const keys = async (query: string) =>
    (await till.get(`/sales?${query}`)).json.items.map((sale: { receiptKey: string }) => sale.receiptKey);
  expect(await keys(at(NOW - 1))).toEqual(['s1', 's2']);
  expect(await keys(at(NOW))).toEqual(['s2']);
  expect(await keys(at(NOW + MINUTE))).toEqual([]);
  const { nextCursor } = (await till.get(`/sales?limit=1&${at(NOW - 1)}`)).json;
  expect(await keys(`limit=1&cursor=${nextCursor}&${at(NOW - 1)}`)).toEqual(['s2']);

  const { items } = (await till.get(`/members/${second.customerId}/entries?${at(NOW)}`)).json;
  const recorded = items.map((entry: { recordedAt: string }) => Date.parse(entry.recordedAt));
  expect(recorded).not.toEqual([]);
  expect(new Set(recorded)).toEqual(new Set([NOW + MINUTE]));
});

test('a refund changes when its sale comes, and when it is given up for orphaned', async () => {
  const till = await Till.open();
  await till.refund('r1', 's9', '1');
  await till.setClock(NOW + MINUTE);
  const changed = async (since: number) =>
    (await till.get(`/refunds?${at(since)}`)).json.items.map((refund: { state: string }) => refund.state);
  expect(await changed(NOW)).toEqual([]);
  await till.sell([{ payKop: 100_000, qty: '1' }], { receiptKey: 's9' });
  expect(await changed(NOW)).toEqual(['applied']);
  await till.refund('r2', 's10', '1');
  const later = NOW + 80 * 60 * MINUTE;
  await till.setClock(later);
  await till.client.call('POST', '/sandbox/v1/jobs/orphans:run', { key: `orphans-${later}` });
  expect(await changed(later - 1)).toEqual(['orphan']);
});

test('a leap second is no instant to ask for', async () => {
  const till = await Till.open();
  const reply = await till.get('/sales?updatedAfter=2016-12-31T23:59:60Z');
  expect([reply.status, reply.json.code]).toEqual([422, 'validation-failed']);
});
