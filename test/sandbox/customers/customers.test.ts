import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { HASH, Shop } from './shop.ts';

const PHONE = '+79161234567';
const OTHER = '+79161234568';

test('R03: a phone is one customer, whoever asks again gets the first', async () => {
  const shop = await Shop.open();
  const request = {
    phone: PHONE,
    displayName: 'Анна Тестова',
    channel: 'pos',
    consents: [shop.consent('personal-data')],
  };
  const created = await shop.post('/customers', request);
  expect([created.status, created.json]).toMatchObject([
    201,
    { existing: false, displayName: 'А***', state: 'active', identifiers: [{ kind: 'phone', masked: '+7916*****67' }] },
  ]);
  const consents = [shop.consent('personal-data'), shop.consent('advertising')];
  const again = await shop.post('/customers', { ...request, consents });
  expect([again.status, again.json.existing, again.json.customerId]).toEqual([200, true, created.json.customerId]);
  const { items } = (await shop.get(`/customers/${created.json.customerId}/consents`)).json;
  expect(items.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['personal-data', 'advertising']);
});

test('an identifier is resolved whole or not at all, and what is none is refused', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE);
  expect((await shop.resolve('phone', PHONE)).json).toEqual({
    matched: true,
    customerId: id,
    aliases: [],
    identifierState: 'active',
  });
  expect((await shop.resolve('phone', OTHER)).json).toMatchObject({ matched: false, customerId: null });
  expect((await shop.resolve('qr', `styk:${id}`)).json.customerId).toBe(id);
  for (const [kind, value] of [
    ['phone', '+7916*'],
    ['phone', '916123'],
    ['card', '2200%'],
    ['email', '*@example.com'],
  ] as const) {
    const reply = await shop.resolve(kind, value);
    expect([value, reply.status, reply.json.code]).toEqual([value, 422, 'identifier-invalid']);
  }
  expect((await shop.resolve('phone', PHONE, { system: 'crm' })).json.code).toBe('identifier-invalid');
});

test('R03: a lost card is replaced, blocked for use, and leads to its customer for ever', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE);
  const lost = await shop.post(`/customers/${id}/identifiers`, {
    identifier: { kind: 'card', value: '2299000000000001' },
  });
  expect([lost.status, lost.json.masked]).toEqual([201, '2299********0001']);
  const { identifierId } = lost.json;
  const instead = { identifier: { kind: 'card', value: '2299000000000002' }, replaces: identifierId, reason: 'lost' };
  const fresh = await shop.post(`/customers/${id}/identifiers`, instead);
  expect(fresh.status).toBe(201);
  expect((await shop.resolve('card', '2299000000000001')).json).toMatchObject({
    customerId: id,
    identifierState: 'replaced',
  });
  expect((await shop.post(`/customers/${id}/identifiers`, instead)).json.code).toBe('identifier-blocked');

  const other = await shop.create(OTHER);
  const taken = await shop.post(`/customers/${other}/identifiers`, {
    identifier: { kind: 'card', value: '2299000000000002' },
  });
  expect([taken.status, taken.json.code]).toEqual([409, 'identifier-belongs-to-other']);

  const path = `/customers/v1/customers/${id}/identifiers/${fresh.json.identifierId}?reason=fraud`;
  const blocked = await shop.client.call('DELETE', path);
  expect(blocked.json).toMatchObject({ state: 'blocked', reason: 'fraud' });
  expect((await shop.client.call('DELETE', path)).json).toEqual(blocked.json);
  expect((await shop.resolve('card', '2299000000000002')).json.identifierState).toBe('blocked');
  expect((await shop.get(`/customers/${id}`)).json.identifiers).toMatchObject([
    { kind: 'phone', state: 'active' },
    { kind: 'card', state: 'replaced', replacedBy: fresh.json.identifierId, reason: 'lost' },
    { kind: 'card', state: 'blocked' },
  ]);
});

