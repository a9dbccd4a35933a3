import type { Clock } from '@styk/sdk';
import type { SaleRequest } from '@styk/sdk/api/loyalty';
import type { Centre, Outcome } from './centre.ts';
import { deliver, deliverSale } from './deliver.ts';
import type { FiscalPrinter } from './fiscal-printer.ts';
import { sum } from './kopecks.ts';
import { localTime } from './local-time.ts';
import type { Log } from './masked-log.ts';
import type { OfflineQueue } from './offline-queue.ts';
import { receiptKey } from './receipt-key.ts';
import { type ReceiptContent, renderReceipt } from './receipt-renderer.ts';
import { holdPoints } from './redeem.ts';
import { type OrderLine, priceLine, saleBody } from './sale-body.ts';
import { timeBudget } from './time-budget.ts';

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

export interface Order {
  readonly lines: readonly OrderLine[];
  /** Number of the loyalty card; without it the sale is anonymous and the centre hears nothing of it. */
  readonly card?: string;
  /** Points the customer wants to spend. */
  readonly redeem?: number;
  /** RFC 3339; now when absent. */
  readonly occurredAt?: string;
  readonly tender?: SaleRequest['tenders'][number]['kind'];
}

export interface Receipt {
  readonly receiptKey: string;
  /** `registered`: the centre answered; `queued`: it will hear of the sale later; `refused`: it will not take the sale. */
  readonly status: 'anonymous' | 'registered' | 'queued' | 'refused';
  readonly code?: string;
  readonly payableKop: number;
  readonly pointsDiscountKop: number;
  /** Lines as printed; empty where the receipt was not printed. */
  readonly printed: readonly string[];
}

export interface ReturnOrder {
  readonly receiptKey: string;
  readonly lines: readonly { readonly lineId: string; readonly qty: string }[];
  readonly occurredAt?: string;
}

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
  async sell(order: Order): Promise<Receipt> {
    const { centre, settings, printer } = this.#parts;
    const key = receiptKey(printer.nextDocument());
    const occurredAt = order.occurredAt ?? this.#now();
    const lines = order.lines.map(priceLine);
    const content = { title: 'КАССОВЫЙ ЧЕК', receiptKey: key, occurredAt, lines, discounts: new Map(), texts: [] };
    if (order.card === undefined) return this.#print(content, 'anonymous');

    const identifier = { kind: 'card', value: order.card } as const;
    const { storeId, posId, receiptWidth } = settings;
    const within = timeBudget(this.#parts.clock, receiptMs);
    const quote = await centre.quote(
      { identifier, storeId, posId, channel: 'pos', occurredAt, receiptWidth, lines },
      within(quoteMs),
    );
    if (quote.kind === 'refused') {
      return this.#print({ ...content, notice: `Карта не принята: ${quote.code}` }, 'anonymous', quote.code);
    }
    const common = { receiptKey: key, storeId, posId, occurredAt, receiptWidth, lines, tender: order.tender ?? 'card' };
    if (quote.kind === 'unknown') {
      // Without the centre points are accrued later and never redeemed: nobody could say whether they are still there.
      const body = saleBody({ ...common, offline: true, member: { identifier }, discounts: new Map() });
      this.#parts.queue.add({ kind: 'sale', body }, occurredAt);
      return this.#print({ ...content, notice: 'Баллы будут начислены позже' }, 'queued');
    }
    const hold = await holdPoints(
      this.#parts,
      { quote: quote.answer, points: order.redeem ?? 0, lines, occurredAt },
      () => within(holdMs),
    );
    const discounts = new Map(hold?.lineDiscounts.map(({ lineId, discountKop }) => [lineId, discountKop]));
    const member = { quoteId: quote.answer.quoteId };
    const authorization = hold === undefined ? {} : { authorizationId: hold.authorizationId };
    const body = saleBody({ ...common, offline: false, member, discounts, ...authorization });
    const texts = (hold ?? quote.answer).receiptText;
    return this.#register(body, { ...content, discounts, texts }, within(saleMs));
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

  /** Exchange 3. The sale is stored before it is sent: whatever happens now, the centre will hear of it exactly once. */
  async #register(body: SaleRequest, content: ReceiptContent, deadlineMs: number): Promise<Receipt> {
    const entry = this.#parts.queue.add({ kind: 'sale', body }, body.occurredAt);
    const sale = await deliverSale(this.#parts, entry, deadlineMs);
    if (sale.kind === 'answered') return this.#print({ ...content, texts: sale.answer.receiptText }, 'registered');
    if (sale.kind === 'unknown') return this.#print(content, 'queued');
    // A discount nobody will pay for must not be given; without one the customer gets the receipt all the same.
    if (body.totals.pointsDiscountKop > 0) return this.#outcome(content, 'refused', [], sale.code);
    return this.#print({ ...content, texts: [] }, 'refused', sale.code);
  }

  #print(content: ReceiptContent, status: Receipt['status'], code?: string): Receipt {
    const printed = renderReceipt(content, this.#parts.settings.receiptWidth);
    this.#parts.printer.print(printed);
    return this.#outcome(content, status, printed, code);
  }

  #outcome(content: ReceiptContent, status: Receipt['status'], printed: readonly string[], code?: string): Receipt {
    const pointsDiscountKop = sum(content.discounts.values());
    const payableKop = sum(content.lines.map(({ payKop }) => payKop)) - pointsDiscountKop;
    const { receiptKey } = content;
    return { receiptKey, status, ...(code === undefined ? {} : { code }), payableKop, pointsDiscountKop, printed };
  }

  #now(): string {
    return localTime(this.#parts.clock.now(), this.#parts.settings.timezone);
  }
}
