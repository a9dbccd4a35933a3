import { hash, randomUUID } from 'node:crypto';
import { announce, complete, putPart } from '../files/upload.ts';
import type { CallOptions, Client, Reply } from '../harness.ts';
import { basket } from '../loyalty/till.ts';

const rub = (amount: number) => ({ amount, currency: 'RUB' });
const SKU = '4600000000017';
const WHERE = { storeId: 'msk-01', posId: 'pos-1' };

interface Tender {
  readonly kind: string;
  readonly amount: { readonly amount: number; readonly currency: string };
  readonly redemptionId?: string;
  readonly creditAgreementId?: string;
}

/** Something that was answered, with what is needed to ask for it again. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly options: CallOptions;
  readonly reply: Reply;
}

/** What makes one run of the traffic another than the last. */
export interface Whim {
  /** Never the same twice. */
  name(): string;
  /** Epoch milliseconds. */
  now(): number;
}

const WHIM: Whim = { name: randomUUID, now: () => Date.now() };

/** A partner's systems that work until their sandbox is gone; everything that was answered with success is kept. */
export class Traffic {
  readonly answered: Answered[] = [];
  /** Successful answers by domain. */
  readonly counts = new Map<string, number>();
  readonly #client: Client;
  readonly #onAnswer: (count: number) => void;
  readonly #whim: Whim;
  #answers = 0;
  #count = 0;

  /** `onAnswer` learns of every success, with how many there have been. */
  constructor(client: Client, onAnswer: (count: number) => void, whim = WHIM) {
    this.#whim = whim;
    this.#client = client;
    this.#onAnswer = onAnswer;
  }

  /** Every domain at once, over and over, with this many of each at a time. */
  async run(many: number): Promise<void> {
    const works = [this.till, this.shop, this.payments, this.stock, this.people, this.goods, this.offers, this.office];
    const endless = async (work: () => Promise<void>) => {
      for (;;) await work.call(this);
    };
    // It ends when the sandbox no longer answers.
    await Promise.all(
      works.flatMap((work) => Array.from({ length: many }, () => endless(work).catch(() => undefined))),
    );
  }

  async till(): Promise<void> {
    const { identifier, occurredAt } = this.#visit();
    const quote = await this.#post('/loyalty/v1/quotes', { ...WHERE, identifier, occurredAt });
    const lines = basket([{ payKop: 100_000 }]);
    const totals = { linesKop: 100_000, pointsDiscountKop: 0, payableKop: 100_000 };
    const receiptKey = this.#name('fd');
    const tenders = [{ kind: 'card', amountKop: 100_000 }];
    await this.#post('/loyalty/v1/sales', { ...WHERE, identifier, occurredAt, receiptKey, lines, totals, tenders });
    const hold = await this.#post('/loyalty/v1/authorizations', { quoteId: quote.quoteId, points: 5, lines });
    const back = { refundKey: this.#name('r'), receiptKey, storeId: 'msk-01', occurredAt };
    await this.#post('/loyalty/v1/refunds', { ...back, lines: [{ lineId: '1', qty: '0.5' }] });
    if (hold.authorizationId !== undefined && this.#count % 2 === 0) {
      await this.#post(`/loyalty/v1/authorizations/${hold.authorizationId}:void`);
    }
  }

  /** Orders, paid from a gift card, with points and on credit, to the end or cancelled on the way. */
  async shop(): Promise<void> {
    const { identifier, occurredAt } = this.#visit();
    const customerId = (await this.#post('/customers/v1/customers:resolve', { identifier })).customerId;
    const gift = await this.#gift(500);
    const quote = await this.#post('/loyalty/v1/quotes', { ...WHERE, identifier, occurredAt });
    const held = { quoteId: quote.quoteId, points: 3, lines: basket([{ payKop: 100_000 }]) };
    const points = await this.#post('/loyalty/v1/authorizations', held);
    const pay = await this.#pay([{ kind: 'credit', amount: rub(200), creditAgreementId: this.#name('a') }]);
    const tenders = [
      { kind: 'gift', amountKop: 500, ref: gift },
      { kind: 'credit', amountKop: 200, ref: pay.paymentId },
      ...(points.authorizationId === undefined
        ? [{ kind: 'cash', amountKop: 300 }]
        : [{ kind: 'points-ref', amountKop: 300, ref: points.authorizationId }]),
    ];
    const order = await this.#post('/orders/v1/orders', {
      externalId: this.#name('order'),
      customerId,
      channel: 'app',
      occurredAt,
      lines: [
        {
          lineId: '1',
          sku: SKU,
          title: 'Чай',
          qty: '1',
          unit: 'pcs',
          priceKop: 19_990,
          payKop: 1000,
          vatCode: 'vat22',
        },
      ],
      fulfilment: { kind: 'pvz', location: 'msk-01', recipient: { phone: '+79990000017' } },
      totals: { linesKop: 19_990, discountKop: 18_990, deliveryKop: 0, payableKop: 1000 },
      tenders,
    });
    const step = (name: string, more: object = {}) =>
      this.#post(`/orders/v1/orders/${order.orderId}:${name}`, { occurredAt, ...more });
    await step('accept');
    if (this.#count % 3 === 0) {
      await step('cancel', { initiator: 'customer', reason: 'changed-mind' });
      return;
    }
    await step('assemble');
    await step('ready', { packages: [{ packageId: 'P', lines: [{ lineId: '1', qty: '1' }] }] });
    await step('ship', { carrier: 'Курьеры', packageIds: ['P'] });
  }

