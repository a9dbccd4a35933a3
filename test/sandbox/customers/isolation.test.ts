import { expect, test } from 'vitest';
import { connect, newKey } from '../harness.ts';
import { Shop } from './shop.ts';

const PHONE = '+79161234567';

/** A shop of another partner in the same sandbox, with keys of its own. */
async function openRival({ client, now }: Shop): Promise<Shop> {
  const application = {
    inn: '7707083893',
    ogrn: '1027700132195',
    name: 'ООО «Соседний магазин»',
    type: 'loyalty-shop',
    capabilities: ['loyalty-pos', 'marketplace-seller'],
    contacts: [{ kind: 'email', value: 'dev@partner.example' }],
  };
  const send = async (path: string, body: object, token: string | null) =>
    (await client.call('POST', `/partners/v1${path}`, { body, key: newKey(), token })).json;
  const { partnerId, agreementId, registrationAccessToken: token } = await send('/applications', application, null);
  const agreement = await client.call('GET', `/partners/v1/agreements/${agreementId}`, { token });
  await send(`/agreements/${agreementId}/sign`, { acceptedHash: agreement.json.textHash }, token);
  const credentials = await send(`/partners/${partnerId}/credentials`, { environment: 'sandbox' }, token);
  return Shop.of(await connect({ ...client.sandbox, credentials }), now);
}

test('what a partner knows of a customer no other partner sees or changes', async () => {
  const shop = await Shop.open();
  const rival = await openRival(shop);
  const id = await shop.create(PHONE, ['personal-data', 'personal-offers']);
  const now = new Date(shop.now).toISOString();
  await shop.put(`/customers/${id}/sources/crm`, { sourceVersion: 1, asOf: now, city: 'Тверь' });
  const external = { identifier: { kind: 'external', value: 'user-42', system: 'crm' } };
  await shop.post(`/customers/${id}/identifiers`, external);
  const deed = { type: 'purchase', occurredAt: now, customerId: id, attributes: { category: 'coffee' } };
  await shop.post('/behavior-events', { events: [deed, { ...deed, eventKey: 'second' }] });
  expect((await shop.get(`/customers/${id}/segments`)).json.items).toHaveLength(1);

  expect((await rival.resolve('phone', PHONE)).json.customerId).toBe(id);
  expect((await rival.resolve('external', 'user-42', { system: 'crm' })).json.matched).toBe(false);
  const seen = (await rival.get(`/customers/${id}`)).json;
  expect(seen.identifiers.map(({ kind }: { kind: string }) => kind)).toEqual(['phone']);
  expect((await rival.get(`/customers/${id}/consents`)).json.items).toEqual([]);
  expect((await rival.get(`/customers/${id}/segments`)).json).toEqual({ consent: 'absent', items: [] });
  expect((await rival.get(`/customers/${id}?purpose=delivery`)).json.code).toBe('consent-required');
  const verdict = (await rival.post('/behavior-events', { events: [deed] })).json.results[0];
  expect(verdict.code).toBe('consent-required');

  await rival.post(`/customers/${id}/consents`, rival.consent('personal-data'));
  const { personalData } = (await rival.get(`/customers/${id}?purpose=delivery`)).json;
  expect(personalData).toEqual({ purpose: 'delivery', phone: PHONE });
  // The same numbering may mean somebody else there.
  const other = await rival.create('+79161234568');
  expect((await rival.post(`/customers/${other}/identifiers`, external)).status).toBe(201);
  expect((await shop.resolve('external', 'user-42', { system: 'crm' })).json.customerId).toBe(id);

  const erasure = await shop.post(`/customers/${id}:forget`, { requestedBy: 'customer', requestedAt: now });
  const location = erasure.headers.get('location') ?? '';
  expect([(await shop.get(location)).status, (await rival.get(location)).status]).toEqual([200, 404]);
});

test('offers, prices and mappings are the partner’s own', async () => {
  const shop = await Shop.open();
  const rival = await openRival(shop);
  const offer = {
    partnerSku: 'COF-1',
    title: 'Кофе',
    categoryId: 'cat_coffee',
    unit: 'pcs',
    priceKop: 100_000,
    vatCode: 'vat22',
    attributes: { weight: '0.250' },
    asOf: new Date(shop.now).toISOString(),
  };
  const put = (who: Shop, path: string, body: object) =>
    who.client.call('PUT', `/catalog/v1${path}`, { body, key: newKey() });
  await put(shop, '/offers:batch', { offers: [offer] });
  expect((await rival.client.call('GET', '/catalog/v1/offers')).json.items).toEqual([]);
  expect((await rival.client.call('GET', '/catalog/v1/offers/COF-1/issues')).status).toBe(404);
  const price = { partnerSku: 'COF-1', priceKop: 1, asOf: offer.asOf, confirmed: true };
  expect((await put(rival, '/prices:batch', { prices: [price] })).json.results[0].code).toBe('sku-unknown');
  await put(rival, '/offers:batch', { offers: [{ ...offer, priceKop: 5 }] });
  expect((await shop.client.call('GET', '/catalog/v1/offers')).json.items[0].priceKop).toBe(100_000);
});
