import type { FulfilmentRequest, OrderDocument, Package, Shipment, Tracking } from '@styk/sdk/api/orders';
import type { HeldThing } from './dependencies.ts';

export type OrderState =
  | 'new'
  | 'accepted'
  | 'assembling'
  | 'ready'
  | 'in_delivery'
  | 'delivered'
  | 'cancelled'
  | 'partially_returned'
  | 'returned';

export type FulfilmentKind = FulfilmentRequest['kind'];
export type TenderKind = 'points-ref' | 'gift' | 'wallet' | 'card' | 'sbp' | 'credit' | 'cash';

/** A line; quantities are thousandths. What it cost at first stays, because every change is counted from there. */
export interface StoredLine {
  readonly lineId: string;
  readonly sku: string;
  readonly title: string;
  readonly unit: string;
  readonly vatCode: string;
  readonly markingRequired: boolean;
  readonly priceKop: number;
  readonly orderedQty: number;
  readonly orderedPayKop: number;
  readonly qty: number;
  readonly payKop: number;
  readonly returnedQty: number;
}

export interface StoredTender {
  readonly kind: TenderKind;
  readonly ref?: string;
  /** The payment that decides over it; absent where somebody pays on receipt. */
  readonly paymentId?: string;
  readonly amountKop: number;
  /** Paid back by returns. */
  readonly returnedKop: number;
}

export interface StoredRelease {
  readonly kind: HeldThing['kind'] | 'reservation';
  readonly ref: string;
  readonly state: 'done' | 'retrying';
}

export interface StoredCancellation {
  readonly initiator: 'customer' | 'partner' | 'operator' | 'system';
  readonly reason: string;
  readonly comment?: string;
  readonly occurredAt: number;
  readonly releases: readonly StoredRelease[];
}

/** Everything of an order that is read and written as a whole. Instants are epoch milliseconds. */
export interface OrderContent {
  readonly partnerOrderId?: string;
  readonly customerId: string;
  readonly channel: string;
  readonly acceptBy: number;
  /** Whether it has been told that nobody accepted it in time. */
  readonly overdueTold: boolean;
  readonly readyBy?: number;
  readonly lines: readonly StoredLine[];
  readonly fulfilment: FulfilmentRequest;
  readonly deliveryKop: number;
  /** What all lines cost at first. */
  readonly orderedKop: number;
  readonly tenders: readonly StoredTender[];
  /** When the first of the holds behind the tenders ends by itself; null when there is none, or their money is taken. */
  readonly heldUntil: number | null;
  readonly reservationId?: string;
  readonly quoteId?: string;
  readonly catalogVersion: number;
  readonly packages: readonly Package[];
  readonly shipments: readonly Shipment[];
  readonly tracking?: Tracking;
  readonly documents: readonly OrderDocument[];
  readonly cancellation?: StoredCancellation;
  readonly history: readonly { readonly state: OrderState; readonly occurredAt: number; readonly recordedAt: number }[];
  readonly occurredAt: number;
}

export interface StoredOrder {
  readonly id: string;
  readonly partnerId: string;
  readonly externalId: string | null;
  /** Of what was ordered, to know the same order again. */
  readonly fingerprint: string;
  readonly courierId: string | null;
  readonly state: OrderState;
  /** The last event of the order. */
  readonly version: number;
  /** Grows with every change, also with those no event tells of. */
  readonly revision: number;
  readonly recipientCode: string;
  readonly codeTries: number;
  readonly codeLockedUntil: number | null;
  readonly content: OrderContent;
  readonly recordedAt: number;
}

/** Where the goods lie: довоз brings them from elsewhere. */
export function stockLocation({
  location,
  sourceLocation,
}: Pick<FulfilmentRequest, 'location' | 'sourceLocation'>): string {
  return sourceLocation ?? location;
}
