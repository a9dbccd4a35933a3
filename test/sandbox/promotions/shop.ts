import { expect } from 'vitest';
import { newKey, type Reply } from '../harness.ts';
import { NOW, Till } from '../loyalty/till.ts';

const DAY_MS = 86_400_000;

const SKU = 'sku-1';

export const inDays = (days: number): string => new Date(NOW + days * DAY_MS).toISOString();

/** A till of the built-in partner, and the hands of whoever runs its promotions. */
export class Shop {
  readonly till: Till;

  private constructor(till: Till) {
    this.till = till;
  }

  static async open(): Promise<Shop> {
    return new Shop(await Till.open());
  }

  get(path: string): Promise<Reply> {
    return this.till.client.call('GET', `/promotions/v1${path}`);
  }

  post(path: string, body?: object): Promise<Reply> {
    return this.till.client.call('POST', `/promotions/v1${path}`, {
      key: newKey(),
      ...(body === undefined ? {} : { body }),
    });
  }

  draft(more: object = {}): Promise<Reply> {
    return this.post('/promotions', {
      name: 'Скидка 10 %',
      channels: ['pos'],
      effects: [{ kind: 'percent-off', discountBp: 1000 }],
      phase: 'line',
      validity: { from: inDays(-1), to: inDays(30) },
      ...more,
    });
  }

  /** A promotion in force, by its id. */
  async publish(more: object = {}): Promise<string> {
    const draft = await this.draft(more);
    expect([draft.status, draft.json.state]).toEqual([201, 'draft']);
    const { promotionId } = draft.json;
    const published = await this.post(`/promotions/${promotionId}:publish`);
    expect([published.status, published.json.state]).toEqual([200, 'published']);
    return promotionId;
  }

  evaluate(payKop: number, more: object = {}): Promise<Reply> {
    const line = { lineId: '1', sku: SKU, qty: '1', unit: 'pcs', priceKop: payKop, payKop };
    return this.post('/promotions:evaluate', {
      storeId: 'msk-01',
      occurredAt: new Date(NOW).toISOString(),
      lines: [line],
      ...more,
    });
  }

  async budget(promotionId: string): Promise<readonly [spent: number, reserved: number, left: number | null]> {
    const { spentKop, reservedKop, leftKop } = (await this.get(`/promotions/${promotionId}/budget`)).json;
    return [spentKop, reservedKop, leftKop];
  }

  /** A sale at the prices of a quote, which were these before promotions. */
  async sellQuoted(payKop: number): Promise<Reply> {
    const quote = await this.till.quote([{ payKop }]);
    const [line] = quote.json.linePrices;
    return this.till.sell([{ payKop: line.payKop }], { quoteId: quote.json.quoteId });
  }
}
