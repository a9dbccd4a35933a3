import { expect, vi } from 'vitest';
import type { ServiceModule } from '../../../src/sandbox/operation.ts';
import { addClient } from '../../../src/sandbox/services/identity/clients.ts';
import { ensurePartner } from '../../../src/sandbox/services/partners/built-in.ts';
import { type Client, connect, newKey, servicesWith, startClient } from '../harness.ts';

export const HOUR = 3_600_000;
export const TYPE = 'loyalty.points.accrued';

/** A sandbox with what tests of events do over and over. */
export async function startSubscriber(options: Parameters<typeof startClient>[0] = {}) {
  return subscriber(await startClient({ services: servicesWith({}), ...options }));
}

export function subscriber(client: Client) {
  let current = client;
  const call: Client['call'] = (...args) => current.call(...args);
  const must = async (status: number, ...args: Parameters<typeof call>) => {
    const reply = await call(...args);
    expect([args[1], reply.status, reply.text]).toEqual([args[1], status, reply.text]);
    return reply;
  };
  const subscribe = async (body: object) =>
    (await must(201, 'POST', '/events/v1/subscriptions', { body, key: newKey() })).json;
  return {
    client,
    call,
    must,
    subscribe,
    /** A webhook that is verified. */
    async webhook(url: string, types: readonly string[] = [TYPE], more: object = {}) {
      const created = await subscribe({ delivery: 'webhook', url, types, ...more });
      const { verified } = (await must(200, 'POST', `/events/v1/subscriptions/${created.subscriptionId}:verify`)).json;
      expect(verified).toBe(true);
      return created as { readonly subscriptionId: string; readonly secret: string };
    },
    emit: async (subject: string, type = TYPE, data?: object) =>
      (
        await must(201, 'POST', '/sandbox/v1/events:emit', {
          body: { type, subject, ...(data && { data }) },
          key: newKey(),
        })
      ).json as { readonly eventId: string; readonly aggregateversion: number },
    /** Moves the clock, and gets a new token: the old one does not outlive a quarter of an hour. */
    async advance(ms: number) {
      await must(200, 'PUT', '/sandbox/v1/clock', { body: { advanceMs: ms } });
      current = await connect(client.sandbox);
    },
    deliveries: async (id: string, query = '') =>
      (await must(200, 'GET', `/events/v1/subscriptions/${id}/deliveries?limit=200${query}`)).json.items,
    subscription: async (id: string) => (await must(200, 'GET', `/events/v1/subscriptions/${id}`)).json,
    async invariants() {
      expect((await must(200, 'GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
    },
  };
}

/** Waits for what the background brings about. */
export function until(check: () => void | Promise<void>, timeout = 30_000): Promise<void> {
  return vi.waitFor(check, { timeout, interval: 20 });
}

const OTHER = {
  partnerId: 'prt_other',
  applicationId: 'app_other',
  agreementId: 'agr_other',
  details: { inn: '7707083893', name: 'ООО «Другой»', type: 'loyalty-shop' },
  capabilities: ['loyalty-pos', 'marketplace-seller', 'events-consumer'],
} as const;

/** A sandbox with a second partner, and a key of it with these scopes. */
export async function startTwoPartners(scopes: readonly string[], partnerId = 'prt_other') {
  const credentials = { clientId: 'cli_other', clientSecret: 'secret-of-the-other' };
  let added: Promise<unknown> = Promise.resolve();
  const newcomer: ServiceModule = {
    name: 'newcomer',
    migrations: [],
    handlers: {},
    start(runtime) {
      const client = { clientId: credentials.clientId, partnerId, environment: 'sandbox' as const, scopes };
      added = runtime.transact(({ tx, now }) => {
        if (partnerId === 'prt_other') ensurePartner(tx, OTHER, [], now);
        addClient(tx, { ...client, label: null, storeId: null, createdAt: now }, credentials.clientSecret);
      });
      return { stop: async () => void (await added) };
    },
  };
  const mine = await startSubscriber({ services: (room) => [...servicesWith({})(room), newcomer] });
  await added;
  const other = subscriber(await connect({ ...mine.client.sandbox, credentials }));
  return { mine, other };
}
