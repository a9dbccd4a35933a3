import type { Clock } from '@styk/sdk';
import type { Quote } from '@styk/sdk/api/loyalty';
import type { Centre, Outcome } from './centre.ts';
import { deliver, deliverSale } from './deliver.ts';
import type { FiscalPrinter } from './fiscal-printer.ts';
import { sum } from './kopecks.ts';
import { localTime } from './local-time.ts';
import type { Log } from './masked-log.ts';
import type { OfflineQueue } from './offline-queue.ts';
import type { Order, Receipt, ReturnOrder } from './orders.ts';
import { receiptKey } from './receipt-key.ts';
import { type ReceiptContent, renderReceipt } from './receipt-renderer.ts';
import { holdPoints } from './redeem.ts';
import { priceLine, type SaleParts, saleBody } from './sale-body.ts';
import { type TimeBudget, timeBudget } from './time-budget.ts';

export interface TillParts {
  readonly centre: Centre;
  readonly queue: OfflineQueue;
  readonly printer: FiscalPrinter;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: {
    readonly storeId: string;
    readonly posId: string;
    readonly timezone: string;
    readonly receiptWidth: number;
  };
}

/** A sale before anybody has said who buys. */
type Draft = Omit<SaleParts, 'member' | 'offline' | 'discounts' | 'authorizationId'>;

/** All exchanges of a receipt together: a customer gets the receipt within five seconds, whatever the network does. */
const receiptMs = 4_500;
/** The most that one of them may take. */
const quoteMs = 2_500;
const holdMs = 1_500;
const saleMs = 2_000;
/** Nobody waits for the queue. */
const drainMs = 10_000;

/** A till of the loyalty programme: at most three exchanges a sale, and a receipt whatever the network does. */
export class Till {
  readonly #parts: TillParts;

  constructor(parts: TillParts) {
    this.#parts = parts;
  }

