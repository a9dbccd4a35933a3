// Generated from openapi/orders.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Acceptance. */
export interface AcceptanceRequest {
  readonly occurredAt: OccurredAt;
  /** When it will be ready. */
  readonly readyBy?: OccurredAt;
  /** Number of the order in the partner's system. */
  readonly partnerOrderId?: string;
}

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

/** Where to bring it. */
export interface AddressRequest {
  /** Address in one line. */
  readonly text: string;
  /** Postal code. */
  readonly postalCode?: string;
  /** Identifier in ГАР (ФИАС). */
  readonly fiasId?: string;
  /** Flat, entrance, floor, door code. */
  readonly apartment?: string;
}

/** Packages as far as they are known. */
export interface AssemblyRequest {
  readonly occurredAt: OccurredAt;
  /** Packages, all of them. */
  readonly packages?: readonly PackageRequest[];
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
  readonly occurredAt: OccurredAt;
  /** What it gives back. */
  readonly releases: readonly Release[];
}

/** Cancellation. */
export interface CancellationRequest {
  readonly occurredAt: OccurredAt;
  /** Who cancels. */
  readonly initiator: 'customer' | 'partner';
  /** Why. */
  readonly reason: 'changed-mind' | 'out-of-stock' | 'price-error' | 'store-closed' | 'not-collected' | 'duplicate' | 'other';
  /** Comment. */
  readonly comment?: string;
}

/** A line with less of it. */
export interface ChangedLineRequest {
  readonly lineId: LineId;
  /** What is to stay; 0 removes the line. */
  readonly qty: Quantity;
}

/** An attempt to hand over. */
export interface DeliveryAttempt {
  readonly occurredAt: OccurredAt;
  /** How it ended. */
  readonly outcome: 'no-answer' | 'postponed' | 'refused' | 'wrong-address' | 'handed-over' | (string & {});
  /** Comment. */
  readonly comment?: string;
}

/** An attempt to hand over. */
export interface DeliveryAttemptRequest {
  readonly occurredAt: OccurredAt;
  /** How it ended. */
  readonly outcome: 'no-answer' | 'postponed' | 'refused' | 'wrong-address' | 'handed-over';
  /** Comment. */
  readonly comment?: string;
}