test('R33: personal data need the scope, a purpose and the consent for it', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE, ['loyalty-terms']);
  const token = await shop.tokenFor('customers:read customers:write');
  expect((await shop.get(`/customers/${id}?purpose=delivery`, { token })).json.code).toBe('scope-missing');
  expect((await shop.get(`/customers/${id}?purpose=delivery`)).json.code).toBe('consent-required');
  const profile = {
    sourceVersion: 1,
    asOf: new Date(shop.now).toISOString(),
    email: 'anna@example.com',
    city: 'Тверь',
  };
  expect((await shop.put(`/customers/${id}/sources/crm`, profile, { token })).json.code).toBe('scope-missing');
  expect((await shop.put(`/customers/${id}/sources/crm`, profile)).json.code).toBe('consent-required');

  await shop.post(`/customers/${id}/consents`, shop.consent('personal-data'));
  expect((await shop.put(`/customers/${id}/sources/crm`, profile)).json.outcome).toBe('applied');
  expect((await shop.get(`/customers/${id}?purpose=delivery`)).json.personalData).toEqual({
    purpose: 'delivery',
    phone: PHONE,
    email: 'anna@example.com',
    city: 'Тверь',
  });
  expect((await shop.get(`/customers/${id}`)).json.personalData).toBeUndefined();

  const withdrawn = shop.consent('personal-data', { withdrawnAt: new Date(shop.now).toISOString() });
  expect((await shop.post(`/customers/${id}/consents`, withdrawn)).status).toBe(201);
  expect((await shop.post(`/customers/${id}/consents`, withdrawn)).json.code).toBe('state-conflict');
  expect((await shop.get(`/customers/${id}?purpose=delivery`)).json.code).toBe('consent-required');
});

test('R03: a restatement is applied when newer, superseded when older, and one version has one content', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE);
  const say = (sourceVersion: number, city: string) =>
    shop.put(`/customers/${id}/sources/crm`, { sourceVersion, asOf: new Date(shop.now).toISOString(), city });
  expect((await say(5, 'Тверь')).json).toMatchObject({ outcome: 'applied', sourceVersion: 5 });
  expect((await say(4, 'Псков')).json).toMatchObject({ outcome: 'superseded', sourceVersion: 5 });
  expect((await say(5, 'Тверь')).json).toMatchObject({ outcome: 'applied', sourceVersion: 5 });
  const other = await say(5, 'Псков');
  expect([other.status, other.json.code]).toEqual([409, 'natural-key-conflict']);
  expect((await shop.get(`/customers/${id}?purpose=contract`)).json.personalData.city).toBe('Тверь');
  const bare = { sourceVersion: 6, asOf: new Date(shop.now).toISOString() };
  await shop.put(`/customers/${id}/sources/crm`, bare);
  expect((await shop.get(`/customers/${id}?purpose=contract`)).json.personalData.city).toBeUndefined();
  const ahead = { ...bare, sourceVersion: 7, asOf: new Date(shop.now + 600_000).toISOString() };
  expect((await shop.put(`/customers/${id}/sources/crm`, ahead)).json.code).toBe('occurred-at-out-of-range');
});

