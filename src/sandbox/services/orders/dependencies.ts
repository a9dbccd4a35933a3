import type { Draw } from '../../chance.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Message } from '../control/outbox.ts';
import type { QuotesForOrders } from '../loyalty/quotes-for-orders.ts';
import type { stockForOrders } from '../stock/for-orders.ts';
import type { PaymentsForOrders } from '../wallet/for-orders.ts';
import type { OrdersContext } from './context.ts';
import type { FulfilmentKind, StoredOrder, TenderKind } from './order.ts';

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

/** Money that goes back for a return. */
export interface MoneyBack {
  readonly kind: TenderKind;
  /** Absent for what was paid in cash. */
  readonly paymentId?: string;
  readonly amountKop: number;
  /** Names the refund for ever. */
  readonly key: string;
  /** The customer whose wallet gets it instead. */
  readonly toWalletOf?: string;
}

/** What the orders need from their neighbours in the sandbox. */
export interface OrdersDependencies {
  /** What the codes of recipients are drawn from. */
  readonly draw: Draw;
  readonly stock: typeof stockForOrders;
  knowsCustomer(tx: Tx, customerId: string): boolean;
  knowsLocation(tx: Tx, partnerId: string, location: string): boolean;
  /** Undefined for an article that is not mapped. */
  findArticle(tx: Tx, partnerId: string, sku: string): OrderedArticle | undefined;
  /** Price of a unit in a store, undefined where the catalogue has none to compare with. */
  priceOf(tx: Tx, partnerId: string, sku: string, location: string): number | undefined;
  readonly quotes: QuotesForOrders;
  readonly payments: Pick<PaymentsForOrders, 'take' | 'capture' | 'read'>;
  /** Kopecks a point is worth: points move whole. */
  readonly pointValueKop: number;
  /** Version of the partner's catalogue now. */
  catalogVersion(tx: Tx, partnerId: string): number;
  /** What delivery in this way costs. */
  deliveryKop(kind: FulfilmentKind): number;
  /** Gives a hold back; false when it has to be tried again. */
  release(context: OrdersContext, order: StoredOrder, held: HeldThing): boolean;
  /** Pays back; false when it has to be tried again. */
  refund(context: OrdersContext, money: MoneyBack): boolean;
  knowsDocument(tx: Tx, partnerId: string, documentId: string): boolean;
  knowsFile(context: OrdersContext, fileId: string): boolean;
  /** Whether the partner is a courier: those see the orders assigned to them, and report where they are. */
  isCourier(tx: Tx, partnerId: string): boolean;
  sendMessage(tx: Tx, now: number, message: Message): void;
}
