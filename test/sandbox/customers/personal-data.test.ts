import { expect, test } from 'vitest';
import { newKey } from '../harness.ts';
import { HASH, Shop } from './shop.ts';

const PHONE = '+79161234567';
const EMAIL = 'anna.testova@example.com';
/** As they might slip through: whole, without the plus, as digits of a national number. */
const SECRETS = [PHONE, PHONE.slice(1), PHONE.slice(2), EMAIL, EMAIL.slice(0, 12), 'Тестова', '1990-05-17'];

test('R33: without customers:pii no answer, event or journal entry holds a phone, an address, a name or a birthday', async () => {
  const shop = await Shop.open();
  const id = await shop.create(PHONE, ['personal-data', 'personal-offers'], { displayName: 'Анна Тестова' });
  const now = new Date(shop.now).toISOString();
  const profile = { sourceVersion: 1, asOf: now, displayName: 'Анна Тестова', email: EMAIL, birthDate: '1990-05-17' };
  await shop.put(`/customers/${id}/sources/crm`, profile);
  await shop.post(`/customers/${id}/identifiers`, { identifier: { kind: 'email', value: EMAIL } });
  const duplicate = await shop.create('+79161234599');
  const personal = await shop.get(`/customers/${id}?purpose=delivery`);
  expect(personal.json.personalData).toMatchObject({ phone: PHONE, email: EMAIL });

  const token = await shop.tokenFor('customers:read customers:write events:read events:write');
  const options = { token };
  const phoneKey = { identifier: { kind: 'phone', value: PHONE } };
  const consents = [{ purpose: 'advertising', textHash: HASH, channel: 'pos', givenAt: now }];
  const answers = [
    await shop.post('/customers:resolve', phoneKey, options),
    await shop.post('/customers', { phone: PHONE, channel: 'pos', consents }, options),
    await shop.get(`/customers/${id}`, options),
    await shop.get(`/customers/${id}?purpose=delivery`, options),
    await shop.put(`/customers/${id}/sources/crm`, { ...profile, sourceVersion: 2 }, options),
    await shop.put(`/customers/${id}/sources/crm`, { sourceVersion: 3, asOf: now }, options),
    await shop.post(`/customers/${id}/identifiers`, phoneKey, options),
    await shop.post(`/customers/${duplicate}/identifiers`, phoneKey, options),
    await shop.get(`/customers/${id}/consents`, options),
    await shop.post(`/customers/${id}/consents`, consents[0] ?? {}, options),
    await shop.post(
      '/behavior-events',
      { events: [{ type: 'purchase', occurredAt: now, customerId: id, attributes: { category: 'coffee' } }] },
      options,
    ),
    await shop.get(`/customers/${id}/segments`, options),
    await shop.get(`/customers/${id}/offers`, options),
    await shop.post('/customers:merge', { survivorId: id, duplicateId: duplicate, evidence: { otp: '0000' } }, options),
    await shop.post(
      '/customers:merge',
      { survivorId: id, duplicateId: duplicate, evidence: { operator: 'o' } },
      options,
    ),
    await shop.get(`/customers/${id}`, options),
    await shop.post(`/customers/${id}:forget`, { requestedBy: 'customer', requestedAt: now }, options),
  ];
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThanOrEqual(12);
  for (const { text } of answers) for (const secret of SECRETS) expect(text).not.toContain(secret);

  const subscription = {
    delivery: 'pull',
    types: ['customer.merged', 'customer.consent.changed', 'customer.identifier.changed'],
  };
  const created = await shop.client.call('POST', '/events/v1/subscriptions', {
    body: subscription,
    key: newKey(),
    token,
  });
  expect(created.status).toBe(201);
  const log = await shop.client.call('GET', `/events/v1/log?subscriptionId=${created.json.subscriptionId}`, options);
  const types = new Set(log.json.items?.map(({ type }: { type: string }) => type));
  expect([log.status, types]).toEqual([200, new Set(subscription.types)]);
  for (const secret of SECRETS) expect(log.text).not.toContain(secret);

  const control = await shop.tokenFor('sandbox:control');
  const journal = await shop.client.call('GET', '/sandbox/v1/journal?limit=200', { token: control });
  expect(journal.json.items.length).toBeGreaterThan(20);
  for (const secret of SECRETS) expect(journal.text).not.toContain(secret);
});
