import { expect, test } from 'vitest';
import { startReceiver } from '../events/receiver.ts';
import { subscriber, until } from '../events/subscriber.ts';
import { newKey, STORES, startClient } from '../harness.ts';
import { secondPartner } from '../second-partner.ts';

type Told = {
  readonly type: string;
  readonly subject: string;
  readonly aggregateversion: number;
  readonly data: object;
};

/** A webhook of the built-in partner that its receiver has refused with 410, and what tells of it. */
async function startDisabled() {
  const client = await startClient();
  const partner = subscriber(client);
  const receiver = await startReceiver(() => ({ status: 410 }));
  const { subscriptionId } = await partner.webhook(receiver.url);
  const types = ['incident.opened', 'incident.resolved'];
  const log = await partner.subscribe({ delivery: 'pull', types });
  await partner.emit('cus_1');
  await until(async () => expect((await partner.subscription(subscriptionId)).state).toBe('disabled'));
  const path = `/events/v1/subscriptions/${subscriptionId}`;
  return {
    client,
    partner,
    receiver,
    path,
    told: async (): Promise<readonly Told[]> =>
      (await partner.must(200, 'GET', `/events/v1/log?subscriptionId=${log.subscriptionId}`)).json.items,
    incidents: async (query = '') => (await partner.must(200, 'GET', `/support/v1/incidents${query}`)).json.items,
    async patch(body: object) {
      const etag = String((await partner.call('GET', path)).headers.get('etag'));
      return partner.must(200, 'PATCH', path, { body, headers: { 'if-match': etag } });
    },
  };
}

test('a webhook that is switched off is an incident until it is switched on again', async () => {
  const { partner, receiver, patch, told, incidents } = await startDisabled();
  const [incident] = await incidents('?state=opened&component=events');
  expect(incident).toMatchObject({ state: 'opened', severity: 'major', components: ['events'], resolvedAt: null });
  expect(await incidents('?component=loyalty')).toEqual([]);
  const { incidentId, title, startedAt } = incident;
  expect(await told()).toMatchObject([
    { type: 'incident.opened', subject: incidentId, aggregateversion: 1, data: { title, startedAt, state: 'opened' } },
  ]);

  receiver.answer(() => ({ status: 204 }));
  await patch({ label: 'Касса' });
  expect(await incidents('?state=resolved')).toEqual([]);
  await patch({ state: 'active' });
  const [resolved] = await incidents('?state=resolved');
  expect(resolved).toMatchObject({ incidentId, title, startedAt });
  expect(Date.parse(resolved.resolvedAt)).toBeGreaterThanOrEqual(Date.parse(startedAt));
  const { resolvedAt } = resolved;
  await patch({ state: 'active' });
  expect((await told()).slice(1)).toMatchObject([
    { type: 'incident.resolved', subject: incidentId, aggregateversion: 2, data: { state: 'resolved', resolvedAt } },
  ]);
  await partner.invariants();
});

test('one that is moved is right when its new receiver is verified, and may fail again as another incident', async () => {
  const { partner, path, patch, incidents } = await startDisabled();
  const other = await startReceiver(() => ({ status: 410 }));
  await patch({ url: other.url });
  expect(await incidents('?state=opened')).toHaveLength(1);
  await partner.must(200, 'POST', `${path}:verify`);
  expect(await incidents('?state=opened')).toEqual([]);
  await partner.emit('cus_2');
  await until(async () => expect(await incidents('?state=opened')).toHaveLength(1));
  expect(await incidents()).toHaveLength(2);
  await partner.invariants();
});

test('a webhook that is deleted takes its incident along', async () => {
  const { partner, path, incidents, told } = await startDisabled();
  await partner.must(204, 'DELETE', path);
  expect(await incidents('?state=opened')).toEqual([]);
  expect((await told()).map(({ type }) => type)).toEqual(['incident.opened', 'incident.resolved']);
});

type Component = { readonly component: string; readonly state: string; readonly incidentIds: readonly string[] };

test('nobody else sees the incident of a partner; the status, open to all, tells that events have degraded', async () => {
  const { client, incidents, patch } = await startDisabled();
  const status = async () => (await client.call('GET', '/support/v1/status', { token: null })).json;
  expect(await incidents()).toHaveLength(1);
  const other = await secondPartner(client);
  expect((await other.call('GET', '/support/v1/incidents')).json.items).toEqual([]);
  const { state, components } = await status();
  expect(state).toBe('degraded');
  const troubled = components.filter((one: Component) => one.state !== 'operational');
  expect(troubled).toMatchObject([{ component: 'events', state: 'degraded', incidentIds: [] }]);
  await patch({ state: 'active' });
  expect((await status()).state).toBe('operational');
});

test('a ticket about what an incident is about, or about a call that failed in its component, belongs to the incident', async () => {
  const { partner, path, incidents, patch, receiver } = await startDisabled();
  const [{ incidentId }] = await incidents();
  const open = async (more: object) => {
    const body = { kind: 'incident', subject: 'Вебхук', text: 'Не приходят события', ...more };
    return (await partner.must(201, 'POST', '/support/v1/tickets', { body, key: newKey() })).json;
  };
  const subscription = { kind: 'subscription', id: path.split('/').at(-1) };
  const about = await open({ objects: [subscription] });
  expect(about.incidentId).toBe(incidentId);
  expect((await open({})).incidentId).toBeNull();

  await partner.must(200, 'PUT', '/sandbox/v1/faults', {
    body: { rules: [{ effect: 'status', status: 503, times: 2 }] },
  });
  const traced = (traceId: string) => ({ headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
  const [events, stores] = ['1'.repeat(32), '2'.repeat(32)];
  expect((await partner.call('GET', path, traced(events))).status).toBe(503);
  expect((await partner.call('GET', STORES, traced(stores))).status).toBe(503);
  expect((await open({ trace: { traceId: events } })).incidentId).toBe(incidentId);
  expect((await open({ trace: { traceId: stores } })).incidentId).toBeNull();

  receiver.answer(() => ({ status: 204 }));
  await patch({ state: 'active' });
  expect((await open({ objects: [subscription] })).incidentId).toBeNull();
  // What a ticket belonged to it still belongs to.
  const kept = (await partner.must(200, 'GET', `/support/v1/tickets/${about.ticketId}`)).json;
  expect(kept.incidentId).toBe(incidentId);
});
