import { expect, test } from 'vitest';
import { NOW } from '../loyalty/till.ts';
import { inDays, Shop } from './shop.ts';

test('P08: what is published is in the very next quote and evaluation of its channels, and in no other', async () => {
  const shop = await Shop.open();
  const before = (await shop.till.quote([{ payKop: 10_000 }])).json;
  expect(before).toMatchObject({ catalogVersion: 1, accrualForecast: 5, linePrices: [{ payKop: 10_000 }] });
  const promotionId = await shop.publish({ channels: ['pos', 'app'] });
  const after = (await shop.till.quote([{ payKop: 10_000 }])).json;
  expect(after).toMatchObject({
    catalogVersion: 2,
    linePrices: [{ lineId: '1', payKop: 9000, discountKop: 1000 }],
    decisions: [{ promotionId: 'base' }, { promotionId, outcome: 'applied', effect: '-1000' }],
  });
  for (const [channel, discountKop] of [
    ['pos', 1000],
    ['app', 1000],
    ['web', 0],
  ] as const) {
    const { totals, decisions } = (await shop.evaluate(10_000, { channel })).json;
    expect([channel, totals.discountKop]).toEqual([channel, discountKop]);
    expect(decisions).toHaveLength(1);
    if (channel === 'web') expect(decisions[0]).toMatchObject({ outcome: 'skipped', reason: 'not-in-channel' });
  }
});

test('drafts and stopped promotions do nothing; quotes already given keep their prices', async () => {
  const shop = await Shop.open();
  const draft = (await shop.draft()).json;
  expect((await shop.evaluate(10_000)).json.decisions).toEqual([]);
  const promotionId = await shop.publish();
  const quote = (await shop.till.quote([{ payKop: 10_000 }])).json;
  const stopped = (await shop.post(`/promotions/${promotionId}:stop`)).json;
  expect(stopped).toMatchObject({ state: 'stopped', catalogVersion: 3, stoppedAt: new Date(NOW).toISOString() });
  expect((await shop.post(`/promotions/${promotionId}:stop`)).json).toEqual(stopped);
  expect((await shop.till.quote([{ payKop: 10_000 }])).json.linePrices).toMatchObject([{ payKop: 10_000 }]);
  const sale = await shop.till.sell([{ payKop: 9000 }], { quoteId: quote.quoteId });
  expect([sale.status, await shop.budget(promotionId)]).toEqual([201, [1000, 0, null]]);

  const list = async (query: string) =>
    (await shop.get(`/promotions${query}`)).json.items.map((item: { promotionId: string }) => item.promotionId);
  expect(await list('')).toEqual([]);
  expect(await list('?state=stopped')).toEqual([promotionId]);
  expect(await list('?state=draft')).toEqual([draft.promotionId]);
  expect((await shop.post(`/promotions/${promotionId}:publish`)).json.code).toBe('state-conflict');
  expect((await shop.post(`/promotions/${draft.promotionId}:stop`)).json.code).toBe('state-conflict');
  expect((await shop.get('/promotions/prm_nobody')).status).toBe(404);
});

test('the list is in the order of the rule, by day, channel and store, and pages of it follow one another', async () => {
  const shop = await Shop.open();
  const cart = await shop.publish({ phase: 'cart', priority: 1 });
  const late = await shop.publish({ priority: 200, storeIds: ['msk-01'] });
  const early = await shop.publish({ priority: 3, validity: { from: inDays(3), to: inDays(5) } });
  const ids = async (query: string) => (await shop.get(`/promotions?${query}`)).json;
  const shown = async (query: string) =>
    (await ids(query)).items.map((item: { promotionId: string }) => item.promotionId);
  expect(await shown('')).toEqual([late, cart]);
  expect(await shown(`date=${inDays(4).slice(0, 10)}`)).toEqual([early, late, cart]);
  expect(await shown('channel=web')).toEqual([]);
  expect(await shown('storeId=spb-02')).toEqual([cart]);
  const first = await ids('limit=1');
  expect(await shown(`limit=1&cursor=${first.nextCursor}`)).toEqual([cart]);
  expect((await ids('storeId=nowhere')).code).toBe('store-unknown');
});

test.each([
  ['a discount in phase accrual', { phase: 'accrual' }, 'effect-phase-mismatch'],
  [
    'a fixed price of a receipt',
    { phase: 'cart', effects: [{ kind: 'fixed-price', priceKop: 1 }] },
    'effect-phase-mismatch',
  ],
  ['an end before the beginning', { validity: { from: inDays(2), to: inDays(1) } }, 'validity-empty'],
  ['an end in the past', { validity: { from: inDays(-2), to: inDays(-1) } }, 'validity-empty'],
  ['a strange store', { storeIds: ['nowhere'] }, 'store-unknown'],
])('%s is refused', async (_, more, code) => {
  const shop = await Shop.open();
  const draft = await shop.draft(more);
  expect([draft.status, draft.json.code]).toEqual([422, code]);
});

test('price tags say what anybody gets, printable and no wider than asked', async () => {
  const shop = await Shop.open();
  const sku = '4600000000024';
  const tag = async () => (await shop.get(`/price-tags?storeId=msk-01&sku=${sku}&width=20`)).json.items[0];
  expect(await tag()).toMatchObject({ priceKop: 89_900, promoPriceKop: null, promotionIds: [], validTo: null });
  const promotionId = await shop.publish({ conditions: { skus: [sku] } });
  const shown = await tag();
  expect(shown).toMatchObject({ promoPriceKop: 80_910, promotionIds: [promotionId], validTo: inDays(30) });
  for (const { text } of shown.lines) expect(text.length).toBeLessThanOrEqual(20);
  expect(shown.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['name', 'old-price', 'price', 'promo']);
  expect((await shop.get('/price-tags?storeId=msk-01&sku=nothing')).json.code).toBe('unknown-sku');
});

test('price tags are of the partner’s own offers at the price of the store', async () => {
  const shop = await Shop.open();
  const put = (path: string, body: object) =>
    shop.till.client.call('PUT', `/catalog/v1${path}`, { key: `tags-${path}-${JSON.stringify(body).length}`, body });
  const facts = { partnerSku: 'COF-1', priceKop: 100_000, asOf: inDays(0) };
  const offer = { title: 'Кофе в зёрнах', categoryId: 'cat_coffee', unit: 'pcs', vatCode: 'vat22' };
  await put('/offers:batch', { offers: [{ ...facts, ...offer, attributes: { weight: '0.250' } }] });
  await put('/prices:batch', { prices: [{ ...facts, priceKop: 95_000, storeId: 'msk-01' }] });
  const tag = async (store: string) =>
    (await shop.get(`/price-tags?storeId=${store}&sku=COF-1`)).json.items?.[0]?.priceKop;
  expect([await tag('msk-01'), await tag('spb-02')]).toEqual([95_000, 100_000]);
});
