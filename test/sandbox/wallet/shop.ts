import { expect } from 'vitest';
import { Counter, rub } from '../giftcards/counter.ts';
import { newKey, type Reply } from '../harness.ts';
import { basket } from '../loyalty/till.ts';

export { rub, verdict } from '../giftcards/counter.ts';

/** Test customer number 1. */
const CARD = '2200000000000001';

/** An online shop of the built-in partner with one customer, who has money in the wallet and consents to paying. */
export class Shop {
  readonly counter: Counter;
  customerId = '';
  consentId = '';
  #count = 0;

  private constructor(counter: Counter) {
    this.counter = counter;
  }

  static async open(): Promise<Shop> {
    const shop = new Shop(await Counter.open());
    await shop.call('POST', '/sandbox/v1/seed', { scenario: 'small' });
    const found = await shop.call('POST', '/customers/v1/customers:resolve', {
      identifier: { kind: 'card', value: CARD },
    });
    shop.customerId = found.json.customerId;
    const consent = { purpose: 'payment-instrument', textHash: '0'.repeat(64), channel: 'web', givenAt: shop.now() };
    const given = await shop.call('POST', `/customers/v1/customers/${shop.customerId}/consents`, consent);
    expect(given.status).toBe(201);
    shop.consentId = given.json.consentId;
    return shop;
  }

  now(): string {
    return this.counter.instant();
  }

  call(method: string, path: string, body?: object, key = newKey()): Promise<Reply> {
    return this.counter.client.call(method, path, method === 'GET' ? {} : { key, ...(body && { body }) });
  }

  get(path: string): Promise<Reply> {
    return this.call('GET', `/wallet/v1${path}`);
  }

  post(path: string, body?: object, key?: string): Promise<Reply> {
    return this.call('POST', `/wallet/v1${path}`, body, key);
  }

  async instrument(acquirerToken = 'tok_test_ok', kind = 'card'): Promise<string> {
    const { customerId, consentId } = this;
    const reply = await this.post('/instruments', { customerId, kind, acquirerToken, consentId });
    expect(reply.status).toBe(201);
    return reply.json.instrumentId;
  }

  /** A payment of these tenders, whose sum is the amount unless `more` says otherwise. */
  pay(tenders: readonly object[], more: object = {}): Promise<Reply> {
    this.#count += 1;
    const amounts = tenders.map((tender) => (tender as { amount: { amount: number } }).amount.amount);
    const amount = rub(amounts.reduce((sum, one) => sum + one, 0));
    const payment = { externalId: `web-${this.#count}`, customerId: this.customerId, amount, tenders };
    return this.post('/payments', { ...payment, occurredAt: this.now(), ...more });
  }

  /** A payment that is captured whole; returns its id. */
  async sell(tenders: readonly object[]): Promise<string> {
    const { paymentId } = (await this.pay(tenders)).json;
    const captured = await this.post(`/payments/${paymentId}:capture`);
    expect([captured.status, captured.json.state]).toEqual([200, 'captured']);
    return paymentId;
  }

  refund(paymentId: string, kopecks: number, refundKey: string): Promise<Reply> {
    return this.post(`/payments/${paymentId}:refund`, { refundKey, amount: rub(kopecks), occurredAt: this.now() });
  }

  async balance(): Promise<number> {
    const { tenders } = (await this.get(`/customers/${this.customerId}/wallet`)).json;
    return tenders[0].available.amount;
  }

  /** Posted on the partner's accounts, by kind. */
  async accounts(): Promise<Record<string, number>> {
    const { items } = (await this.get('/accounts')).json;
    return Object.fromEntries(items.map(({ kind, posted }: Reply['json']) => [kind, posted]));
  }

  /** A hold on a new gift card. */
  async giftHold(kopecks: number): Promise<{ redemptionId: string; card: Awaited<ReturnType<Counter['card']>> }> {
    const card = await this.counter.card(kopecks * 2);
    return { card, redemptionId: (await this.counter.redeem(card.cardId, kopecks)).json.redemptionId };
  }

  /** A sale at the till, which brings points: a twentieth of its price. */
  async sellAtTill(payKop: number): Promise<Reply> {
    this.#count += 1;
    const reply = await this.call('POST', '/loyalty/v1/sales', {
      ...this.#where(),
      receiptKey: `fd-${this.#count}`,
      identifier: { kind: 'card', value: CARD },
      lines: basket([{ payKop }]),
      totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
      tenders: [{ kind: 'card', amountKop: payKop }],
    });
    expect(reply.status).toBe(201);
    return reply;
  }

  /** A hold on points, against a basket of this price. */
  async pointsHold(points: number, payKop: number): Promise<string> {
    const lines = basket([{ payKop }]);
    const identifier = { kind: 'card', value: CARD };
    const quote = await this.call('POST', '/loyalty/v1/quotes', { ...this.#where(), identifier });
    const body = { quoteId: quote.json.quoteId, points, lines };
    const reply = await this.call('POST', '/loyalty/v1/authorizations', body);
    expect(reply.status).toBe(201);
    return reply.json.authorizationId;
  }

  async points(): Promise<number> {
    const identifier = { kind: 'card', value: CARD };
    return (await this.call('POST', '/loyalty/v1/quotes', { ...this.#where(), identifier })).json.member.available;
  }

  #where(): Record<string, string> {
    return { storeId: 'msk-01', posId: 'pos-1', occurredAt: this.now() };
  }
}
