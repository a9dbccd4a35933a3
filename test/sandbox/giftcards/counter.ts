import { expect } from 'vitest';
import { type Client, connect, newKey, type Reply, startClient } from '../harness.ts';

export const NOW = Date.parse('2026-11-22T10:00:00+03:00');

export const rub = (amount: number) => ({ amount, currency: 'RUB' });

export interface TestCard {
  readonly cardId: string;
  readonly cardNumber: string;
  readonly pin: string;
}

/** A counter of the built-in partner that speaks the contract over HTTP, with the clock of its sandbox standing still. */
export class Counter {
  client: Client;
  #now = NOW;
  #count = 0;

  private constructor(client: Client) {
    this.client = client;
  }

  static async open(): Promise<Counter> {
    const counter = new Counter(await startClient());
    await counter.setClock(NOW);
    return counter;
  }

  async setClock(instant: number): Promise<void> {
    const body = { set: new Date(instant).toISOString(), frozen: true };
    const reply = await this.client.call('PUT', '/sandbox/v1/clock', { body });
    expect(reply.status).toBe(200);
    this.#now = instant;
    // Tokens live by the sandbox's clock.
    this.client = await connect(this.client.sandbox);
  }

  post(path: string, body?: object, key = newKey()): Promise<Reply> {
    return this.client.call('POST', `/giftcards/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
  }

  async issue(more: object = {}): Promise<TestCard> {
    this.#count += 1;
    const line = { ref: `batch/${this.#count}`, medium: 'digital', ...more };
    const reply = await this.post('/cards:issue', { cards: [line] });
    expect([reply.status, reply.json.results[0].outcome]).toEqual([201, 'applied']);
    return reply.json.results[0].card;
  }

  activate(cardId: string, kopecks: number, more: object = {}): Promise<Reply> {
    this.#count += 1;
    const sale = { saleRef: `sold-${this.#count}`, paidWith: ['card'], occurredAt: this.instant() };
    return this.post(`/cards/${cardId}:activate`, { amount: rub(kopecks), ...sale, ...more });
  }

  /** A card with this much on it. */
  async card(kopecks: number, more: object = {}): Promise<TestCard> {
    const card = await this.issue(more);
    expect((await this.activate(card.cardId, kopecks)).status).toBe(200);
    return card;
  }

  redeem(cardId: string, kopecks: number, more: object = {}): Promise<Reply> {
    this.#count += 1;
    const sale = { saleRef: `bought-${this.#count}`, occurredAt: this.instant() };
    return this.post(`/cards/${cardId}:redeem`, { amount: rub(kopecks), ...sale, ...more });
  }

  /** Both phases; returns the redemption's id. */
  async pay(cardId: string, kopecks: number): Promise<string> {
    const hold = await this.redeem(cardId, kopecks);
    expect(hold.status).toBe(201);
    expect((await this.post(`/redemptions/${hold.json.redemptionId}:capture`)).status).toBe(200);
    return hold.json.redemptionId;
  }

  refund(redemptionId: string, kopecks: number, refundKey: string): Promise<Reply> {
    const body = { refundKey, amount: rub(kopecks), occurredAt: this.instant() };
    return this.post(`/redemptions/${redemptionId}:refund`, body);
  }

  async balance({ cardNumber, pin }: TestCard): Promise<Reply['json']> {
    return (await this.post('/cards:balance', { cardNumber, pin })).json;
  }

  async activities(cardId: string): Promise<Reply['json'][]> {
    return (await this.client.call('GET', `/giftcards/v1/cards/${cardId}/activities?limit=200`)).json.items;
  }

  async invariants(): Promise<Reply['json']> {
    return (await this.client.call('GET', '/sandbox/v1/invariants')).json;
  }

  instant(): string {
    return new Date(this.#now).toISOString();
  }
}

/** Status and code of a refusal. */
export function verdict({ status, json }: Reply): unknown[] {
  return [status, json.code];
}
