import { expect, test } from 'vitest';
import { testCard, testPhone } from '../../../src/sandbox/test-customers.ts';
import { type Client, newKey, startClient } from '../harness.ts';

async function seeded(): Promise<Client> {
  const client = await startClient();
  await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small', members: 7 }, key: newKey() });
  return client;
}

test('counts are those of the lists', async () => {
  const { call } = await seeded();
  const { items } = (await call('GET', '/sandbox/v1/counts')).json;
  const counts = Object.fromEntries(items.map(({ name, count }: { name: string; count: number }) => [name, count]));
  const orders = (await call('GET', '/orders/v1/orders?limit=200')).json.items.length;
  const customers = (await call('GET', '/sandbox/v1/customers?limit=200')).json.items.length;
  expect(counts).toMatchObject({ customers, orders, members: 7, documents: 0 });
});

test('customers are listed page by page and found by id, card, phone and a part of the name', async () => {
  const { call } = await seeded();
  const list = async (query: string) => (await call('GET', `/sandbox/v1/customers${query}`)).json;
  const all = (await list('?limit=200')).items;
  const paged: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
  const [, second] = all;
  for (const query of [second.customerId, testCard(2), encodeURIComponent(testPhone(2)), '00-02']) {
    expect([query, (await list(`?query=${query}`)).items]).toEqual([query, [second]]);
  }
  // A part of a phone or card finds nobody, and what means something to SQL means nothing here.
  for (const query of [testCard(2).slice(0, 15), '%25', "'"]) expect((await list(`?query=${query}`)).items).toEqual([]);
});

test('freshness and levels are those that partners are told', async () => {
  const { call } = await seeded();
  const { items: locations } = (await call('GET', '/sandbox/v1/stock-locations')).json;
  expect(locations.map(({ location }: { location: string }) => location)).toEqual([
    'kgd-03',
    'msk-01',
    'spb-02',
    'vvo-04',
  ]);
  const { items: levels } = (await call('GET', '/sandbox/v1/stock-levels?location=msk-01')).json;
  const sku = levels.map((level: { sku: string }) => `sku=${level.sku}`).join('&');
  const told = (await call('GET', `/stock/v1/availability?location=msk-01&${sku}`)).json.items;
  const facts = (level: Record<string, unknown>) => [level['sku'], level['available'], level['asOf'], level['stale']];
  expect(levels.map(facts)).toEqual(told.map(facts));
  await call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 300_001 } });
  const [later] = (await call('GET', '/sandbox/v1/stock-locations')).json.items;
  expect(later).toMatchObject({ stale: true, staleLevels: later.levels });
});

test('the newest exchanges first are the oldest turned round, page by page', async () => {
  const { call, sandbox } = await seeded();
  const oldest = sandbox.journal.page(1000, undefined).items;
  const newest: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = sandbox.journal.page(2, cursor, 'newest');
    newest.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    more = cursor !== undefined;
  }
  expect(newest).toEqual(oldest.toReversed());
  const { items } = (await call('GET', '/sandbox/v1/journal?order=newest&limit=1')).json;
  expect(items[0].seq).toBe(oldest.length);
});

test('reports are listed, the newest first', async () => {
  const { call } = await seeded();
  const today = (await call('GET', '/sandbox/v1/clock')).json.now.slice(0, 10);
  for (const type of ['sales', 'returns']) {
    const body = { type, format: 'csv', from: today, to: today };
    expect((await call('POST', '/reports/v1/reports', { body, key: newKey() })).status).toBe(202);
  }
  const { items } = (await call('GET', '/sandbox/v1/reports')).json;
  expect(items.map(({ type }: { type: string }) => type)).toEqual(['returns', 'sales']);
});
