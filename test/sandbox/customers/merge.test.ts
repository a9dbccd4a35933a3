import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { basket, Till } from '../loyalty/till.ts';

const KEEP = '2200000000000001';
const GOES = '2200000000000002';

async function idOf(till: Till, value: string): Promise<string> {
  const body = { identifier: { kind: 'card', value } };
  return (await till.client.call('POST', '/customers/v1/customers:resolve', { body })).json.customerId;
}

function merge(till: Till, survivorId: string, duplicateId: string, evidence: object = { operator: 'op-1' }) {
  const body = { survivorId, duplicateId, evidence };
  return till.client.call('POST', '/customers/v1/customers:merge', { body, key: newKey() });
}

const by = (value: string) => ({ identifier: { kind: 'card', value } });

test('R03 L29: two profiles become one: ids and cards lead to the survivor, balances add up, returns go on', async () => {
  const till = await Till.open();
  const [survivor, duplicate] = [await idOf(till, KEEP), await idOf(till, GOES)];
  await till.sell([{ payKop: 200_000 }], by(KEEP));
  const receipt = till.receipt([{ payKop: 300_000 }], by(GOES));
  await till.post('/sales', receipt);
  const lots = async (id: string) => (await till.get(`/members/${id}/lots`)).json.items;
  const [before] = await lots(duplicate);

  const merged = await merge(till, survivor, duplicate);
  expect([merged.status, merged.json]).toMatchObject([
    200,
    { customerId: survivor, aliases: [duplicate], movedPoints: 150, movedDebt: 0 },
  ]);
  for (const card of [KEEP, GOES]) expect(await idOf(till, card)).toBe(survivor);
  for (const id of [survivor, duplicate]) {
    expect((await till.get(`/members/${id}`)).json).toMatchObject({ customerId: survivor, balance: 250 });
  }
  expect((await till.client.call('GET', `/customers/v1/customers/${duplicate}`)).json.customerId).toBe(survivor);
  const moved = (await lots(survivor)).find((lot: { saleId: string }) => lot.saleId === before.saleId);
  const { lotId: _, seq: __, ...facts } = before;
  expect(moved).toMatchObject(facts);

  const returned = await till.refund('r-1', String(receipt.receiptKey), '1');
  expect(returned.json).toMatchObject({ state: 'applied', clawedBack: 150 });
  expect((await till.get(`/members/${duplicate}`)).json.balance).toBe(100);
  expect((await till.invariants()).violations).toEqual([]);
  expect((await merge(till, survivor, duplicate)).json.code).toBe('merge-conflict');
});

test('R03: points spent before the merge come back to the survivor, to the lots they came from', async () => {
  const till = await Till.open();
  const [survivor, duplicate] = [await idOf(till, KEEP), await idOf(till, GOES)];
  await till.sell([{ payKop: 200_000 }], by(KEEP));
  await till.sell([{ payKop: 400_000 }], by(GOES));
  const lines = [{ payKop: 100_000, discountKop: 12_000 }];
  const quote = await till.quote(lines, by(GOES));
  const hold = await till.post('/authorizations', { quoteId: quote.json.quoteId, points: 120, lines: basket(lines) });
  expect((await merge(till, survivor, duplicate)).json.code).toBe('merge-conflict');
  const receipt = till.receipt(lines, { ...by(GOES), authorizationId: hold.json.authorizationId });
  expect((await till.post('/sales', receipt)).status).toBe(201);
  expect((await merge(till, survivor, duplicate)).status).toBe(200);
  const { balance } = (await till.get(`/members/${survivor}`)).json;
  await till.refund('r-1', String(receipt.receiptKey), '1');
  expect((await till.get(`/members/${survivor}`)).json.balance).toBe(balance + 120 - 44);
  expect((await till.invariants()).violations).toEqual([]);
});

test('R03: merges follow one another, and every id that ever was leads to the last survivor', async () => {
  const till = await Till.open();
  const cards = [1, 2, 3, 4].map((number) => `220000000000000${number}`);
  const ids = await Promise.all(cards.map((card) => idOf(till, card)));
  const [a = '', b = '', c = '', d = ''] = ids;
  await merge(till, b, a);
  await merge(till, c, b);
  await merge(till, d, a);
  for (const card of cards) expect(await idOf(till, card)).toBe(d);
  for (const id of ids) {
    const { customerId, aliases } = (await till.client.call('GET', `/customers/v1/customers/${id}`)).json;
    expect([customerId, new Set(aliases)]).toEqual([d, new Set([a, b, c])]);
  }
  expect((await till.invariants()).violations).toEqual([]);
});

test('R03: evidence by a code goes to the phone of the duplicate', async () => {
  const till = await Till.open();
  const [survivor, duplicate] = [await idOf(till, KEEP), await idOf(till, GOES)];
  const first = await merge(till, survivor, duplicate, { otp: '0000' });
  expect([first.status, first.json.code]).toEqual([410, 'otp-expired']);
  const { items } = (await till.client.call('GET', '/sandbox/v1/outbox')).json;
  const { customerId, text } = items.at(-1);
  expect(customerId).toBe(duplicate);
  const code = /\d{4}/.exec(text)?.[0] ?? '';
  const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0');
  expect((await merge(till, survivor, duplicate, { otp: wrong })).json.code).toBe('otp-wrong');
  expect((await merge(till, survivor, duplicate, { otp: code })).status).toBe(200);
});
