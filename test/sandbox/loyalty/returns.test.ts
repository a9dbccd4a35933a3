import { expect, test } from 'vitest';
import { NOW, Till } from './till.ts';

test('V3 over HTTP: three thirds come back, the fourth is refused', async () => {
  const till = await Till.open();
  await till.sell([{ payKop: 400_000 }]);
  const { json: hold } = await till.authorize(100, [{ payKop: 100_000, qty: '3' }]);
  const receipt = { authorizationId: hold.authorizationId, receiptKey: 's1' };
  await till.sell([{ payKop: 100_000, qty: '3', discountKop: 10_000 }], receipt);
  const moved = [];
  for (const key of ['r1', 'r2', 'r3']) {
    const refund = await till.refund(key, 's1', '1');
    expect([refund.status, refund.json.state]).toEqual([201, 'applied']);
    moved.push([refund.json.restored, refund.json.clawedBack]);
  }
  expect(moved).toEqual([
    [33, 15],
    [34, 15],
    [33, 15],
  ]);
  const fourth = await till.refund('r4', 's1', '1');
  expect([fourth.status, fourth.json.code]).toEqual([422, 'return-exceeds-sold']);
  expect((await till.refund('r5', 's1', '1', { lines: [{ lineId: '9', qty: '1' }] })).json.code).toBe('line-unknown');
  expect(await till.member()).toMatchObject({ available: 200, debt: 0 });
  expect(await till.invariants()).toMatchObject({ ok: true });
});

test('V4 over HTTP: a return before its sale waits with 202, is repeated without harm, and is applied with the sale', async () => {
  const till = await Till.open();
  const early = await till.refund('r1', 's9', '1');
  expect([early.status, early.json.state, early.json.saleId]).toEqual([202, 'pending_sale', null]);
  const again = await till.refund('r1', 's9', '1');
  expect([again.status, again.json]).toEqual([202, { ...early.json, duplicate: true }]);
  expect((await till.refund('r1', 's9', '2')).json.code).toBe('natural-key-conflict');
  await till.refund('r2', 's9', '3');

  const sale = await till.sell([{ payKop: 200_000, qty: '2' }], { receiptKey: 's9' });
  expect(sale.json).toMatchObject({ accrued: 100, available: 50 });
  const { items } = (await till.get('/refunds')).json;
  expect(items).toMatchObject([
    { refundKey: 'r1', state: 'applied', clawedBack: 50, saleId: sale.json.saleId },
    { refundKey: 'r2', state: 'refused', clawedBack: 0, refusal: 'return-exceeds-sold' },
  ]);
  expect((await till.get(`/refunds/${early.json.refundId}`)).json).toEqual(items[0]);
  expect((await till.get('/refunds?state=pending_sale')).json.items).toEqual([]);
});

test('V5 over HTTP: points spent and then returned are owed, and paid by the next accrual', async () => {
  const till = await Till.open();
  const { json: first } = await till.sell([{ payKop: 200_000 }]);
  const { json: hold } = await till.authorize(100, [{ payKop: 100_000 }]);
  await till.sell([{ payKop: 100_000, discountKop: 10_000 }], { authorizationId: hold.authorizationId });
  const body = {
    refundKey: 'r1',
    saleId: first.saleId,
    occurredAt: new Date(NOW).toISOString(),
    lines: [{ lineId: '1', qty: '1' }],
  };
  const refund = await till.post('/refunds', body);
  expect(refund.json).toMatchObject({ restored: 0, clawedBack: 100, debt: 55 });
  // By its receipt it is the same return.
  expect((await till.refund('r1', first.receiptKey, '1')).json.duplicate).toBe(true);
  expect((await till.sell([{ payKop: 200_000 }])).json).toMatchObject({ accrued: 100, available: 45 });
  expect(await till.member()).toMatchObject({ debt: 0 });
});

test('a sale is annulled once, and what was returned before is not returned again', async () => {
  const till = await Till.open();
  const { json: sale } = await till.sell([{ payKop: 200_000, qty: '2' }], { receiptKey: 's1' });
  await till.refund('r1', 's1', '0.5');
  const cancel = await till.post(`/sales/${sale.saleId}:cancel`);
  expect([cancel.status, cancel.json]).toMatchObject([201, { kind: 'cancel', clawedBack: 75, duplicate: false }]);
  const again = await till.post(`/sales/${sale.saleId}:cancel`);
  expect(again.json).toEqual({ ...cancel.json, duplicate: true });
  expect((await till.refund('r2', 's1', '0.001')).json.code).toBe('return-exceeds-sold');
  expect((await till.post('/sales/sal_nothing:cancel')).status).toBe(404);

  const { json: other } = await till.sell([{ payKop: 200_000 }], { receiptKey: 's2' });
  await till.refund('r3', 's2', '1');
  expect((await till.post(`/sales/${other.saleId}:cancel`)).json.code).toBe('return-exceeds-sold');
});

test('lots and entries are paged, and the entries of each operation add up to zero', async () => {
  const till = await Till.open();
  for (let index = 0; index < 5; index += 1) await till.sell([{ payKop: 200_000 }]);
  const { customerId } = await till.member();
  const all = async (kind: string, limit: number) => {
    const items: Record<string, number | string>[] = [];
    let cursor = '';
    for (;;) {
      const page = await till.get(`/members/${customerId}/${kind}?limit=${limit}${cursor}`);
      items.push(...page.json.items);
      if (page.json.nextCursor === null) return items;
      cursor = `&cursor=${page.json.nextCursor}`;
    }
  };
  expect((await all('lots', 2)).map((lot) => lot['seq'])).toEqual([1, 2, 3, 4, 5]);
  const entries = await all('entries', 3);
  expect(entries).toHaveLength(10);
  const sums = new Map<unknown, number>();
  for (const { ledgerOperationId, points } of entries) {
    sums.set(ledgerOperationId, (sums.get(ledgerOperationId) ?? 0) + Number(points));
  }
  expect([...sums.values()]).toEqual([0, 0, 0, 0, 0]);
});
