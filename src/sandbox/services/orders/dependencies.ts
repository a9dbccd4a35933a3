import type { Tx } from '../../storage/tx.ts';
import type { Message } from '../control/outbox.ts';
import type { stockForOrders } from '../stock/for-orders.ts';
import type { OrdersContext } from './context.ts';
import type { FulfilmentKind, TenderKind } from './order.ts';

/** What an order needs to know of an article. */
export interface OrderedArticle {
  readonly unit: string;
  readonly markingRequired: boolean;
}

/** Something behind an order that a cancellation gives back. */
export interface HeldThing {
  readonly kind: 'points-hold' | 'gift-card-hold' | 'promotion-budget' | 'payment';
  readonly ref: string;
}

/** Money that goes back to a means of payment. */
export interface MoneyBack {
  readonly orderId: string;
  readonly kind: TenderKind;
  readonly ref: string | undefined;
  readonly amountKop: number;
}

/** What the orders need from their neighbours in the sandbox. */
export interface OrdersDependencies {
  readonly stock: typeof stockForOrders;
  knowsCustomer(tx: Tx, customerId: string): boolean;
  knowsLocation(tx: Tx, partnerId: string, location: string): boolean;
  /** Undefined for an article that is not mapped. */
  findArticle(tx: Tx, partnerId: string, sku: string): OrderedArticle | undefined;
  /** Price of a unit in a store, undefined where the catalogue has none to compare with. */
  priceOf(tx: Tx, partnerId: string, sku: string, location: string): number | undefined;
  /** Whether a quote still pins its prices. */
  isQuoteValid(context: OrdersContext, quoteId: string): boolean;
  /** Version of the partner's catalogue now. */
  catalogVersion(tx: Tx, partnerId: string): number;
  /** What delivery in this way costs. */
  deliveryKop(kind: FulfilmentKind): number;
  /** Gives a hold back; false when it has to be tried again. */
  release(context: OrdersContext, held: HeldThing): boolean;
  /** Pays back; false when it has to be tried again. */
  refund(context: OrdersContext, money: MoneyBack): boolean;
  knowsDocument(tx: Tx, partnerId: string, documentId: string): boolean;
  knowsFile(context: OrdersContext, fileId: string): boolean;
  /** Whether the partner is a courier: those see the orders assigned to them, and report where they are. */
  isCourier(tx: Tx, partnerId: string): boolean;
  sendMessage(tx: Tx, now: number, message: Message): void;
}
