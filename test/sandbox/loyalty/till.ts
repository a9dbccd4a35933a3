import { type Client, connect, newKey, type Reply, startClient } from '../harness.ts';

export const NOW = Date.parse('2026-11-22T10:00:00+03:00');

/** A test member of the scenario `small`. */
export const CARD = '2200000000000001';

export interface LineInput {
  readonly payKop: number;
  readonly qty?: string;
  readonly discountKop?: number;
  readonly category?: string;
}

/** A till of the built-in partner that speaks the contract over HTTP, with the clock of its sandbox standing still. */
export class Till {
  client: Client;
  #receipts = 0;
  #now = NOW;

  private constructor(client: Client) {
    this.client = client;
  }

  static async open(): Promise<Till> {
    const till = new Till(await startClient());
    await till.setClock(NOW);
    await till.client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' }, key: newKey() });
    return till;
  }

  async setClock(instant: number): Promise<void> {
    const body = { set: new Date(instant).toISOString(), frozen: true };
    const reply = await this.client.call('PUT', '/sandbox/v1/clock', { body });
    if (reply.status !== 200) throw new Error(reply.text);
    this.#now = instant;
    // Tokens live by the sandbox's clock.
    this.client = await connect(this.client.sandbox);
  }

  get(path: string): Promise<Reply> {
    return this.client.call('GET', `/loyalty/v1${path}`);
  }

  post(path: string, body?: object, key = newKey()): Promise<Reply> {
    return this.client.call('POST', `/loyalty/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
  }

  quote(lines: readonly LineInput[], more: object = {}): Promise<Reply> {
    return this.post('/quotes', {
      ...this.where(),
      identifier: { kind: 'card', value: CARD },
      lines: basket(lines),
      ...more,
    });
  }

  /** Exchanges 1 and 2. */
  async authorize(points: number, lines: readonly LineInput[]): Promise<Reply> {
    const quote = await this.quote(lines);
    return this.post('/authorizations', { quoteId: quote.json.quoteId, points, lines: basket(lines) });
  }

  /** A receipt with everything in order; `more` overrides. */
  receipt(lines: readonly LineInput[], more: object = {}): Record<string, unknown> {
    this.#receipts += 1;
    const linesKop = lines.reduce((sum, line) => sum + line.payKop, 0);
    const pointsDiscountKop = lines.reduce((sum, line) => sum + (line.discountKop ?? 0), 0);
    const payableKop = linesKop - pointsDiscountKop;
    return {
      ...this.where(),
      identifier: { kind: 'card', value: CARD },
      receiptKey: `fd-${this.#receipts}`,
      lines: basket(lines).map((line, index) => {
        const discountKop = lines[index]?.discountKop;
        return discountKop === undefined ? line : { ...line, pointsDiscountKop: discountKop };
      }),
      totals: { linesKop, pointsDiscountKop, payableKop },
      tenders: [{ kind: 'card', amountKop: payableKop }],
      ...more,
    };
  }

  sell(lines: readonly LineInput[], more: object = {}): Promise<Reply> {
    return this.post('/sales', this.receipt(lines, more));
  }

  refund(refundKey: string, receiptKey: string, qty: string, more: object = {}): Promise<Reply> {
    return this.post('/refunds', {
      refundKey,
      receiptKey,
      storeId: 'msk-01',
      occurredAt: new Date(NOW).toISOString(),
      lines: [{ lineId: '1', qty }],
      ...more,
    });
  }

  async member(): Promise<Reply['json']> {
    const quote = await this.post('/quotes', { ...this.where(), identifier: { kind: 'card', value: CARD } });
    return quote.json.member;
  }

  /** The sandbox's own verdict on its books. */
  async invariants(): Promise<Reply['json']> {
    return (await this.client.call('GET', '/sandbox/v1/invariants')).json;
  }

  where(): Record<string, string> {
    return { storeId: 'msk-01', posId: 'pos-1', occurredAt: new Date(this.#now).toISOString() };
  }
}

export function basket(lines: readonly LineInput[]) {
  return lines.map(({ payKop, qty = '1', category }, index) => ({
    lineId: String(index + 1),
    sku: `sku-${index + 1}`,
    qty,
    unit: 'pcs',
    priceKop: payKop,
    payKop,
    ...(category === undefined ? {} : { category }),
  }));
}
