import { expect, test } from 'vitest';
import { testCard } from '../../../src/sandbox/test-customers.ts';
import { type Client, connect, newKey, startClient } from '../harness.ts';

const START = Date.parse('2027-03-01T09:00:00Z');

async function startScenario(scenario: string): Promise<Client> {
  const client = await startClient({ clock: START });
  await client.call('PUT', '/sandbox/v1/clock', { body: { frozen: true } });
  const renewed = await connect(client.sandbox);
  const seeded = await renewed.call('POST', '/sandbox/v1/seed', { body: { scenario } });
  expect([seeded.status, seeded.json]).toEqual([200, { scenario, members: 200 }]);
  // A second time adds nothing.
  expect((await renewed.call('POST', '/sandbox/v1/seed', { body: { scenario } })).json).toEqual(seeded.json);
  expect((await renewed.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
  return renewed;
}

async function advance(client: Client, ms: number): Promise<Client> {
  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: ms } });
  return connect(client.sandbox);
}

test('expiring-points: a quarter of the points burns within the hour, another within a day', async () => {
  const client = await startScenario('expiring-points');
  const key = { body: { identifier: { kind: 'card', value: testCard(1) } }, key: newKey() };
  const { customerId } = (await client.call('POST', '/customers/v1/customers:resolve', key)).json;
  const balance = async (reader: Client) =>
    (await reader.call('GET', `/loyalty/v1/members/${customerId}`)).json.available;
  expect(await balance(client)).toBe(2000);
  const later = await advance(client, 3_600_000);
  expect(await balance(later)).toBe(1500);
  const nextDay = await advance(later, 86_400_000);
  expect(await balance(nextDay)).toBe(1000);
  expect((await nextDay.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});

test('oversold-risk: one of each article by stock that is an hour old', async () => {
  const client = await startScenario('oversold-risk');
  const path = '/stock/v1/availability?sku=WTR-500&location=msk-01';
  const [item] = (await client.call('GET', path)).json.items;
  expect(item).toMatchObject({ available: '1', stale: true, freshnessSec: 3600 });
});

test('overdue-agreement: a version is in force that the partner has not accepted', async () => {
  const client = await startScenario('overdue-agreement');
  const due = (await client.call('GET', '/partners/v1/partners/prt_sandbox/requirements')).json;
  expect(JSON.stringify(due)).toMatch(/agreement/);
  expect(JSON.stringify(due)).toMatch(/past|overdue/);
});

test('a scenario that is not known is refused with the names of those that are', async () => {
  const client = await startClient();
  const answer = await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'unheard-of' } });
  expect([answer.status, answer.json.code]).toEqual([422, 'scenario-unknown']);
  expect(answer.json.detail).toContain('small, medium, large, overdue-agreement');
});