test('behaviour moves segments and offers within the call, and a withdrawn consent ends them', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE, ['personal-data', 'personal-offers']);
  const deed = (eventKey: string, more: object) => ({
    type: 'purchase',
    eventKey,
    occurredAt: new Date(shop.now - 3_600_000).toISOString(),
    customerId: id,
    channel: 'web',
    attributes: { category: 'coffee', sku: 'COF-1' },
    ...more,
  });
  const batch = await shop.post('/behavior-events', {
    events: [
      deed('e1', {}),
      deed('e2', {}),
      deed('e1', {}),
      deed('e3', { customerId: 'cus_nobody' }),
      deed('e4', { occurredAt: new Date(shop.now - 31 * 86_400_000).toISOString() }),
      deed('e5', { customerId: undefined, anonymousId: 'visitor-1' }),
    ],
  });
  expect([batch.status, batch.json]).toMatchObject([200, { applied: 3, superseded: 1, rejected: 2 }]);
  expect(
    batch.json.results.map(({ code = '', outcome }: { code?: string; outcome: string }) => code || outcome),
  ).toEqual(['applied', 'applied', 'superseded', 'customer-unknown', 'occurred-at-out-of-range', 'applied']);
  expect((await shop.get(`/customers/${id}/segments`)).json).toMatchObject({
    consent: 'given',
    items: [{ segmentId: 'coffee-lovers' }],
  });
  const offers = (await shop.get(`/customers/${id}/offers`)).json;
  expect(offers.items).toMatchObject([{ reason: 'category-affinity', channel: 'web', skus: ['COF-1'] }]);
  expect((await shop.get(`/customers/${id}/offers?channel=kiosk`)).json.items).toEqual([]);
  expect((await shop.get(`/customers/${id}/offers`)).json).toEqual(offers);

  const withdrawn = shop.consent('personal-offers', { withdrawnAt: new Date(shop.now).toISOString() });
  await shop.post(`/customers/${id}/consents`, withdrawn);
  for (const list of ['segments', 'offers']) {
    expect((await shop.get(`/customers/${id}/${list}`)).json).toEqual({ consent: 'withdrawn', items: [] });
  }
});

test('R33: whoever is forgotten is gone, the phone is free again, and the answer says what stays', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE);
  const request = { requestedBy: 'customer', requestedAt: new Date(shop.now).toISOString() };
  const accepted = await shop.post(`/customers/${id}:forget`, request);
  expect([accepted.status, accepted.json]).toMatchObject([
    202,
    { state: 'queued', customerId: id, dueAt: '2026-12-02T07:00:00.000Z' },
  ]);
  expect(accepted.json.retained[0]).toEqual({ what: 'loyalty-ledger', reason: '402-ФЗ', until: '2031-12-31' });
  const location = accepted.headers.get('location') ?? '';
  expect((await shop.get(location)).json.state).toBe('queued');
  expect((await shop.get(`/customers/${id}`)).json.state).toBe('erasing');
  expect((await shop.post(`/customers/${id}/consents`, shop.consent('advertising'))).json.code).toBe('gone');
  await shop.setClock(shop.now + 2 * 3_600_000);
  expect((await shop.get(location)).json.state).toBe('succeeded');
  expect((await shop.get(`/customers/${id}`)).json.code).toBe('gone');
  expect((await shop.resolve('phone', PHONE)).json.matched).toBe(false);
  expect(await shop.create(PHONE)).not.toBe(id);
  expect((await shop.client.call('GET', '/sandbox/v1/invariants')).json.ok).toBe(true);
});

test('a customer nobody has is 404, everywhere', async () => {
  const shop = await Shop.open();
  for (const path of ['', '/consents', '/segments', '/offers']) {
    const reply = await shop.get(`/customers/cus_00000000${path}`);
    expect([path, reply.status, reply.json.code]).toEqual([path, 404, 'not-found']);
  }
  const merge = { survivorId: 'cus_00000000', duplicateId: 'cus_00000001', evidence: { operator: 'op-1' } };
  expect((await shop.post('/customers:merge', merge)).json.code).toBe('not-found');
  expect((await shop.get('/operations/opr_00000000')).json.code).toBe('not-found');
});

test('consents are pages of records that never change', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE);
  const key = newKey();
  const body = shop.consent('advertising');
  const first = await shop.post(`/customers/${id}/consents`, body, { key });
  expect((await shop.post(`/customers/${id}/consents`, body, { key })).json).toEqual(first.json);
  const page = (await shop.get(`/customers/${id}/consents?limit=1`)).json;
  const next = (await shop.get(`/customers/${id}/consents?limit=1&cursor=${page.nextCursor}`)).json;
  expect([page.items[0].purpose, next.items[0].purpose, next.nextCursor]).toEqual([
    'personal-data',
    'advertising',
    null,
  ]);
  expect(next.items[0]).toMatchObject({ textHash: HASH, channel: 'pos', withdrawnAt: null });
});
