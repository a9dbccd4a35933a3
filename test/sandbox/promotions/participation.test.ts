import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NOW } from '../loyalty/till.ts';
import { Shop } from './shop.ts';

const TEA = '4600000000017';

async function openOffer() {
  const shop = await Shop.open();
  const [offer] = (await shop.get('/participation-offers?state=offered')).json.items;
  expect(offer.textHash).toBe(hash('sha256', offer.text));
  const price = async () => {
    const line = { lineId: '1', sku: TEA, qty: '1', unit: 'pcs', priceKop: 20_000, payKop: 20_000 };
    return (await shop.evaluate(0, { lines: [line] })).json.totals.payableKop;
  };
  return { shop, offer, price, path: `/participation-offers/${offer.offerId}` };
}

test('until the partner accepts the very text it read, its price stays', async () => {
  const { shop, offer, price, path } = await openOffer();
  expect(await price()).toBe(20_000);
  const stale = await shop.post(`${path}:accept`, { textHash: hash('sha256', 'another text') });
  expect([stale.status, stale.json.code, await price()]).toEqual([409, 'participation-text-stale', 20_000]);
  const accepted = (await shop.post(`${path}:accept`, { textHash: offer.textHash, decidedBy: 'Директор' })).json;
  expect(accepted).toMatchObject({
    state: 'accepted',
    decision: { kind: 'accepted', textHash: offer.textHash, decidedBy: 'Директор' },
  });
  expect(await price()).toBe(17_000);
  expect((await shop.post(`${path}:decline`)).json.code).toBe('state-conflict');
  expect((await shop.get(`/promotions/${offer.promotionId}`)).json).toMatchObject({
    owner: 'ecosystem',
    state: 'published',
    funding: { partnerShareBp: 4000 },
  });
});

test('a refusal changes neither the price nor what the partner is ranked by', async () => {
  const { shop, offer, price, path } = await openOffer();
  expect((await shop.post(`/promotions/${offer.promotionId}:publish`)).json.code).toBe('state-conflict');
  const declined = (await shop.post(`${path}:decline`, { reason: 'Остатков не хватит' })).json;
  expect(declined).toMatchObject({
    state: 'declined',
    declineHasNoEffectOnRanking: true,
    rankingInputsHash: offer.rankingInputsHash,
    decision: { kind: 'declined', reason: 'Остатков не хватит' },
  });
  expect(await price()).toBe(20_000);
  expect((await shop.post(`${path}:accept`, { textHash: offer.textHash })).json.code).toBe('state-conflict');
});

test('silence past the deadline is a refusal', async () => {
  const { shop, offer, path } = await openOffer();
  await shop.till.setClock(Date.parse(offer.deadline) - 1);
  expect((await shop.get(path)).json.state).toBe('offered');
  await shop.till.setClock(Date.parse(offer.deadline));
  expect((await shop.get(path)).json).toMatchObject({ state: 'lapsed', decision: null, updatedAt: offer.deadline });
  const late = await shop.post(`${path}:accept`, { textHash: offer.textHash });
  expect([late.status, late.json.code]).toEqual([409, 'participation-deadline-passed']);
  expect(Date.parse(offer.deadline)).toBeGreaterThan(NOW);
});
