import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { SCENARIOS } from '../../../src/sandbox/scenario-names.ts';
import { testCard } from '../../../src/sandbox/test-customers.ts';
import { type Client, connect, newKey, startClient } from '../harness.ts';

const START = Date.parse('2027-03-01T09:00:00Z');

async function startScenario(scenario: string): Promise<Client> {
  const renewed = await startClient({ clock: START, frozen: true });
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

test('expired-lots: two lots of each of twenty members have burned at their ends, the third is there', async () => {
  const client = await startScenario('expired-lots');
  const { customerId } = (
    await client.call('POST', '/customers/v1/customers:resolve', {
      body: { identifier: { kind: 'card', value: testCard(20) } },
      key: newKey(),
    })
  ).json;
  expect((await client.call('GET', `/loyalty/v1/members/${customerId}`)).json.available).toBe(500);
  const { items } = (await client.call('GET', `/loyalty/v1/members/${customerId}/lots`)).json;
  const ends = items.map((lot: { expiresAt: string }) => Date.parse(lot.expiresAt) < START);
  expect(ends.toSorted()).toEqual([false, true, true]);
  const burned = items.filter((lot: { expiresAt: string }) => Date.parse(lot.expiresAt) < START);
  expect(burned.map((lot: { remaining: number }) => lot.remaining)).toEqual([0, 0]);
});

test('points-debt: the points of a returned receipt were spent, so they are owed', async () => {
  const client = await startScenario('points-debt');
  const { customerId } = (
    await client.call('POST', '/customers/v1/customers:resolve', {
      body: { identifier: { kind: 'card', value: testCard(101) } },
      key: newKey(),
    })
  ).json;
  const member = (await client.call('GET', `/loyalty/v1/members/${customerId}`)).json;
  expect(member.available).toBe(0);
  expect(member.debt).toBeGreaterThan(100);
  const path = '/loyalty/v1/sales?storeId=msk-01&receiptKey=debt-101-2';
  const { items } = (await client.call('GET', path)).json;
  expect(items[0].redeemed).toBeGreaterThan(member.debt);
});

test('quarantined-price: prices that jumped wait to be confirmed, and the old ones stay in force', async () => {
  const client = await startScenario('quarantined-price');
  const sku = '4600000000017';
  const { items } = (await client.call('GET', `/catalog/v1/offers/${sku}/issues`)).json;
  expect(items.map(({ code }: { code: string }) => code)).toEqual(['price-quarantined']);
  const prices = [{ partnerSku: sku, priceKop: 1999, asOf: new Date(START).toISOString(), confirmed: true }];
  const confirmed = await client.call('PUT', '/catalog/v1/prices:batch', { body: { prices }, key: newKey() });
  expect(confirmed.json.applied).toBe(1);
  expect((await client.call('GET', `/catalog/v1/offers/${sku}/issues`)).json.items).toEqual([]);
});

test('dead-letters: every attempt of the schedule was made, and what was given up can be retried', async () => {
  const client = await startScenario('dead-letters');
  const { items } = (await client.call('GET', '/events/v1/subscriptions')).json;
  const [{ subscriptionId, state }] = items;
  expect(state).toBe('active');
  const letters = (await client.call('GET', `/events/v1/subscriptions/${subscriptionId}/dead-letters`)).json.items;
  expect(letters).toHaveLength(3);
  const deliveries = (await client.call('GET', `/events/v1/subscriptions/${subscriptionId}/deliveries`)).json.items;
  for (const delivery of deliveries) {
    expect([delivery.state, delivery.attempts.length]).toEqual(['dead', 10]);
    const [first, ...others] = delivery.attempts.map(({ at }: { at: string }) => Date.parse(at));
    // E05: 75 h 35 min 5 s after the first, give or take a tenth of each pause.
    expect(Math.abs(others.at(-1) - first - 272_105_000)).toBeLessThan(27_210_500);
  }
  const retry = await client.call('POST', `/events/v1/deliveries/${deliveries[0].deliveryId}:retry`, { key: newKey() });
  expect([retry.status, retry.json.state]).toEqual([200, 'pending']);
});

test('overdue-complaint: nobody has answered in fifteen days; three days later somebody does', async () => {
  const client = await startScenario('overdue-complaint');
  const [ticket] = (await client.call('GET', '/support/v1/tickets?kind=complaint')).json.items;
  expect([ticket.state, ticket.acceptedAt]).toEqual(['open', null]);
  expect(START - Date.parse(ticket.dueAt)).toBe(86_400_000);
  const later = await advance(client, 3 * 86_400_000);
  const path = `/support/v1/tickets/${ticket.ticketId}`;
  const accepted = (await later.call('GET', path)).json;
  expect(Date.parse(accepted.acceptedAt) - START).toBe(3 * 86_400_000);
  expect((await later.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});

test('rejected-document: a document of the partner is on its way, and its counterparty refuses it with a signed notice', async () => {
  const client = await startScenario('rejected-document');
  const [{ documentId }] = (await client.call('GET', '/edo/v1/documents?direction=outgoing')).json.items;
  const path = `/edo/v1/documents/${documentId}`;
  const response = async () => (await client.call('GET', path)).json.state.response;
  await expect.poll(response, { timeout: 30_000 }).toBe('refused');
  const kinds = (await client.call('GET', `${path}/timeline`)).json.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toContain('rejected');
});

test('the command, the console and the contract offer what there is', async () => {
  const client = await startClient();
  const { detail } = (await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'unheard-of' } })).json;
  const known = /small, [a-z, -]+/.exec(detail)?.[0].split(', ').toSorted();
  expect(known).toEqual([...SCENARIOS].toSorted());
  const session = await client.call('POST', '/console/session', {
    headers: { origin: client.sandbox.url, 'styk-console': '1', 'sec-fetch-site': 'same-origin' },
  });
  expect(session.json.scenarios.toSorted()).toEqual(known);
  const { description } = parseYaml(readFileSync('openapi/sandbox.yaml', 'utf8')).paths['/seed'].post;
  const page = readFileSync('docs/sandbox.md', 'utf8');
  for (const scenario of SCENARIOS) {
    expect([scenario, description.includes(`\`${scenario}\``)]).toEqual([scenario, true]);
    expect([scenario, page.includes(`\`${scenario}\``)]).toEqual([scenario, true]);
  }
});

test('a scenario that is not known is refused with the names of those that are', async () => {
  const client = await startClient();
  const answer = await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'unheard-of' } });
  expect([answer.status, answer.json.code]).toEqual([422, 'scenario-unknown']);
  expect(answer.json.detail).toContain('small, medium, large, ');
});
