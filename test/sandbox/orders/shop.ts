import { type Client, connect, newKey, type Reply, startClient } from '../harness.ts';

const NOW = Date.parse('2026-11-22T07:00:00Z');
const MINUTE = 60_000;

export interface LineInput {
  readonly sku?: string;
  readonly qty: string;
  readonly priceKop: number;
  readonly payKop: number;
  readonly unit?: string;
}

const RECIPIENT = { displayName: 'Анна', phone: '+79990000017' };
const ADDRESS = { text: 'г. Москва, ул. Примерная, д. 5, кв. 17', postalCode: '101000', apartment: '17' };

/** A seller of the built-in partner that speaks the contract over HTTP; the clock of its sandbox stands still. */
export class Shop {
  client: Client;
  customerId = '';
  now = NOW;
  #orders = 0;

  private constructor(client: Client) {
    this.client = client;
  }

  static async open(): Promise<Shop> {
    const shop = new Shop(await startClient());
    await shop.setClock(NOW);
    await shop.client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' }, key: newKey() });
    const seeded = (await shop.get('/orders?limit=1')).json.items[0];
    shop.customerId = seeded.customerId;
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

  wait(minutes: number): Promise<void> {
    return this.setClock(this.now + minutes * MINUTE);
  }

  get(path: string): Promise<Reply> {
    return this.client.call('GET', `/orders/v1${path}`);
  }

  post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.client.call('POST', `/orders/v1${path}`, {
      key: newKey(),
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** A step of fulfilment, now. */
  step(order: string, name: string, more: object = {}): Promise<Reply> {
    return this.post(`/orders/${order}:${name}`, { occurredAt: this.at(), ...more });
  }

  at(): string {
    return new Date(this.now).toISOString();
  }

  request(kind: string, lines: readonly LineInput[], more: object = {}) {
    this.#orders += 1;
    const payKop = lines.reduce((sum, line) => sum + line.payKop, 0);
    const linesKop = lines.reduce((sum, line) => sum + Math.round(line.priceKop * Number(line.qty)), 0);
    return {
      externalId: `order-${this.#orders}`,
      customerId: this.customerId,
      channel: 'app',
      occurredAt: this.at(),
      lines: lines.map(({ sku = '4600000000017', unit = 'pcs', ...line }, index) => {
        return { lineId: String(index + 1), sku, title: `Товар ${index + 1}`, unit, vatCode: 'vat22', ...line };
      }),
      fulfilment: {
        kind,
        location: 'msk-01',
        recipient: RECIPIENT,
        ...(kind === 'restock_then_pickup' ? { sourceLocation: 'spb-02' } : {}),
        ...(kind === 'express_store' || kind === 'courier_warehouse' ? { address: ADDRESS } : {}),
      },
      totals: { linesKop, discountKop: linesKop - payKop, deliveryKop: 0, payableKop: payKop },
      tenders: [{ kind: 'card', amountKop: payKop, ref: 'pay_00001' }],
      ...more,
    };
  }

  place(kind: string, lines: readonly LineInput[] = TEA, more: object = {}): Promise<Reply> {
    return this.post('/orders', this.request(kind, lines, more));
  }

  /** Takes an order to the state in which the buyer can have it. */
  async bring(order: string, kind: string, packages: readonly object[] = PACKED): Promise<void> {
    for (const [name, more] of [
      ['accept', {}],
      ['assemble', {}],
      ['ready', { packages }],
      ...(kind === 'pickup_store' ? [] : [['ship', { carrier: 'Курьеры', packageIds: ['P-1'] }] as const]),
    ] as const) {
      const reply = await this.step(order, name, more);
      if (reply.status !== 200) throw new Error(`${name}: ${reply.text}`);
    }
  }

  async deliver(order: string): Promise<Reply> {
    return this.step(order, 'deliver', { recipientCode: await this.recipientCode() });
  }

  /** The code in the newest message. */
  async recipientCode(): Promise<string> {
    const { items } = (await this.client.call('GET', '/sandbox/v1/outbox?limit=200')).json;
    return /\d{4}/.exec(items.at(-1)?.text ?? '')?.[0] ?? '0000';
  }

  async available(sku: string, location = 'msk-01'): Promise<string> {
    const path = `/stock/v1/availability?sku=${sku}&location=${location}`;
    return (await this.client.call('GET', path)).json.items[0].available;
  }

  async invariants(): Promise<Reply['json']> {
    return (await this.client.call('GET', '/sandbox/v1/invariants')).json;
  }
}

/** Two packets of tea, paid with a discount. */
export const TEA: readonly LineInput[] = [{ qty: '2', priceKop: 19_990, payKop: 35_000 }];
export const PACKED = [{ packageId: 'P-1', lines: [{ lineId: '1', qty: '2' }] }];
