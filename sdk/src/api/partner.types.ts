// Generated from openapi/partner.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Where to bring it. */
export interface Address {
  /** Address in one line, without house and flat when masked. */
  readonly text: string;
  /** Postal code. */
  readonly postalCode?: string;
  /** Identifier in ГАР (ФИАС). */
  readonly fiasId?: string;
  /** Flat, entrance, floor, door code. */
  readonly apartment?: string;
}

/** Why and by whom the order was cancelled. */
export interface Cancellation {
  /** Who. */
  readonly initiator: 'customer' | 'partner' | 'operator' | 'system' | (string & {});
  /** Why. */
  readonly reason: 
    | 'changed-mind'
    | 'out-of-stock'
    | 'price-error'
    | 'store-closed'
    | 'not-accepted'
    | 'not-collected'
    | 'payment-failed'
    | 'duplicate'
    | 'other'
    | (string & {});
  /** Comment. */
  readonly comment?: string;
  readonly occurredAt: Timestamp;
  /** What it gives back. */
  readonly releases: readonly Release[];
}

/** An attempt to hand over. */
export interface DeliveryAttempt {
  readonly occurredAt: Timestamp;
  /** How it ended. */
  readonly outcome: 'no-answer' | 'postponed' | 'refused' | 'wrong-address' | 'handed-over' | (string & {});
  /** Comment. */
  readonly comment?: string;
}

/** An event: CloudEvents 1.0 in structured JSON. At most 64 KiB, as a rule below 20 kB. */
export interface Event {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Id of the event, the same over all its deliveries; `webhook-id` of a webhook. Keep ids for 7 days to know duplicates. */
  readonly id: Id;
  /** Contract it comes from. */
  readonly source: string;
  /** Type from the catalogue. Ignore types you do not know. */
  readonly type: string;
  /** What it is about, such as the order id; each type says it. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Form of `data`. */
  readonly datacontenttype: 'application/json';
  /** JSON Schema of the event. */
  readonly dataschema: string;
  /** Events with the same key are delivered one after another; equal to `subject`. */
  readonly partitionkey: string;
  /** Number of the event within its subject: 1, 2, 3 … A gap means that events are missing: read the object again. */
  readonly aggregateversion: number;
  /** W3C Trace Context of the change. */
  readonly traceparent: string;
  /** When the centre recorded it. */
  readonly recordedtime: Timestamp;
  /**
   * Where the whole object can be read when its lists are too long for the event; `data` then goes without them. Fetch it only from an address of the ecosystem.
   */
  readonly dataref?: string;
  /** Whether the type is deprecated. */
  readonly deprecated?: boolean;
  /** When a deprecated type stops coming. */
  readonly deprecationsunset?: Timestamp;
  /** What happened, in the shape of the type. Ignore fields you do not know. */
  readonly data: { readonly [name: string]: unknown };
}

/** Number of the order at the partner's, unique for the partner for ever. */
export type ExternalId = string;

/** How the buyer gets the order. */
export interface Fulfilment {
  /** Kind; restock_then_pickup is довоз. */
  readonly kind: 
    | 'pickup_store'
    | 'express_store'
    | 'restock_then_pickup'
    | 'pvz'
    | 'parcel_locker'
    | 'courier_warehouse'
    | (string & {});
  /** Where the buyer collects it, or from where it is carried. */
  readonly location: LocationId;
  /** Where the goods come from. */
  readonly sourceLocation?: LocationId;
  readonly address?: Address;
  readonly slot?: Slot;
  readonly recipient: Recipient;
  /** Whether the recipient has to tell a code. */
  readonly recipientCodeRequired: boolean;
  /** Wishes of the buyer. */
  readonly comment?: string;
}

