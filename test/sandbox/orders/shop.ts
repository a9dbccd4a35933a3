import { type Client, connect, newKey, type Reply, startClient } from '../harness.ts';

/** Test customer number 1, who buys in the seeded orders. */
const CARD = '2200000000000001';
const rub = (amount: number) => ({ amount, currency: 'RUB' });

export interface Tender {
  readonly kind: string;
  readonly amountKop: number;
  readonly ref: string;
}

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
      tenders: [{ kind: 'cash', amountKop: payKop }],
      ...more,
    };
  }

  place(kind: string, lines: readonly LineInput[] = TEA, more: object = {}): Promise<Reply> {
    return this.post('/orders', this.request(kind, lines, more));
  }

  /** Holds money of the customer's card, wallet or both at the wallet's; returns the tenders of an order. */
  async hold(parts: readonly { readonly kind: 'card' | 'wallet'; readonly amountKop: number }[]): Promise<Tender[]> {
    const instrumentId = await this.#card();
    const payment = await this.wallet('POST', '/payments', {
      externalId: `pay-${this.#orders}-${parts.map(({ amountKop }) => amountKop).join('-')}`,
      customerId: this.customerId,
      amount: rub(parts.reduce((sum, { amountKop }) => sum + amountKop, 0)),
      tenders: parts.map(({ kind, amountKop }) => ({
        kind,
        amount: rub(amountKop),
        ...(kind === 'card' ? { instrumentId } : {}),
      })),
      occurredAt: this.at(),
    });
    return parts.map((part) => ({ ...part, ref: payment.json.paymentId }));
  }

  /** Holds points against a basket of a quote. */
  async holdPoints(points: number): Promise<Tender> {
    const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt: this.at() };
    const identifier = { kind: 'card', value: CARD };
    const loyalty = (path: string, body: object) =>
      this.client.call('POST', `/loyalty/v1${path}`, { key: newKey(), body });
    const lines = [{ lineId: '1', sku: 'any', qty: '1', unit: 'pcs', priceKop: 1e7, payKop: 1e7, vatCode: 'vat22' }];
    const payable = { linesKop: 1e7, pointsDiscountKop: 0, payableKop: 1e7 };
    const tenders = [{ kind: 'card', amountKop: 1e7 }];
    // A large purchase, for the points of it.
    const sale = { ...where, receiptKey: `fd-${newKey()}`, identifier, lines, totals: payable, tenders };
    await loyalty('/sales', sale);
    const { quoteId } = (await loyalty('/quotes', { ...where, identifier })).json;
    const { authorizationId } = (await loyalty('/authorizations', { quoteId, points, lines })).json;
    return { kind: 'points-ref', amountKop: points * 100, ref: authorizationId };
  }

  /** Holds money on a new gift card. */
  async holdGift(amountKop: number): Promise<Tender> {
    const gifts = async (path: string, body: object) =>
      (await this.client.call('POST', `/giftcards/v1${path}`, { key: newKey(), body })).json;
    const issued = await gifts('/cards:issue', { cards: [{ ref: newKey(), medium: 'digital' }] });
    const { cardId } = issued.results[0].card;
    const sale = { amount: rub(amountKop), occurredAt: this.at() };
    await gifts(`/cards/${cardId}:activate`, { ...sale, saleRef: newKey(), paidWith: ['card'] });
    const { redemptionId } = await gifts(`/cards/${cardId}:redeem`, { ...sale, saleRef: newKey() });
    return { kind: 'gift', amountKop, ref: redemptionId };
  }

  wallet(method: string, path: string, body?: object): Promise<Reply> {
    const sent = method === 'GET' ? {} : { key: newKey(), ...(body === undefined ? {} : { body }) };
    return this.client.call(method, `/wallet/v1${path}`, sent);
  }

  /** Kopecks the customer has in the wallet. */
  async inWallet(): Promise<number> {
    return (await this.wallet('GET', `/customers/${this.customerId}/wallet`)).json.tenders[0].available.amount;
  }

  async points(): Promise<number> {
    const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt: this.at() };
    const body = { ...where, identifier: { kind: 'card', value: CARD } };
    return (await this.client.call('POST', '/loyalty/v1/quotes', { key: newKey(), body })).json.member.available;
  }

  /** An instrument of the customer's, kept with their consent. */
  async #card(): Promise<string> {
    const consent = { purpose: 'payment-instrument', textHash: '0'.repeat(64), channel: 'web', givenAt: this.at() };
    const path = `/customers/v1/customers/${this.customerId}/consents`;
    const { consentId } = (await this.client.call('POST', path, { key: newKey(), body: consent })).json;
    const { customerId } = this;
    const instrument = { customerId, kind: 'card', acquirerToken: 'tok_test_ok', consentId };
    return (await this.wallet('POST', '/instruments', instrument)).json.instrumentId;
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
