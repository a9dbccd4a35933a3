import { expect, test } from 'vitest';
import { connect, newKey, startClient } from '../harness.ts';
import { secondPartner } from '../second-partner.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const HOUR_MS = 3_600_000;
const traced = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01`, 'styk-operation-id': 'op_mine' };
const complaint = { kind: 'complaint', subject: 'Возврат', text: 'Применён дважды' };

type Call = Awaited<ReturnType<typeof startClient>>['call'];

function open(call: Call, body: object) {
  return call('POST', '/support/v1/tickets', { body, key: newKey() });
}

/** A sale of the built-in partner under the trace, as a till makes it. */
async function sell(call: Call) {
  const enrolment = { storeId: 'demo-1', identifier: { kind: 'card', value: '2200000000000001' } };
  const body = {
    storeId: 'demo-1',
    receiptKey: 'fn9999078902005430-fd1',
    identifier: enrolment.identifier,
    lines: [{ lineId: '1', sku: 'milk', qty: '1', unit: 'pcs', priceKop: 10_000, payKop: 10_000, category: 'food' }],
    totals: { payKop: 10_000, pointsDiscountKop: 0 },
    tenders: [{ kind: 'card', amountKop: 10_000 }],
    occurredAt: new Date().toISOString(),
  };
  return call('POST', '/loyalty/v1/sales', { body, key: newKey(), headers: traced });
}

test('a complaint has its clocks: 15 days for the answer, 48 hours for the fix once it is accepted', async () => {
  const client = await startClient();
  await client.call('PUT', '/sandbox/v1/clock', { body: { frozen: true } });
  const ticket = (await open(client.call, complaint)).json;
  const created = Date.parse(ticket.createdAt);
  expect([ticket.state, ticket.level, ticket.acceptedAt, ticket.fixDueAt]).toEqual(['open', 1, null, null]);
  expect(Date.parse(ticket.dueAt) - created).toBe(15 * 24 * HOUR_MS);
  expect((await open(client.call, { ...complaint, kind: 'question' })).json.dueAt).toBeNull();

  await client.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 30 * HOUR_MS, frozen: true } });
  const later = await connect(client.sandbox);
  const accepted = (await later.call('GET', `/support/v1/tickets/${ticket.ticketId}`)).json;
  // Accepted at its own moment, not when somebody looked.
  expect(Date.parse(accepted.acceptedAt) - created).toBe(24 * HOUR_MS);
  expect(Date.parse(accepted.fixDueAt) - Date.parse(accepted.acceptedAt)).toBe(48 * HOUR_MS);

  await later.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 20 * HOUR_MS, frozen: true } });
  const end = await connect(client.sandbox);
  const path = `/support/v1/tickets/${ticket.ticketId}`;
  expect((await end.call('GET', path)).json.state).toBe('resolved');
  const message = { body: { text: 'Снова то же' }, key: newKey() };
  expect((await end.call('POST', `${path}/messages`, message)).status).toBe(201);
  expect((await end.call('GET', path)).json).toMatchObject({ state: 'waiting_support', resolvedAt: null });
  const authors = (await end.call('GET', `${path}/messages`)).json.items.map(
    ({ author }: { author: string }) => author,
  );
  expect(authors).toEqual(['support', 'support', 'partner']);

  await end.call('PUT', '/sandbox/v1/clock', { body: { advanceMs: 30 * 24 * HOUR_MS } });
  const closed = await connect(client.sandbox);
  const refused = await closed.call('POST', `${path}/messages`, { ...message, key: newKey() });
  expect([refused.status, refused.json.code]).toEqual([409, 'state-conflict']);
  expect((await closed.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});

test('escalation goes up to the third line and starts no deadline anew', async () => {
  const { call } = await startClient();
  const ticket = (await open(call, complaint)).json;
  const escalate = () =>
    call('POST', `/support/v1/tickets/${ticket.ticketId}:escalate`, { body: { reason: 'Нет ответа' }, key: newKey() });
  const levels = [await escalate(), await escalate(), await escalate()].map(({ json }) => json.level ?? json.code);
  expect(levels).toEqual([2, 3, 'escalation-exhausted']);
  expect((await call('GET', `/support/v1/tickets/${ticket.ticketId}`)).json.dueAt).toBe(ticket.dueAt);
});

test('a ticket is news: opened, escalated, written to', async () => {
  const { call } = await startClient();
  await call('POST', '/events/v1/subscriptions', {
    body: { delivery: 'pull', types: ['ticket.updated'] },
    key: newKey(),
  });
  const { ticketId } = (await open(call, complaint)).json;
  await call('POST', `/support/v1/tickets/${ticketId}/messages`, { body: { text: 'Ещё' }, key: newKey() });
  await call('POST', `/support/v1/tickets/${ticketId}:escalate`, { body: { reason: 'Нет ответа' }, key: newKey() });
  const { items } = (await call('GET', '/events/v1/log')).json;
  const seen = items.map((one: { aggregateversion: number; data: { change: string } }) => [
    one.aggregateversion,
    one.data.change,
  ]);
  expect(seen).toEqual([
    [1, 'state'],
    [2, 'message'],
    [3, 'escalated'],
  ]);
});

test.each([
  [{ trace: { traceId: 'f'.repeat(32) } }, 'trace-unknown'],
  [{ objects: [{ kind: 'sale', id: 'sal_nobody' }] }, 'object-unknown'],
  [{ fileIds: ['fil_nobody'] }, 'file-unknown'],
])('a ticket with %j is refused', async (change, code) => {
  const { call } = await startClient();
  const refused = await open(call, { ...complaint, ...change });
  expect([refused.status, refused.json.code]).toEqual([422, code]);
});

test('a trace shows the calls of the partner, what they wrote, and nothing to anybody else', async () => {
  const client = await startClient();
  const { call } = client;
  await sell(call);
  await call('GET', '/loyalty/v1/sales/sal_nobody', { headers: { ...traced, 'styk-operation-id': 'op_other' } });
  const report = (await call('GET', `/support/v1/traces/${TRACE}`)).json;
  expect(report.hops.map(({ seq }: { seq: number }) => seq)).toEqual(report.hops.map((_: unknown, i: number) => i + 1));
  const calls = report.hops.filter(({ kind }: { kind: string }) => kind === 'call');
  expect(calls).toMatchObject([
    { component: 'loyalty', name: 'createSale', operationId: 'op_mine' },
    { component: 'loyalty', name: 'getSale', operationId: 'op_other', status: 404, code: 'not-found', object: null },
  ]);
  const other = await secondPartner(client);
  expect((await other.call('GET', `/support/v1/traces/${TRACE}`)).status).toBe(404);
  const stolen = await open(other.call, { ...complaint, trace: { traceId: TRACE } });
  expect(stolen.json.code).toBe('trace-unknown');

  const ticket = (await open(call, { ...complaint, trace: { traceId: TRACE, operationId: 'op_other' } })).json;
  expect(ticket.attempts).toMatchObject([{ operation: 'getSale', operationId: 'op_other', status: 404 }]);
  for (const end of ['', '/messages']) {
    expect((await other.call('GET', `/support/v1/tickets/${ticket.ticketId}${end}`)).status).toBe(404);
  }
  expect((await other.call('GET', '/support/v1/tickets')).json.items).toEqual([]);
});

test('the status needs no token and tells how fast the components answer', async () => {
  const { call } = await startClient();
  await call('GET', '/files/v1/files');
  const status = (await call('GET', '/support/v1/status', { token: null })).json;
  expect([status.state, status.components.length]).toEqual(['operational', 15]);
  const files = status.components.find(({ component }: { component: string }) => component === 'files');
  expect(files).toMatchObject({ state: 'operational', availabilityBp: 10_000 });
  expect((await call('GET', '/support/v1/incidents?state=opened')).json.items).toEqual([]);
});