/** Headers of getPartnerHealth. */
export interface GetPartnerHealthHeaders {
  /** Names the message, the same over its retries: the event's id, or a new `msg_…` for a call that is no event. */
  readonly 'webhook-id': string;
  /** When this attempt was signed, Unix time in seconds. Refuse what is more than 300 s from the receiver's clock. */
  readonly 'webhook-timestamp': string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Line within the order. */
export type LineId = string;

/** Store, warehouse, pick-up point or locker. */
export type LocationId = string;

/** Marking code, unaltered, GS (U+001D) included. */
export type MarkingCode = string;

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** An order. */
export interface Order {
  /** Order. */
  readonly orderId: Id;
  /** Number at the partner whose channel it came from, null for one of the ecosystem's own. */
  readonly externalId: ExternalId | null;
  /** Number that the partner gave on acceptance. */
  readonly partnerOrderId?: string;
  /** Buyer. */
  readonly customerId: Id;
  /** Where it was placed. */
  readonly channel: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video' | (string & {});
  readonly state: OrderState;
  /** Grows by one with every change; `aggregateversion` of the order's events. */
  readonly version: number;
  /** Accept or reject before this moment. */
  readonly acceptBy: Timestamp;
  /** When the partner promised to be ready. */
  readonly readyBy?: Timestamp;
  /** Lines. */
  readonly lines: readonly OrderLine[];
  readonly fulfilment: Fulfilment;
  readonly totals: Totals;
  /** Means of payment. */
  readonly tenders: readonly Tender[];
  /** Reservation behind the order. */
  readonly reservationId?: Id;
  /** Catalogue version that prices and changes are computed with. */
  readonly catalogVersion: number;
  /** Packages. */
  readonly packages: readonly Package[];
  /** Handovers to delivery. */
  readonly shipments: readonly Shipment[];
  readonly tracking?: Tracking;
  /** Documents. */
  readonly documents: readonly OrderDocument[];
  readonly cancellation?: Cancellation;
  /** Steps so far, oldest first. */
  readonly history: readonly StateChange[];
  /** When the buyer ordered. */
  readonly occurredAt: Timestamp;
  /** When the order last changed. */
  readonly recordedAt: Timestamp;
}

/** A document of the order. */
export interface OrderDocument {
  /** Document of the EDO contract. */
  readonly documentId: Id;
  /** Kind. */
  readonly kind: 'upd' | 'ukd' | 'invoice' | 'torg2' | 'etrn' | 'waybill' | 'order-request' | 'unformal' | (string & {});
  /** When it was linked. */
  readonly linkedAt: Timestamp;
}

/** A line as it stands. */
export interface OrderLine {
  readonly lineId: LineId;
  readonly sku: Sku;
  /** Name of the goods. */
  readonly title: string;
  /** How much, changes included. */
  readonly qty: Quantity;
  /** How much at first. */
  readonly orderedQty: Quantity;
  /** Returned so far. */
  readonly returnedQty: Quantity;
  readonly unit: Unit;
  /** Price of one unit before discounts. */
  readonly priceKop: Kopecks;
  /** To pay for the line. */
  readonly payKop: Kopecks;
  /** VAT rate, code of the `vat-rates` dictionary. */
  readonly vatCode: string;
  /** Whether every piece needs a marking code. */
  readonly markingRequired: boolean;
}

/** The order has arrived. */
export interface OrderReceipt {
  /** Order. */
  readonly orderId: Id;
  /** Number of the order in the partner's system. */
  readonly partnerOrderId?: string;
  /** True when it had arrived before. */
  readonly duplicate: boolean;
}

/** State. */
export type OrderState = 
  | 'new'
  | 'accepted'
  | 'assembling'
  | 'ready'
  | 'in_delivery'
  | 'delivered'
  | 'cancelled'
  | 'partially_returned'
  | 'returned'
  | (string & {});

/** A package. */
export interface Package {
  readonly packageId: PackageId;
  /** Weight, grams. */
  readonly weightG?: number;
  /** Length, millimetres. */
  readonly lengthMm?: number;
  /** Width, millimetres. */
  readonly widthMm?: number;
  /** Height, millimetres. */
  readonly heightMm?: number;
  /** Contents. */
  readonly lines: readonly PackageLine[];
}

/** Package, as the partner names it. */
export type PackageId = string;

/** What lies in the package. */
export interface PackageLine {
  readonly lineId: LineId;
  /** How much. */
  readonly qty: Quantity;
  /** Marking codes, one a piece. */
  readonly markingCodes?: readonly MarkingCode[];
}

/** State of the partner's side. */
export interface PartnerHealth {
  /** `degraded` takes calls in but lags behind. */
  readonly status: 'ok' | 'degraded' | (string & {});
  /** Version of the partner's software. */
  readonly version: string;
  /** The partner's clock at the answer, to the millisecond. */
  readonly time: Timestamp;
  /** Events kept and not yet processed. */
  readonly backlog?: number;
}

/** Problem details (RFC 9457) as a partner writes them. No stack traces, no secrets, nothing of the buyer. */
export interface PartnerProblem {
  /** URI of the problem type, `about:blank` when there is none. */
  readonly type: string;
  /** Short name of the problem. */
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** Explanation. */
  readonly detail?: string;
  /** Stable code. */
  readonly code?: string;
}

/** Position, WGS 84, degrees. */
export interface Position {
  /** Latitude. */
  readonly latitude: number;
  /** Longitude. */
  readonly longitude: number;
}

/** Headers of pullStock. */
export interface PullStockHeaders {
  /** Names the message, the same over its retries: the event's id, or a new `msg_…` for a call that is no event. */
  readonly 'webhook-id': string;
  /** When this attempt was signed, Unix time in seconds. Refuse what is more than 300 s from the receiver's clock. */
  readonly 'webhook-timestamp': string;
}

/** Headers of pushOrder. */
export interface PushOrderHeaders {
  /** Names the message, the same over its retries: the event's id, or a new `msg_…` for a call that is no event. */
  readonly 'webhook-id': string;
  /** When this attempt was signed, Unix time in seconds. Refuse what is more than 300 s from the receiver's clock. */
  readonly 'webhook-timestamp': string;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** Headers of receiveEvent. */
export interface ReceiveEventHeaders {
  /** Names the message, the same over its retries: the event's id, or a new `msg_…` for a call that is no event. */
  readonly 'webhook-id': string;
  /** When this attempt was signed, Unix time in seconds. Refuse what is more than 300 s from the receiver's clock. */
  readonly 'webhook-timestamp': string;
}

/** Who receives the order. Do not keep it longer than 30 days after delivery. */
export interface Recipient {
  /** How to address them. */
  readonly displayName?: string;
  /** Phone, masked as +7******0017 when `masked`. */
  readonly phone?: string;
  /** Whether the data are masked. */
  readonly masked: boolean;
}

/** Something that a cancellation gives back. */
export interface Release {
  /** What. */
  readonly kind: 'reservation' | 'points-hold' | 'gift-card-hold' | 'promotion-budget' | 'payment' | (string & {});
  /** Its id. */
  readonly ref: Id;
  /** `retrying` until it has been given back. */
  readonly state: 'done' | 'retrying' | (string & {});
}

/** Number in the journal of a location, from 1 without gaps; 0 stands before the first. */
export type Seq = number;

/** A handover to delivery. */
export interface Shipment {
  /** Carrier. */
  readonly carrier: string;
  /** Number by which the carrier knows it. */
  readonly trackingNumber?: string;
  /** Page of the carrier for the buyer. */
  readonly trackingUrl?: string;
  /** Courier the order is assigned to. */
  readonly courierId?: Id;
  /** Packages handed over. */
  readonly packageIds: readonly PackageId[];
  readonly occurredAt: Timestamp;
}

/** Article as the partner names it. */
export type Sku = string;

/** When, half-open: from, but not until. */
export interface Slot {
  /** From. */
  readonly from: Timestamp;
  /** To. */
  readonly to: Timestamp;
}

/** A step of the order. */
export interface StateChange {
  readonly state: OrderState;
  readonly occurredAt: Timestamp;
  /** When the ecosystem recorded it. */
  readonly recordedAt: Timestamp;
}

/** Stock of one article. */
export interface StockLevel {
  readonly sku: Sku;
  /** On hand less the reservations that the ERP has booked up to `journalWatermark`. */
  readonly freeQty: Quantity;
  readonly unit: Unit;
  /** Kept back from sale. */
  readonly safetyStock?: Quantity;
}

/** A page of levels. */
export interface StockPage {
  readonly location: LocationId;
  /** When the stock was like this. */
  readonly asOf: Timestamp;
  /** Number up to which the ERP had booked the journal of the location by then. */
  readonly journalWatermark: Seq;
  /** Levels; an article asked for and absent has none. */
  readonly items: readonly StockLevel[];
  readonly nextCursor: NextCursor;
}

/** Whose stock is asked for. */
export interface StockQuery {
  readonly location: LocationId;
  /** Articles, all of the location when absent. */
  readonly skus?: readonly Sku[];
  /** Levels a page at most. */
  readonly limit: number;
  /** `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** A means of payment. */
export interface Tender {
  /** Kind. */
  readonly kind: 'points-ref' | 'gift' | 'wallet' | 'card' | 'sbp' | 'credit' | 'cash' | (string & {});
  /** Amount. */
  readonly amountKop: Kopecks;
  /** Hold behind it: authorization, redemption or payment. */
  readonly ref?: Id;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** Totals. */
export interface Totals {
  /** Σ priceKop × qty, rounded per line. */
  readonly linesKop: Kopecks;
  /** linesKop − Σ payKop. */
  readonly discountKop: Kopecks;
  /** Delivery. */
  readonly deliveryKop: Kopecks;
  /** linesKop − discountKop + deliveryKop = Σ tenders. */
  readonly payableKop: Kopecks;
}

/** Where the order is. */
export interface Tracking {
  /** When it was like this. */
  readonly asOf: Timestamp;
  readonly position?: Position;
  /** When the courier will arrive. */
  readonly expectedAt?: Timestamp;
  /** Attempts so far. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;