/** Handover to the buyer. */
export interface DeliveryRequest {
  readonly occurredAt: OccurredAt;
  /** Code told by the recipient. */
  readonly recipientCode?: string;
  /** Fiscal receipt given at handover, as the loyalty contract names it. */
  readonly receiptKey?: string;
  /** Marking codes checked at handover. */
  readonly markingCodes?: readonly MarkingCode[];
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

/**
 * How the buyer gets the order. `pickup_store`, `restock_then_pickup`, `pvz` and `parcel_locker` need `location`; `express_store` and `courier_warehouse` need `location` and `address`; `restock_then_pickup` also `sourceLocation`.
 */
export interface FulfilmentRequest {
  /** Kind; restock_then_pickup is довоз. */
  readonly kind: 'pickup_store' | 'express_store' | 'restock_then_pickup' | 'pvz' | 'parcel_locker' | 'courier_warehouse';
  /** Where the buyer collects it, or from where it is carried. */
  readonly location: LocationId;
  /** Where the goods come from. */
  readonly sourceLocation?: LocationId;
  readonly address?: AddressRequest;
  readonly slot?: SlotRequest;
  readonly recipient: RecipientRequest;
  /** Wishes of the buyer. */
  readonly comment?: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Line within the order. */
export type LineId = string;

/** Query parameters of listOrders. */
export interface ListOrdersQuery {
  /** Only orders in this state. */
  readonly state?: 
    | 'new'
    | 'accepted'
    | 'assembling'
    | 'ready'
    | 'in_delivery'
    | 'delivered'
    | 'cancelled'
    | 'partially_returned'
    | 'returned';
  /** The order that the partner calls so. */
  readonly externalId?: ExternalId;
  /** Only orders fulfilled so. */
  readonly fulfilmentKind?: 'pickup_store' | 'express_store' | 'restock_then_pickup' | 'pvz' | 'parcel_locker' | 'courier_warehouse';
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: OccurredAt;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listReturns. */
export interface ListReturnsQuery {
  /** Returns of this order. */
  readonly orderId?: Id;
  /** Only returns in this state. */
  readonly state?: 'awaiting_delivery' | 'requested' | 'approved' | 'partially_approved' | 'refused' | 'refunded';
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: OccurredAt;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Store, warehouse, pick-up point or locker. */
export type LocationId = string;

/** Marking code, unaltered, GS (U+001D) included. */
export type MarkingCode = string;

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type OccurredAt = string;

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
  readonly acceptBy: OccurredAt;
  /** When the partner promised to be ready. */
  readonly readyBy?: OccurredAt;
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
  readonly occurredAt: OccurredAt;
  /** When the order last changed. */
  readonly recordedAt: OccurredAt;
}

/** A change that was applied. */
export interface OrderChange {
  /** Change. */
  readonly changeId: Id;
  /** Order. */
  readonly orderId: Id;
  /** Version of the order after it. */
  readonly version: number;
  /** Preview it applies. */
  readonly previewHash: Sha256;
  /** The result, that of the preview. */
  readonly result: OrderChangeResult;
  /** When. */
  readonly recordedAt: OccurredAt;
}

/** What a change would do. */
export interface OrderChangePreview {
  /** Order. */
  readonly orderId: Id;
  /** Stands for the terms, the order's version and the result. */
  readonly previewHash: Sha256;
  /** After that a new preview is needed. */
  readonly validUntil: OccurredAt;
  readonly result: OrderChangeResult;
}

/** A previewed change. */
export interface OrderChangeRequest {
  /** `previewHash` of the preview. */
  readonly previewHash: Sha256;
  /** The terms that were previewed. */
  readonly terms: OrderChangeTerms;
}

/** The order after the change, and who gets what back. */
export interface OrderChangeResult {
  /** Lines that stay. */
  readonly lines: readonly OrderLine[];
  readonly fulfilment: Fulfilment;
  readonly totals: Totals;
  /** Refunds, Σ = what the payable sum falls by. */
  readonly refunds: readonly TenderRefund[];
  /** To be paid in addition: only a dearer delivery asks for it. */
  readonly toPayKop: Kopecks;
  /** Rule by which it was computed. */
  readonly ruleId: 'remove-line-v1' | 'change-fulfilment-v1' | (string & {});
  /** Catalogue version used, that of the order. */
  readonly catalogVersion: number;
}

/** What is to change. */
export interface OrderChangeTerms {
  /** Lines to reduce or remove. */
  readonly lines?: readonly ChangedLineRequest[];
  readonly fulfilment?: FulfilmentRequest;
}

/** A document of the order. */
export interface OrderDocument {
  /** Document of the EDO contract. */
  readonly documentId: Id;
  /** Kind. */
  readonly kind: 'upd' | 'ukd' | 'invoice' | 'torg2' | 'etrn' | 'waybill' | 'order-request' | 'unformal' | (string & {});
  /** When it was linked. */
  readonly linkedAt: OccurredAt;
}

/** Documents of an order. */
export interface OrderDocumentList {
  /** In the order of linking. */
  readonly items: readonly OrderDocument[];
}

/** A document. */
export interface OrderDocumentRequest {
  /** Document of the EDO contract. */
  readonly documentId: Id;
  /** Kind. */
  readonly kind: 'upd' | 'ukd' | 'invoice' | 'torg2' | 'etrn' | 'waybill' | 'order-request' | 'unformal';
}

/** Documents to link. */
export interface OrderDocumentsRequest {
  /** Documents. */
  readonly documents: readonly OrderDocumentRequest[];
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

/** A line as the buyer was shown it. */
export interface OrderLineRequest {
  readonly lineId: LineId;
  readonly sku: Sku;
  /** Name of the goods. */
  readonly title: string;
  /** How much. */
  readonly qty: Quantity;
  readonly unit: Unit;
  /** Price of one unit before discounts. */
  readonly priceKop: Kopecks;
  /** To pay for the line. */
  readonly payKop: Kopecks;
  /** VAT rate, code of the `vat-rates` dictionary. */
  readonly vatCode: string;
}

/** A page of orders. */
export interface OrderPage {
  /** Orders. */
  readonly items: readonly Order[];
  readonly nextCursor: NextCursor;
}

/** The order that was placed. */
export type OrderPlaced = Order & {
  /** True when this externalId was ordered before under another key. */
  readonly duplicate: boolean;
};

/** An order. */
export interface OrderRequest {
  readonly externalId: ExternalId;
  /** Buyer. */
  readonly customerId: Id;
  /** Where it was placed. */
  readonly channel: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';
  readonly occurredAt: OccurredAt;
  /** Quote that pins prices and promotions. */
  readonly quoteId?: Id;
  /** Reservation to bind; without it the goods are reserved now. */
  readonly reservationId?: Id;
  /** Lines. */
  readonly lines: readonly OrderLineRequest[];
  readonly fulfilment: FulfilmentRequest;
  readonly totals: TotalsRequest;
  /** Means of payment, Σ = totals.payableKop. */
  readonly tenders: readonly TenderRequest[];
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

/** What lies in the package. */
export interface PackageLineRequest {
  readonly lineId: LineId;
  /** How much. */
  readonly qty: Quantity;
  /** Marking codes, one a piece. */
  readonly markingCodes?: readonly MarkingCode[];
}

/** A package. */
export interface PackageRequest {
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
  readonly lines: readonly PackageLineRequest[];
}

/** Position, WGS 84, degrees. */
export interface Position {
  /** Latitude. */
  readonly latitude: number;
  /** Longitude. */
  readonly longitude: number;
}

/** Position, WGS 84, degrees. */
export interface PositionRequest {
  /** Latitude. */
  readonly latitude: number;
  /** Longitude. */
  readonly longitude: number;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** What is ready. */
export interface ReadinessRequest {
  readonly occurredAt: OccurredAt;
  /** Packages, all of them. */
  readonly packages: readonly PackageRequest[];
  /** How long it waits for the buyer. */
  readonly keepUntil?: OccurredAt;
  /** Cell or shelf where it lies. */
  readonly cell?: string;
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

/** Who receives the order. There is no field for a full name. */
export interface RecipientRequest {
  /** How to address them. */
  readonly displayName?: string;
  /** Phone in E.164. */
  readonly phone: string;
}

/** Refusal. */
export interface RejectionRequest {
  readonly occurredAt: OccurredAt;
  /** Why. */
  readonly reason: 'out-of-stock' | 'price-error' | 'store-closed' | 'duplicate' | 'other';
  /** Comment. */
  readonly comment?: string;
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

/** A return. */
export interface Return {
  /** Return. */
  readonly returnId: Id;
  /** Order. */
  readonly orderId: Id;
  /** State. */
  readonly state: 
    | 'awaiting_delivery'
    | 'requested'
    | 'approved'
    | 'partially_approved'
    | 'refused'
    | 'refunded'
    | (string & {});
  /** Why. */
  readonly reason: 
    | 'defect'
    | 'wrong-item'
    | 'not-as-described'
    | 'damaged-in-delivery'
    | 'does-not-fit'
    | 'other'
    | (string & {});
  /** Where the money goes. */
  readonly refundMethod: 'original' | 'wallet' | (string & {});
  /** Lines. */
  readonly lines: readonly ReturnLine[];
  /** Refunds, empty before the decision. */
  readonly refunds: readonly TenderRefund[];
  /** Evidence of the decision. */
  readonly evidenceFileIds: readonly Id[];
  /** Decide before this moment, null while awaiting delivery. */
  readonly decideBy: OccurredAt | null;
  readonly occurredAt: OccurredAt;
  /** When it last changed. */
  readonly recordedAt: OccurredAt;
}

/** Decision on every line. */
export interface ReturnDecisionRequest {
  readonly occurredAt: OccurredAt;
  /** Decisions, one for every line of the return. */
  readonly lines: readonly ReturnLineDecision[];
  /** Photos, acts: files of the file store. */
  readonly evidenceFileIds?: readonly Id[];
}

/** A line of a return. */
export interface ReturnLine {
  readonly lineId: LineId;
  /** How much. */
  readonly qty: Quantity;
  /** Marking codes of the pieces. */
  readonly markingCodes?: readonly MarkingCode[];
  /** Comment of the buyer. */
  readonly comment?: string;
  /** Decision, absent before. */
  readonly decision?: 'approve' | 'refuse' | 'partial' | (string & {});
  /** How much is taken back. */
  readonly approvedQty?: Quantity;
  /** Why not all of it. */
  readonly refusal?: string;
}

/** Decision on a line. */
export interface ReturnLineDecision {
  readonly lineId: LineId;
  /** Decision. */
  readonly decision: 'approve' | 'refuse' | 'partial';
  /** How much is taken back; needed for `partial`. */
  readonly approvedQty?: Quantity;
  /** Why not all of it, shown to the buyer; needed unless approved. */
  readonly refusal?: string;
}

/** What is given back. */
export interface ReturnLineRequest {
  readonly lineId: LineId;
  /** How much. */
  readonly qty: Quantity;
  /** Marking codes of the pieces. */
  readonly markingCodes?: readonly MarkingCode[];
  /** Comment of the buyer. */
  readonly comment?: string;
}

/** A page of returns. */
export interface ReturnPage {
  /** Returns. */
  readonly items: readonly Return[];
  readonly nextCursor: NextCursor;
}

/** A return. */
export interface ReturnRequest {
  /** Order. */
  readonly orderId: Id;
  readonly occurredAt: OccurredAt;
  /** Why. */
  readonly reason: 'defect' | 'wrong-item' | 'not-as-described' | 'damaged-in-delivery' | 'does-not-fit' | 'other';
  /** Where the money goes: back to each means of payment, or all of it to the wallet. */
  readonly refundMethod: 'original' | 'wallet';
  /** Lines. */
  readonly lines: readonly ReturnLineRequest[];
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

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
  readonly occurredAt: OccurredAt;
}

/** Handover to delivery. */
export interface ShipmentRequest {
  readonly occurredAt: OccurredAt;
  /** Carrier. */
  readonly carrier: string;
  /** Number by which the carrier knows it. */
  readonly trackingNumber?: string;
  /** Page of the carrier for the buyer. */
  readonly trackingUrl?: string;
  /** Courier of the ecosystem's partner company the order is assigned to. */
  readonly courierId?: Id;
  /** Packages handed over. */
  readonly packageIds: readonly PackageId[];
}

/** Article as the partner names it. */
export type Sku = string;

/** When, half-open: from, but not until. */
export interface Slot {
  /** From. */
  readonly from: OccurredAt;
  /** To. */
  readonly to: OccurredAt;
}

/** When, half-open: from, but not until. */
export interface SlotRequest {
  /** From. */
  readonly from: OccurredAt;
  /** To. */
  readonly to: OccurredAt;
}

/** A step of the order. */
export interface StateChange {
  readonly state: OrderState;
  readonly occurredAt: OccurredAt;
  /** When the ecosystem recorded it. */
  readonly recordedAt: OccurredAt;
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

/** What a means of payment gets back. */
export interface TenderRefund {
  /** Kind. */
  readonly kind: 'points-ref' | 'gift' | 'wallet' | 'card' | 'sbp' | 'credit' | 'cash' | (string & {});
  /** Hold or payment. */
  readonly ref?: Id;
  /** Amount. */
  readonly amountKop: Kopecks;
}

/** A means of payment. */
export interface TenderRequest {
  /** Kind. */
  readonly kind: 'points-ref' | 'gift' | 'wallet' | 'card' | 'sbp' | 'credit' | 'cash';
  /** Amount. */
  readonly amountKop: Kopecks;
  /** Hold behind it: authorization, redemption or payment; absent for cash on receipt. */
  readonly ref?: Id;
}

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

/** Totals as the buyer was shown them. */
export interface TotalsRequest {
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
  readonly asOf: OccurredAt;
  readonly position?: Position;
  /** When the courier will arrive. */
  readonly expectedAt?: OccurredAt;
  /** Attempts so far. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** Where the order is, whole. */
export interface TrackingRequest {
  /** When it was like this. */
  readonly asOf: OccurredAt;
  readonly position?: PositionRequest;
  /** When the courier will arrive. */
  readonly expectedAt?: OccurredAt;
  /** Attempts so far. */
  readonly attempts: readonly DeliveryAttemptRequest[];
}

/** What became of a report. */
export interface TrackingResult {
  /** `superseded` when something newer was already known; that is no error. */
  readonly outcome: 'applied' | 'superseded' | (string & {});
  /** What is known now. */
  readonly tracking: Tracking;
}

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;