  async payments(): Promise<void> {
    const redemptionId = await this.#gift(700);
    const { paymentId } = await this.#pay([
      { kind: 'gift', amount: rub(700), redemptionId },
      { kind: 'credit', amount: rub(300), creditAgreementId: this.#name('a') },
    ]);
    if (this.#count % 4 === 0) {
      await this.#post(`/wallet/v1/payments/${paymentId}:void`);
      return;
    }
    await this.#post(`/wallet/v1/payments/${paymentId}:capture`, {});
    const refund = { refundKey: this.#name('r'), amount: rub(500), occurredAt: this.#now() };
    await this.#post(`/wallet/v1/payments/${paymentId}:refund`, refund);
  }

  async stock(): Promise<void> {
    const lines = [{ sku: SKU, location: 'msk-01', qty: '1' }];
    const { reservationId } = await this.#post('/stock/v1/reservations', { orderRef: this.#name('cart'), lines });
    if (reservationId !== undefined) await this.#post(`/stock/v1/reservations/${reservationId}:release`);
    const level = { location: 'spb-02', sku: SKU, freeQty: '500', journalWatermark: 0, asOf: this.#now() };
    await this.#send('PUT', '/stock/v1/levels:batch', { levels: [level] });
  }

  /** Customers that come, agree, shop around, and turn out to be one. */
  async people(): Promise<void> {
    const come = async () => {
      const phone = `+7900${String(Number.parseInt(hash('sha256', this.#whim.name()).slice(0, 9), 16) % 1e7).padStart(7, '0')}`;
      const consent = { purpose: 'personal-data', textHash: '0'.repeat(64), channel: 'pos' };
      const consents = [{ ...consent, givenAt: this.#now() }];
      return (await this.#post('/customers/v1/customers', { phone, channel: 'pos', consents })).customerId;
    };
    const [survivor, duplicate] = [await come(), await come()];
    const deed = { type: 'purchase', occurredAt: this.#now(), customerId: duplicate, channel: 'web' };
    const event = { eventKey: this.#name('deed'), ...deed, attributes: { category: 'coffee', sku: 'COF-1' } };
    await this.#post('/customers/v1/behavior-events', { events: [event] });
    const evidence = { operator: 'op-1' };
    await this.#post('/customers/v1/customers:merge', { survivorId: survivor, duplicateId: duplicate, evidence });
  }

  async goods(): Promise<void> {
    const partnerSku = this.#name('sku');
    const asOf = this.#now();
    const offer = { partnerSku, title: 'Кофе', categoryId: 'cat_coffee', unit: 'pcs', priceKop: 100_000 };
    const offers = [{ ...offer, vatCode: 'vat22', attributes: { weight: '0.250' }, asOf }];
    await this.#send('PUT', '/catalog/v1/offers:batch', { offers });
    await this.#send('PUT', '/catalog/v1/prices:batch', { prices: [{ partnerSku, priceKop: 105_000, asOf }] });
  }

  async offers(): Promise<void> {
    const day = 86_400_000;
    const validity = {
      from: new Date(this.#whim.now() - day).toISOString(),
      to: new Date(this.#whim.now() + day).toISOString(),
    };
    const effects = [{ kind: 'percent-off', discountBp: 100 }];
    const draft = { name: this.#name('Скидка'), channels: ['kiosk'], effects, phase: 'line', validity };
    const { promotionId } = await this.#post('/promotions/v1/promotions', draft);
    await this.#post(`/promotions/v1/promotions/${promotionId}:publish`);
    await this.#post(`/promotions/v1/promotions/${promotionId}:stop`);
  }

  /** Files, tickets, reports, and whoever reads the events. */
  async office(): Promise<void> {
    const bytes = new TextEncoder().encode(`Акт ${this.#name('n')}`);
    const call = this.#client.call;
    const { json } = await announce(call, 'act.txt', 'text/plain', bytes);
    await putPart(call, json.uploadId, 1, bytes);
    this.#keep('files', await complete(call, json.uploadId));
    const ticket = await this.#post('/support/v1/tickets', { kind: 'question', subject: 'Вопрос', text: 'Как?' });
    await this.#post(`/support/v1/tickets/${ticket.ticketId}/messages`, { text: 'Ещё' });
    const today = this.#now().slice(0, 10);
    await this.#post('/reports/v1/reports', { type: 'sales', format: 'csv', from: today, to: today });
    const { position } = (await call('GET', '/events/v1/log?limit=200')).json;
    if (position !== undefined) await call('POST', '/events/v1/log:ack', { body: { position } });
  }

  async #gift(amount: number): Promise<string> {
    const occurredAt = this.#now();
    const issued = await this.#post('/giftcards/v1/cards:issue', {
      cards: [{ ref: this.#name('card'), medium: 'digital' }],
    });
    const card = `/giftcards/v1/cards/${issued.results[0].card.cardId}`;
    const sale = { amount: rub(amount), occurredAt };
    await this.#post(`${card}:activate`, { ...sale, saleRef: this.#name('sold'), paidWith: ['cash'] });
    return (await this.#post(`${card}:redeem`, { ...sale, saleRef: this.#name('bought') })).redemptionId;
  }

  #pay(tenders: readonly Tender[]) {
    const amount = rub(tenders.reduce((sum, tender) => sum + tender.amount.amount, 0));
    const occurredAt = this.#now();
    return this.#post('/wallet/v1/payments', { externalId: this.#name('pay'), amount, tenders, occurredAt });
  }

  #visit() {
    const value = `22000000000000${String(1 + (this.#count % 20)).padStart(2, '0')}`;
    return { identifier: { kind: 'card', value }, occurredAt: this.#now() };
  }

  #now(): string {
    return new Date(this.#whim.now()).toISOString();
  }

  #name(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#whim.name()}`;
  }

  #post(path: string, body?: object): Promise<Reply['json']> {
    return this.#send('POST', path, body);
  }

  async #send(method: string, path: string, body?: object): Promise<Reply['json']> {
    const options = { key: this.#whim.name(), ...(body === undefined ? {} : { body }) };
    const reply = await this.#client.call(method, path, options);
    const isKept = !path.endsWith('/quotes') && !path.endsWith(':resolve');
    if (reply.status < 300 && isKept) this.answered.push({ method, path, options, reply });
    this.#keep(path.split('/')[1] ?? '', reply);
    if (reply.status >= 500) throw new Error(reply.text);
    return reply.json;
  }

  #keep(domain: string, { status }: Reply): void {
    if (status >= 300) return;
    this.counts.set(domain, (this.counts.get(domain) ?? 0) + 1);
    this.#answers += 1;
    this.#onAnswer(this.#answers);
  }
}