  /** Sells: no exchange for an anonymous customer, 1 and 3 to accrue, 1, 2 and 3 to redeem. */
  async sell({ card, redeem = 0, ...order }: Order): Promise<Receipt> {
    const draft = this.#draft(order);
    if (card === undefined) return this.#print(contentOf(draft), 'anonymous');
    const within = timeBudget(this.#parts.clock, receiptMs);
    const quote = await this.#quote(draft, card, within(quoteMs));
    switch (quote.kind) {
      case 'answered':
        return this.#sellNow(draft, quote.answer, redeem, within);
      case 'unknown':
        return this.#sellLater(draft, card);
      case 'refused':
        this.#parts.log('card-refused', { receiptKey: draft.receiptKey, code: quote.code, traceId: quote.traceId });
        return this.#print(contentOf(draft, { notice: `Карта не принята: ${quote.code}` }), 'anonymous', quote.code);
    }
  }

  /** Returns lines of an earlier receipt. The centre accepts a return that comes before its sale. */
  async giveBack({ receiptKey: sold, lines, occurredAt = this.#now() }: ReturnOrder): Promise<Outcome<unknown>> {
    const { queue, printer, settings } = this.#parts;
    const refundKey = receiptKey(printer.nextDocument());
    const body = { refundKey, storeId: settings.storeId, receiptKey: sold, occurredAt, lines };
    const entry = queue.add({ kind: 'refund', body }, occurredAt);
    return deliver(this.#parts, entry, saleMs);
  }

  /** Sends what is queued, oldest first, and stops where the centre does not answer. Returns what is left. */
  async drain(): Promise<number> {
    const { queue } = this.#parts;
    for (const entry of queue.pending()) {
      const outcome = await deliver(this.#parts, entry, drainMs);
      if (outcome.kind === 'unknown') break;
    }
    return queue.length;
  }

  #draft({ lines, occurredAt = this.#now(), tender = 'card' }: Order): Draft {
    const { storeId, posId, receiptWidth } = this.#parts.settings;
    const key = receiptKey(this.#parts.printer.nextDocument());
    return { receiptKey: key, storeId, posId, occurredAt, receiptWidth, lines: lines.map(priceLine), tender };
  }

  /** Exchange 1. */
  #quote(
    { storeId, posId, occurredAt, receiptWidth, lines }: Draft,
    card: string,
    deadlineMs: number,
  ): Promise<Outcome<Quote>> {
    const identifier = { kind: 'card', value: card } as const;
    const request = { identifier, storeId, posId, channel: 'pos', occurredAt, receiptWidth, lines } as const;
    return this.#parts.centre.quote(request, deadlineMs);
  }

  /** Exchange 2 where points are to be spent, and exchange 3. */
  async #sellNow(draft: Draft, quote: Quote, points: number, within: TimeBudget): Promise<Receipt> {
    const { lines, occurredAt } = draft;
    const hold = await holdPoints(this.#parts, { quote, points, lines, occurredAt }, () => within(holdMs));
    const discounts = new Map(hold?.lineDiscounts.map(({ lineId, discountKop }) => [lineId, discountKop]));
    const authorization = hold === undefined ? {} : { authorizationId: hold.authorizationId };
    const member = { quoteId: quote.quoteId };
    const body = saleBody({ ...draft, offline: false, member, discounts, ...authorization });
    // Stored before it is sent: whatever happens now, the centre will hear of the sale exactly once.
    const entry = this.#parts.queue.add({ kind: 'sale', body }, occurredAt);
    const sale = await deliverSale(this.#parts, entry, within(saleMs));

    const printed = sale.kind === 'answered' ? sale.answer : (hold ?? quote);
    // Whoever wanted to pay with points and could not has to read it on the receipt.
    const notice = points > 0 && hold === undefined ? { notice: 'Баллы не списаны' } : {};
    const content = contentOf(draft, { discounts, texts: printed.receiptText, ...notice });
    if (sale.kind === 'answered') return this.#print(content, 'registered');
    if (sale.kind === 'unknown') return this.#print(content, 'queued');
    // A discount nobody will pay for must not be given; without one the customer gets the receipt all the same.
    if (discounts.size > 0) return receiptOf(content, 'refused', [], sale.code);
    return this.#print({ ...content, texts: [] }, 'refused', sale.code);
  }

  /** Without the centre points are accrued later and never redeemed: nobody could say whether they are still there. */
  #sellLater(draft: Draft, card: string): Receipt {
    const member = { identifier: { kind: 'card', value: card } } as const;
    const body = saleBody({ ...draft, offline: true, member, discounts: new Map() });
    this.#parts.queue.add({ kind: 'sale', body }, draft.occurredAt);
    return this.#print(contentOf(draft, { notice: 'Баллы будут начислены позже' }), 'queued');
  }

  #print(content: ReceiptContent, status: Receipt['status'], code?: string): Receipt {
    const printed = renderReceipt(content, this.#parts.settings.receiptWidth);
    this.#parts.printer.print(printed);
    return receiptOf(content, status, printed, code);
  }

  #now(): string {
    return localTime(this.#parts.clock.now(), this.#parts.settings.timezone);
  }
}

function contentOf(
  { receiptKey, occurredAt, lines }: Draft,
  more: Partial<Pick<ReceiptContent, 'discounts' | 'texts' | 'notice'>> = {},
): ReceiptContent {
  return { title: 'КАССОВЫЙ ЧЕК', receiptKey, occurredAt, lines, discounts: new Map(), texts: [], ...more };
}

function receiptOf(
  { receiptKey, lines, discounts }: ReceiptContent,
  status: Receipt['status'],
  printed: readonly string[],
  code?: string,
): Receipt {
  const pointsDiscountKop = sum(discounts.values());
  const payableKop = sum(lines.map(({ payKop }) => payKop)) - pointsDiscountKop;
  return { receiptKey, status, ...(code === undefined ? {} : { code }), payableKop, pointsDiscountKop, printed };
}
