import { type CallOptions, type Client, connect, newKey, type Reply, startClient } from '../harness.ts';

const NOW = Date.parse('2026-11-22T10:00:00+03:00');
export const HASH = 'a'.repeat(64);

/** A partner's system that speaks the customers' contract over HTTP, with the clock of its sandbox standing still. */
export class Shop {
  client: Client;
  now = NOW;

  private constructor(client: Client) {
    this.client = client;
  }

  static async open(): Promise<Shop> {
    const shop = new Shop(await startClient());
    await shop.setClock(NOW);
    return shop;
  }

  /** Of a client that is there already, under a clock that stands still. */
  static of(client: Client, now: number): Shop {
    const shop = new Shop(client);
    shop.now = now;
    return shop;
  }

  async setClock(instant: number): Promise<void> {
    const body = { set: new Date(instant).toISOString(), frozen: true };
    const reply = await this.client.call('PUT', '/sandbox/v1/clock', { body });
    if (reply.status !== 200) throw new Error(reply.text);
    this.now = instant;
    // Tokens live by the sandbox's clock.
    this.client = await connect(this.client.sandbox);
  }

  get(path: string, options: CallOptions = {}): Promise<Reply> {
    return this.client.call('GET', `/customers/v1${path}`, options);
  }

  post(path: string, body: object, options: CallOptions = {}): Promise<Reply> {
    return this.client.call('POST', `/customers/v1${path}`, { body, key: newKey(), ...options });
  }

  put(path: string, body: object, options: CallOptions = {}): Promise<Reply> {
    return this.client.call('PUT', `/customers/v1${path}`, { body, ...options });
  }

  consent(purpose: string, more: object = { givenAt: new Date(this.now).toISOString() }): object {
    return { purpose, textHash: HASH, channel: 'pos', ...more };
  }

  /** The id of a new customer with this phone, who has agreed to these purposes. */
  async create(phone: string, purposes: readonly string[] = ['personal-data'], more: object = {}): Promise<string> {
    const consents = purposes.map((purpose) => this.consent(purpose));
    const reply = await this.post('/customers', { phone, channel: 'pos', consents, ...more });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.json.customerId;
  }

  resolve(kind: string, value: string, more: object = {}): Promise<Reply> {
    return this.post('/customers:resolve', { identifier: { kind, value, ...more } });
  }

  async lastCode(): Promise<string> {
    const { items } = (await this.client.call('GET', '/sandbox/v1/outbox')).json;
    return /\d{4}/.exec(items.at(-1).text)?.[0] ?? '';
  }

  /** A token of the built-in partner with these scopes alone. */
  async tokenFor(scope: string): Promise<string> {
    const { clientId, clientSecret } = this.client.sandbox.credentials;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
    const reply = await this.client.call('POST', '/identity/v1/oauth/token', {
      raw: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      token: null,
    });
    return reply.json.access_token;
  }
}
