// Generated from openapi/events.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A version of an agreement that will take effect. */
export interface AgreementVersionAnnouncedData {
  /** Agreement. */
  readonly agreementId: Id;
  /** Version. */
  readonly version: number;
  /** SHA-256 of the UTF-8 text in hex. */
  readonly textHash: Sha256;
  /** Notice that the law asks for: 45 days for worse terms, 15 for others. */
  readonly noticeKind: 'worse:45d' | 'other:15d' | (string & {});
  /** When the notice was given. */
  readonly announcedAt: Timestamp;
  /** First day of the version. */
  readonly effectiveFrom: BusinessDate;
}

/** State of an application. */
export interface ApplicationUpdatedData {
  /** Application. */
  readonly applicationId: Id;
  /** Partner. */
  readonly partnerId: Id;
  /** State before, null for a new application. */
  readonly previousState: string | null;
  /** State now. */
  readonly state: 
    | 'draft'
    | 'checking'
    | 'agreement'
    | 'sandbox'
    | 'certification'
    | 'pilot'
    | 'active'
    | 'rejected'
    | 'suspended'
    | 'closed'
    | (string & {});
  /** Why it was rejected, suspended or closed. */
  readonly reason?: string;
}

/** Hundredths of a percent. */
export type BasisPoints = number;

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** State of a capability. */
export interface CapabilityChangedData {
  /** Partner. */
  readonly partnerId: Id;
  /** Capability. */
  readonly capability: string;
  /** State before, null when it was never asked for. */
  readonly previousState: string | null;
  /** State now. */
  readonly state: 'requested' | 'pending' | 'sandbox' | 'certified' | 'live' | 'restricted' | (string & {});
  /** Why it is not live. */
  readonly reason?: string;
}

/** A signing certificate that ends soon. */
export interface CertificateExpiringData {
  /** Serial number in hex. */
  readonly serial: string;
  /** SHA-256 of the certificate. */
  readonly thumbprint: Sha256;
  /** ИНН of the organisation, null for a person. */
  readonly organisationInn: Inn | null;
  /** Last moment. */
  readonly notAfter: Timestamp;
  /** Whole days left; told at 30, 14, 7 and 1. */
  readonly daysLeft: number;
}

/** A consent given or withdrawn. */
export interface ConsentChangedData {
  /** Customer. */
  readonly customerId: Id;
  /** Record of the consent. */
  readonly consentId: Id;
  /** What the consent is for. */
  readonly purpose: string;
  /** Whether it holds. */
  readonly state: 'given' | 'withdrawn' | (string & {});
  /** SHA-256 of the text consented to. */
  readonly textHash: Sha256;
  /** Where it was given or withdrawn. */
  readonly channel: string;
  /** Since when; data stops flowing within an hour of a withdrawal. */
  readonly changedAt: Timestamp;
}

/** Part of a contract that goes. */
export interface ContractDeprecatedData {
  /** Contract, such as `orders`. */
  readonly contract: string;
  /** Version of the contract that announces it. */
  readonly version: string;
  /** Operation; without it the whole contract. */
  readonly operationId?: string;
  /** What replaces it. */
  readonly successor?: string;
  /** Since when it is deprecated (RFC 9745). */
  readonly deprecatedAt: Timestamp;
  /** When it goes (RFC 8594), at least 180 days later. */
  readonly sunsetAt: Timestamp;
  /** Where to read about the change. */
  readonly link?: string;
}

/** Two profiles that became one. */
export interface CustomerMergedData {
  /** Profile that stays; both ids resolve to it. */
  readonly survivorId: Id;
  /** Profile that became an alias. */
  readonly duplicateId: Id;
  /** What the merge rests on. */
  readonly evidence: 'otp' | 'operator' | (string & {});
  /** When. */
  readonly mergedAt: Timestamp;
}

/** An event that could not be delivered. */
export interface DeadLetter {
  /** Delivery, for retryDelivery. */
  readonly deliveryId: Id;
  /** Subscription. */
  readonly subscriptionId: Id;
  readonly event: Event;
  /** Attempts made. */
  readonly attempts: number;
  /** Status of the last attempt, null without an answer. */
  readonly lastStatus: number | null;
  /** Why the last attempt failed. */
  readonly reason: string;
  /** When it was given up. */
  readonly deadAt: Timestamp;
}

/** A page of dead letters. */
export interface DeadLetterPage {
  /** Dead letters, oldest first. */
  readonly items: readonly DeadLetter[];
  readonly nextCursor: NextCursor;
}

/** Delivery of one event to one webhook. */
export interface Delivery {
  /** Delivery. */
  readonly deliveryId: Id;
  /** Subscription. */
  readonly subscriptionId: Id;
  /** Event. */
  readonly eventId: Id;
  /** Type of the event. */
  readonly type: string;
  /** Subject of the event. */
  readonly subject: string;
  /** Its number within the subject. */
  readonly aggregateVersion: number;
  /** `dead` after ten attempts over 75 hours. */
  readonly state: 'pending' | 'delivered' | 'dead' | (string & {});
  /** Attempts, oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
  /** When the next attempt is due, null when there is none. */
  readonly nextAttemptAt: Timestamp | null;
  /** Whether it comes from a replay. */
  readonly replay?: boolean;
  /** When it was queued. */
  readonly createdAt: Timestamp;
  /** When it changed last. */
  readonly updatedAt: Timestamp;
}

/** One attempt. */
export interface DeliveryAttempt {
  /** Number, from 1. */
  readonly attempt: number;
  /** When. */
  readonly at: Timestamp;
  /** Only 2xx within 10 seconds succeeds; a redirect fails. */
  readonly outcome: 'succeeded' | 'failed' | 'timeout' | 'refused' | (string & {});
  /** Status answered. */
  readonly status?: number;
  /** Milliseconds taken. */
  readonly durationMs: number;
  /** What went wrong, without the body of the answer. */
  readonly detail?: string;
}

/** A page of deliveries. */
export interface DeliveryPage {
  /** Deliveries. */
  readonly items: readonly Delivery[];
  readonly nextCursor: NextCursor;
}

/** What became of an electronic document. */
export interface EdoDocumentData {
  /** Document. */
  readonly documentId: Id;
  /** Sent or received. */
  readonly direction: 'outgoing' | 'incoming' | (string & {});
  /** Type. */
  readonly type: 
    | 'upd'
    | 'ukd'
    | 'invoice'
    | 'torg2'
    | 'etrn'
    | 'waybill'
    | 'order-request'
    | 'ks2'
    | 'ks3'
    | 'unformal'
    | (string & {});
  /** Number. */
  readonly number: string;
  /** Date of the document. */
  readonly date: BusinessDate;
  /** ИНН of the other side. */
  readonly counterpartyInn: Inn;
  /** State after the event, as `summary` of the document. */
  readonly summary: string;
  /** Title signed. */
  readonly titleNumber?: number;
  /** Whose title was signed. */
  readonly titleRole?: string;
  /** Reason given by the other side, or what its title of a waybill says. */
  readonly text?: string;
  /** Since when nothing has happened. */
  readonly stuckSince?: Timestamp;
  /** Who has to act. */
  readonly waitingFor?: 'sender' | 'operator' | 'recipient' | 'consignee' | (string & {});
  /** When. */
  readonly occurredAt: Timestamp;
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

/** Events after a position. */
export interface EventLogPage {
  /** Events in the order they were recorded. */
  readonly items: readonly Event[];
  /** Position behind the last of them, for `after` and for acknowledging. Also given when there are none. */
  readonly position: string;
  /** Whether more is there already. */
  readonly more: boolean;
}

/** JSON Schema of an event. */
export interface EventSchemaDocument {
  /** Dialect of the schema. */
  readonly $schema: string;
}

/** A type of events. */
export interface EventType {
  /** Type. */
  readonly type: string;
  /** What happened, in the language of the request. */
  readonly summary: string;
  /** When it is sent and what to do. */
  readonly description: string;
  /** What `subject` names. */
  readonly subject: string;
  /** Scope that a subscription to it needs. */
  readonly scope: string;
  /** Whether `data` may hold personal data, for subscribers with `customers:pii`. */
  readonly personalData: boolean;
  /** Version of the shape. */
  readonly version: number;
  /** Since when it is deprecated, null while it is not. */
  readonly deprecatedAt: Timestamp | null;
  /** When it stops coming. */
  readonly sunsetAt?: Timestamp;
  /** Example of `data`. */
  readonly example: { readonly [name: string]: unknown };
}

/** The catalogue of types. */
export interface EventTypeList {
  /** Types. */
  readonly items: readonly EventType[];
}

/** Type of events, such as `order.created`. */
export type EventTypeName = string;

/** A new version of a file. */
export interface FileVersionCreatedData {
  /** File. */
  readonly fileId: Id;
  /** Version, from 1. */
  readonly version: number;
  /** File name. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content. */
  readonly sha256: Sha256;
  /** What it is for. */
  readonly purpose: string;
  /** When. */
  readonly createdAt: Timestamp;
}

/** Headers of getEventTypeSchema. */
export interface GetEventTypeSchemaHeaders {
  /** Entity tag that the caller already has; 304 when nothing changed (RFC 9110 section 13.1.2). */
  readonly 'If-None-Match'?: string;
}

/** A blocked gift card. */
export interface GiftCardBlockedData {
  /** Gift card; never its number. */
  readonly cardId: Id;
  /** Why. */
  readonly reason: 'lost' | 'stolen' | 'fraud' | 'requested' | 'pin-attempts' | (string & {});
  /** Balance that is frozen. */
  readonly balance: Money;
  /** When. */
  readonly blockedAt: Timestamp;
}

/** A movement of a gift card. */
export interface GiftCardMovedData {
  /** Gift card; never its number. */
  readonly cardId: Id;
  /** Activity. */
  readonly activityId: Id;
  /** What happened. */
  readonly kind: 'activated' | 'redeemed' | 'refunded' | (string & {});
  /** Amount of the movement. */
  readonly amount: Money;
  /** Balance after it. */
  readonly balance: Money;
  /** Sale or order it belongs to. */
  readonly saleRef?: string;
  /** Redemption. */
  readonly redemptionId?: Id;
  /** Store. */
  readonly storeId?: StoreId;
  /** When. */
  readonly occurredAt: Timestamp;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** What became of an identifier of a customer. */
export interface IdentifierChangedData {
  /** Customer. */
  readonly customerId: Id;
  /** Identifier. */
  readonly identifierId: Id;
  /** Kind of identifier. */
  readonly kind: 'phone' | 'card' | 'qr' | 'email' | 'external' | (string & {});
  /** What happened to it. */
  readonly change: 'attached' | 'blocked' | 'replaced' | 'removed' | (string & {});
  /** Why. */
  readonly reason?: 'lost' | 'damaged' | 'requested' | 'fraud' | (string & {});
  /** Identifier in its place. */
  readonly replacedBy?: Id;
  /** Value, only for subscribers with `customers:pii`. */
  readonly value?: string;
  /** When. */
  readonly changedAt: Timestamp;
}

/** A disturbance of the ecosystem. */
export interface IncidentData {
  /** Incident. */
  readonly incidentId: Id;
  /** State after the event. */
  readonly state: 'opened' | 'resolved' | (string & {});
  /** How bad it is. */
  readonly severity: 'minor' | 'major' | 'critical' | (string & {});
  /** Contracts affected, such as `loyalty`. */
  readonly components: readonly string[];
  /** In a few words. */
  readonly title: string;
  /** When it began. */
  readonly startedAt: Timestamp;
  /** When it ended. */
  readonly resolvedAt?: Timestamp;
}

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** A new level of a member. */
export interface LevelChangedData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Programme. */
  readonly programId: string;
  /** Level before. */
  readonly previousLevel: string;
  /** Level now. */
  readonly level: string;
  /** Up or down. */
  readonly direction: 'up' | 'down' | (string & {});
  /** Purchases less returns over the period, kopecks. */
  readonly netSpendKop: SignedKopecks;
  /** Until when the level is safe, null without an end. */
  readonly periodEnd: BusinessDate | null;
  /** When. */
  readonly changedAt: Timestamp;
}

/** Query parameters of listDeadLetters. */
export interface ListDeadLettersQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listDeliveries. */
export interface ListDeliveriesQuery {
  /** Only in this state. */
  readonly state?: 'pending' | 'delivered' | 'dead';
  /** Only of this event. */
  readonly eventId?: Id;
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listSubscriptions. */
export interface ListSubscriptionsQuery {
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Up to where events are processed. */
export interface LogAcknowledgement {
  /** Pull subscription; needed when the partner has several. */
  readonly subscriptionId?: Id;
  /** Position from readEventLog. */
  readonly position: string;
}

/** Where a reader of the log stands. */
export interface LogPosition {
  /** Position acknowledged. */
  readonly position: string;
  /** When. */
  readonly acknowledgedAt: Timestamp;
  /** Events behind it. */
  readonly pending: number;
}

/** A mapping of articles that was refused. */
export interface MappingRejectedData {
  /** Article as the partner names it. */
  readonly partnerSku: Sku;
  /** Article of the ecosystem, null when none was found. */
  readonly sku: string | null;
  /** Why. */
  readonly code: 'unknown-sku' | 'unit-mismatch' | 'gtin-checksum' | 'duplicate' | (string & {});
  /** Explanation. */
  readonly detail: string;
}

/** A new member of the programme. */
export interface MemberEnrolledData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Programme. */
  readonly programId: string;
  /** Store of the enrolment. */
  readonly storeId?: StoreId;
  /** Level. */
  readonly level: string;
  /** Whether the phone number is confirmed; points can be redeemed only then. */
  readonly verified: boolean;
  /** When. */
  readonly enrolledAt: Timestamp;
}

/** An amount with its currency. */
export interface Money {
  readonly amount: Kopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** One finding on an offer. */
export interface OfferFinding {
  /** Stable code. */
  readonly code: string;
  /** Field of the offer. */
  readonly field?: string;
  /** Explanation. */
  readonly detail: string;
}

/** Verdict on an offer. */
export interface OfferModeratedData {
  /** Article as the partner names it. */
  readonly partnerSku: Sku;
  /** Verdict. */
  readonly state: 'approved' | 'rejected' | 'changes_requested' | (string & {});
  /** What to put right. */
  readonly issues?: readonly OfferFinding[];
  /** When. */
  readonly moderatedAt: Timestamp;
}

/** An order that nobody accepted in time. */
export interface OrderAcceptOverdueData {
  /** Order. */
  readonly orderId: Id;
  /** Store that should have accepted it. */
  readonly storeId: StoreId;
  /** Deadline that passed. */
  readonly acceptBy: Timestamp;
  /** When it is cancelled by itself, null when it is not. */
  readonly autoCancelAt: Timestamp | null;
}

/** A cancelled order. */
export interface OrderCancelledData {
  /** Order. */
  readonly orderId: Id;
  /** Who cancelled it. */
  readonly initiator: 'customer' | 'partner' | 'operator' | 'system' | (string & {});
  /** Code of the reason. */
  readonly reason: string;
  /** In words. */
  readonly comment?: string;
  /** Goes back to the customer, kopecks. */
  readonly refundKop: Kopecks;
  /** When. */
  readonly cancelledAt: Timestamp;
}

/** Lines or delivery of an order that were changed. */
export interface OrderChangedData {
  /** Order. */
  readonly orderId: Id;
  /** Change. */
  readonly changeId: Id;
  /** Who changed it. */
  readonly initiator: 'customer' | 'partner' | 'operator' | (string & {});
  /** Rule by which the totals were recomputed. */
  readonly ruleId: string;
  /** To pay now, kopecks. */
  readonly totalKop: Kopecks;
  /** Goes back to the customer, kopecks. */
  readonly refundKop: Kopecks;
  /** Lines that are left; left out when `dataref` is given. */
  readonly lines?: readonly OrderedLine[];
  /** New way of delivery. */
  readonly fulfilment?: string;
  /** When. */
  readonly changedAt: Timestamp;
}

/** A new order to accept or reject. */
export interface OrderCreatedData {
  /** Order. */
  readonly orderId: Id;
  /** The channel's own number. */
  readonly externalId?: string;
  /** Customer, null for an anonymous one. */
  readonly customerId: Id | null;
  /** Where it was placed. */
  readonly channel: string;
  /** Store that carries it out. */
  readonly storeId: StoreId;
  /** How the customer gets it. */
  readonly fulfilment: 
    | 'pickup_store'
    | 'express_store'
    | 'restock_then_pickup'
    | 'pvz'
    | 'parcel_locker'
    | 'courier_warehouse'
    | (string & {});
  /** Accept or reject by then. */
  readonly acceptBy: Timestamp;
  /** To pay, kopecks: the sum of `payKop` and delivery. */
  readonly totalKop: Kopecks;
  /** Delivery in the total, kopecks. */
  readonly deliveryKop?: Kopecks;
  /** Lines; left out when `dataref` is given. */
  readonly lines?: readonly OrderedLine[];
  /** Who receives it, only for subscribers with `customers:pii` and while delivery needs it. */
  readonly recipient?: OrderRecipient;
  /** When it was placed. */
  readonly createdAt: Timestamp;
}

/** Who receives an order. */
export interface OrderRecipient {
  /** How to address the recipient. */
  readonly name: string;
  /** Phone number in E.164. */
  readonly phone?: string;
}

/** Progress of an order. */
export interface OrderStateChangedData {
  /** Order. */
  readonly orderId: Id;
  /** State before. */
  readonly previousState: string;
  /** State now. */
  readonly state: 
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
  /** When. */
  readonly changedAt: Timestamp;
}

/** A line of an order. */
export interface OrderedLine {
  /** Line. */
  readonly lineId: string;
  /** Article. */
  readonly sku: Sku;
  /** Quantity. */
  readonly qty: Quantity;
  /** Unit of measure. */
  readonly unit: Unit;
  /** Price of a unit, kopecks. */
  readonly priceKop: Kopecks;
  /** To pay for the line after discounts, kopecks. */
  readonly payKop: Kopecks;
}

/** A refund whose sale is not known. */
export interface ParkedRefundData {
  /** Refund. */
  readonly refundId: Id;
  /** The partner's key of the refund. */
  readonly refundKey: string;
  /** Store. */
  readonly storeId: StoreId;
  /** Receipt it refers to. */
  readonly receiptKey: string;
  /** State after the event; neither has any effect on the balance. */
  readonly state: 'pending_sale' | 'orphan' | (string & {});
  /** When it came. */
  readonly parkedAt: Timestamp;
  /** From then on it is reported as an orphan (72 hours). */
  readonly orphanAfter: Timestamp;
}

/** A promotion that the partner is asked to fund. */
export interface ParticipationOfferedData {
  /** Participation offer. */
  readonly offerId: Id;
  /** Promotion. */
  readonly promotionId: string;
  /** Share of the discount that the partner pays, hundredths of a percent. */
  readonly partnerShareBp: BasisPoints;
  /** Most that it can cost the partner, kopecks. */
  readonly partnerBudgetKop?: Kopecks;
  /** SHA-256 of the terms. */
  readonly textHash: Sha256;
  /** Without acceptance by then nothing changes. */
  readonly deadline: Timestamp;
  /** Always true: declining costs the partner nothing. */
  readonly declineHasNoEffectOnRanking: true;
}

/** State of a payment. */
export interface PaymentData {
  /** Payment. */
  readonly paymentId: Id;
  /** Order it pays for. */
  readonly orderId?: Id;
  /** State after the event. */
  readonly state: 
    | 'authorized'
    | 'captured'
    | 'partially_captured'
    | 'partially_refunded'
    | 'refunded'
    | 'failed'
    | (string & {});
  /** Amount of this event. */
  readonly amount: Money;
  /** Held in all. */
  readonly authorized: Money;
  /** Captured in all. */
  readonly captured: Money;
  /** Refunded in all, never more than captured. */
  readonly refunded: Money;
  /** Share of each tender in the amount. */
  readonly tenders?: readonly TenderShare[];
  /** Why it failed. */
  readonly failureCode?: 'declined' | 'insufficient-funds' | 'expired' | 'fraud' | 'acquirer-unavailable' | (string & {});
  /** When. */
  readonly occurredAt: Timestamp;
}

/** A machine-readable power of attorney that ends soon. */
export interface PoaExpiringData {
  /** Power of attorney in the register of the partner. */
  readonly poaId: Id;
  /** Registration number (GUID). */
  readonly number: string;
  /** ИНН of the principal. */
  readonly principalInn: Inn;
  /** Last day. */
  readonly validTo: BusinessDate;
  /** Whole days left; told at 30, 14, 7 and 1. */
  readonly daysLeft: number;
}

/** Whole loyalty points. */
export type Points = number;

/** Points that a member got. */
export interface PointsAccruedData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points accrued. */
  readonly points: Points;
  /** Available after it. */
  readonly available: Points;
  /** Sale; absent for an adjustment. */
  readonly saleId?: Id;
  /** Store of the sale. */
  readonly storeId?: StoreId;
  /** Lots made. */
  readonly lots: readonly PointsLot[];
}

/** Accrued points that a refund took back. */
export interface PointsClawedBackData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points taken back in all. */
  readonly points: Points;
  /** Of these taken from lots. */
  readonly fromLots: Points;
  /** Of these had expired already and cost the member nothing. */
  readonly fromExpired: Points;
  /** Of these became debt. */
  readonly debt: Points;
  /** Available after it. */
  readonly available: Points;
  /** Refund. */
  readonly refundId: Id;
  /** Sale that had accrued them. */
  readonly saleId: Id;
}

/** Points that burned. */
export interface PointsExpiredData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points burned. */
  readonly points: Points;
  /** Available after it. */
  readonly available: Points;
  /** Lots they were in. */
  readonly lots: readonly PointsLot[];
  /** Since when they cannot be spent. */
  readonly expiredAt: Timestamp;
}

/** Points about to burn. */
export interface PointsExpiringData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points that will burn. */
  readonly points: Points;
  /** Available now. */
  readonly available: Points;
  /** First moment they are gone. */
  readonly expiresAt: Timestamp;
  /** Whole days left. */
  readonly daysLeft: number;
}

/** Points of one lot. */
export interface PointsLot {
  /** Lot. */
  readonly lotId: Id;
  /** Points. */
  readonly points: Points;
  /** First moment they are gone, null when they never go. */
  readonly expiresAt: Timestamp | null;
}

/** Points that paid for a purchase. */
export interface PointsRedeemedData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points redeemed. */
  readonly points: Points;
  /** Discount they gave, kopecks. */
  readonly valueKop: Kopecks;
  /** Available after it. */
  readonly available: Points;
  /** Sale. */
  readonly saleId: Id;
  /** Store of the sale. */
  readonly storeId?: StoreId;
}

/** Redeemed points that a refund gave back. */
export interface PointsRestoredData {
  /** Member. */
  readonly memberId: Id;
  /** Customer. */
  readonly customerId: Id;
  /** Points given back. */
  readonly points: Points;
  /** Available after it. */
  readonly available: Points;
  /** Refund. */
  readonly refundId: Id;
  /** Sale they had paid for. */
  readonly saleId: Id;
  /** Lots they went to: their own, or a grace lot when that one is dead. */
  readonly lots: readonly PointsLot[];
}

/** A price held back because of its jump. */
export interface PriceQuarantinedData {
  /** Article as the partner names it. */
  readonly partnerSku: Sku;
  /** Price in force, kopecks. */
  readonly currentPriceKop: Kopecks;
  /** Price held back, kopecks. */
  readonly proposedPriceKop: Kopecks;
  /** Change in hundredths of a percent. */
  readonly changeBp: number;
  /** Greatest change let through, hundredths of a percent. */
  readonly thresholdBp: number;
  /** Confirm by then, or the price is dropped. */
  readonly releaseBefore?: Timestamp;
}

/** Budget of a promotion that is running out. */
export interface PromotionBudgetLowData {
  /** Promotion. */
  readonly promotionId: string;
  /** Budget, kopecks. */
  readonly budgetKop: Kopecks;
  /** Spent, kopecks. */
  readonly spentKop: Kopecks;
  /** Reserved by authorizations, kopecks. */
  readonly reservedKop: Kopecks;
  /** Left, kopecks. */
  readonly leftKop: Kopecks;
  /** Share of the budget below which this is told, hundredths of a percent. */
  readonly thresholdBp: BasisPoints;
}

/** A promotion that quotes take into account. */
export interface PromotionPublishedData {
  /** Promotion. */
  readonly promotionId: string;
  /** Name. */
  readonly name: string;
  /** Version of the catalogue of promotions that holds it. */
  readonly catalogVersion: number;
  /** Channels. */
  readonly channels: readonly string[];
  /** First moment. */
  readonly validFrom: Timestamp;
  /** First moment after it, null without an end. */
  readonly validTo: Timestamp | null;
  /** When; in every channel within 60 seconds. */
  readonly publishedAt: Timestamp;
}

/** A promotion that new quotes leave out. */
export interface PromotionStoppedData {
  /** Promotion. */
  readonly promotionId: string;
  /** Version of the catalogue of promotions without it. */
  readonly catalogVersion: number;
  /** Why. */
  readonly reason?: string;
  /** When; quotes given before are honoured until they expire. */
  readonly stoppedAt: Timestamp;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** Query parameters of readEventLog. */
export interface ReadEventLogQuery {
  /** Pull subscription whose types and position hold. Needed when the partner has several. */
  readonly subscriptionId?: Id;
  /** `position` of an earlier answer. */
  readonly after?: string;
  /**
   * Seconds to wait when there is nothing yet.
   * @default 0
   */
  readonly wait?: number;
  /** Only these of the types subscribed to. */
  readonly types?: readonly EventTypeName[];
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
}

/** A register that was worked through. */
export interface RegisterFinishedData {
  /** Register. */
  readonly registerId: Id;
  /** What it holds. */
  readonly kind: 'sales' | 'refunds' | 'accruals' | (string & {});
  /** Outcome. */
  readonly state: 'succeeded' | 'partially_succeeded' | 'failed' | (string & {});
  /** Lines in all: the sum of the four below. */
  readonly lines: number;
  /** Lines applied. */
  readonly applied: number;
  /** Lines known before. */
  readonly duplicate: number;
  /** Lines refused. */
  readonly rejected: number;
  /** Refunds that wait for their sale. */
  readonly pending: number;
  /** When. */
  readonly finishedAt: Timestamp;
}

/** Events queued again. */
export interface Replay {
  /** How many. */
  readonly events: number;
  /** From. */
  readonly from: Timestamp;
  /** To. */
  readonly to: Timestamp;
}

/** What to deliver again. */
export interface ReplayRequest {
  /** From this moment (`recordedtime`), at most 30 days back; 30 days back when left out. */
  readonly from?: Timestamp;
  /** Up to this moment, now when left out. */
  readonly to?: Timestamp;
  /** Only these types. */
  readonly types?: readonly EventTypeName[];
}

/** A report to fetch. */
export interface ReportReadyData {
  /** Report. */
  readonly reportId: Id;
  /** Type of report, such as `sales`. */
  readonly type: string;
  /** Outcome. */
  readonly state: 'succeeded' | 'failed' | (string & {});
  /** Format of the file. */
  readonly format: 'csv' | 'xlsx' | 'ndjson' | (string & {});
  /** First day. */
  readonly periodFrom: BusinessDate;
  /** Last day. */
  readonly periodTo: BusinessDate;
  /** Bytes. */
  readonly size?: number;
  /** SHA-256 of the file; equal requests give equal files. */
  readonly sha256?: Sha256;
  /** Until when the file is kept. */
  readonly expiresAt?: Timestamp;
  /** When. */
  readonly readyAt: Timestamp;
}

/** Something the partner has to do. */
export interface RequirementDueData {
  /** Partner. */
  readonly partnerId: Id;
  /** Stable code of the requirement. */
  readonly code: string;
  /** Capability that depends on it. */
  readonly capability?: string;
  /** How pressing it is. */
  readonly due: 'eventually' | 'currently' | 'past' | (string & {});
  /** When it becomes past due, null without a deadline. */
  readonly deadline: Timestamp | null;
  /** What to do. */
  readonly remediation: string;
}

/** A reservation of stock. */
export interface ReservationData {
  /** Reservation. */
  readonly reservationId: Id;
  /** State after the event. */
  readonly state: 'active' | 'confirmed' | 'released' | 'expired' | 'shipped' | (string & {});
  /** Order or basket it was made for. */
  readonly orderRef: string;
  /** What is reserved. */
  readonly lines: readonly ReservedLine[];
  /** End of the reservation, null once confirmed. */
  readonly expiresAt: Timestamp | null;
  /** Why it was released. */
  readonly reason?: string;
}

/** Quantity of one article in one place. */
export interface ReservedLine {
  /** Article. */
  readonly sku: Sku;
  /** Store or warehouse. */
  readonly location: StoreId;
  /** Quantity. */
  readonly qty: Quantity;
}

/** A return to decide on. */
export interface ReturnCreatedData {
  /** Return. */
  readonly returnId: Id;
  /** Order. */
  readonly orderId: Id;
  /** Code of the reason. */
  readonly reason: string;
  /** How the customer wants the money. */
  readonly refundMethod: string;
  /** What comes back. */
  readonly lines: readonly ReturnedLine[];
  /** Decide by then. */
  readonly decideBy: Timestamp;
  /** When it was asked for. */
  readonly createdAt: Timestamp;
}

/** Decision on a return. */
export interface ReturnDecidedData {
  /** Return. */
  readonly returnId: Id;
  /** Order. */
  readonly orderId: Id;
  /** Decision. */
  readonly decision: 'approved' | 'partially_approved' | 'refused' | (string & {});
  /** Goes back to the customer, kopecks. */
  readonly refundKop: Kopecks;
  /** Why. */
  readonly comment?: string;
  /** When. */
  readonly decidedAt: Timestamp;
}

/** Quantity of a line that comes back. */
export interface ReturnedLine {
  /** Line of the order. */
  readonly lineId: string;
  /** Quantity. */
  readonly qty: Quantity;
}

/** State of a settlement register. */
export interface SettlementData {
  /** Settlement. */
  readonly settlementId: Id;
  /** First day. */
  readonly periodFrom: BusinessDate;
  /** Last day. */
  readonly periodTo: BusinessDate;
  /** State after the event. */
  readonly state: 'open' | 'calculated' | 'confirmed' | 'paid' | 'disputed' | (string & {});
  /** Opening balance; negative when the partner owes. */
  readonly opening: SignedMoney;
  /** Closing balance: opening and all lines. */
  readonly closing: SignedMoney;
  /** Lines. */
  readonly lines: number;
  /** Lines in dispute; they do not block the rest. */
  readonly disputedLines: number;
  /** Confirm or dispute by then. */
  readonly confirmBy?: Timestamp;
  /** УПД or акт of the services. */
  readonly documentIds?: readonly Id[];
  /** When. */
  readonly changedAt: Timestamp;
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** Whole kopecks, negative when they go the other way. */
export type SignedKopecks = number;

/** An amount with its currency, negative when it goes the other way. */
export interface SignedMoney {
  readonly amount: SignedKopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** Article as the partner names it. */
export type Sku = string;

/** Stock that nobody has reported for too long. */
export interface StockLevelStaleData {
  /** Store or warehouse. */
  readonly location: StoreId;
  /** Articles; without it every article of the place. */
  readonly skus?: readonly Sku[];
  /** Moment of the newest level known. */
  readonly asOf: Timestamp;
  /** Age of that level, seconds. */
  readonly freshnessSec: number;
  /** When it became stale: 300 seconds after `asOf`. */
  readonly staleSince: Timestamp;
}

/** The partner's own name of a store. */
export type StoreId = string;

/** A subscription. */
export interface Subscription {
  /** Subscription. */
  readonly subscriptionId: Id;
  /** How events come. */
  readonly delivery: 'webhook' | 'pull' | (string & {});
  /** Receiver of a webhook. */
  readonly url?: string;
  /** Types of events. */
  readonly types: readonly EventTypeName[];
  /** Form of an event. */
  readonly format: 'cloudevents-json' | (string & {});
  /** `v1` is HMAC-SHA256 with the secret, `v1a` ed25519 with the keys of identity. */
  readonly signature?: 'v1' | 'v1a' | (string & {});
  /** Version of the secret, from 1. */
  readonly secretVersion?: number;
  /** Until when the former secret signs too. */
  readonly previousSecretUntil?: Timestamp;
  /** `disabled` after 410 or five days of failures only; nothing is deleted. */
  readonly state: 'unverified' | 'active' | 'paused' | 'disabled' | (string & {});
  /** Why it is disabled. */
  readonly reason?: string;
  /** A name for people. */
  readonly label?: string;
  /** Events that wait for delivery or acknowledgement. */
  readonly pending: number;
  /** Time of the oldest of them. */
  readonly oldestPendingAt?: Timestamp;
  /** When it was opened. */
  readonly createdAt: Timestamp;
  /** When it changed last. */
  readonly updatedAt: Timestamp;
}

/** A subscription with its secret. */
export type SubscriptionCreated = Subscription & {
  /** Key of HMAC-SHA256: `whsec_` and 24 to 64 bytes in base64. Shown once. Absent for pull and for `v1a`. */
  readonly secret?: string;
};

/** A page of subscriptions. */
export interface SubscriptionPage {
  /** Subscriptions. */
  readonly items: readonly Subscription[];
  readonly nextCursor: NextCursor;
}

/** What to change. */
export interface SubscriptionPatch {
  /** Receiver: https, a public address, no redirects. The sandbox takes local ones too. */
  readonly url?: string;
  /** Types instead of the former ones. */
  readonly types?: readonly EventTypeName[];
  /** `paused` keeps events waiting; `active` resumes, also after `disabled`. */
  readonly state?: 'active' | 'paused';
  /** A name for people. */
  readonly label?: string;
}

/** What to subscribe to and how. */
export interface SubscriptionRequest {
  /** How events come: pushed to `url`, or pulled from the log. */
  readonly delivery: 'webhook' | 'pull';
  /** Receiver: https, a public address, no redirects. The sandbox takes local ones too. Needed for a webhook, not allowed for pull. */
  readonly url?: string;
  /** Types of events. */
  readonly types: readonly EventTypeName[];
  /**
   * Form of an event.
   * @default "cloudevents-json"
   */
  readonly format?: 'cloudevents-json';
  /**
   * Signature of a webhook: `v1` is HMAC-SHA256 with the secret, `v1a` ed25519 with the keys of identity.
   * @default "v1"
   */
  readonly signature?: 'v1' | 'v1a';
  /** A name for people. */
  readonly label?: string;
}

/** A secret of a subscription. */
export interface SubscriptionSecret {
  /** Key of HMAC-SHA256: `whsec_` and 24 to 64 bytes in base64. Shown once. */
  readonly secret: string;
  /** Version of the secret. */
  readonly secretVersion: number;
  /** Until when the former secret signs too. */
  readonly previousSecretUntil: Timestamp;
}

/** Whether a receiver checks signatures. */
export interface SubscriptionVerification {
  /** Whether both pings were answered as they should be. */
  readonly verified: boolean;
  /** The two pings. */
  readonly pings: readonly VerificationPing[];
  /** When it was verified, null when it is not. */
  readonly verifiedAt: Timestamp | null;
}

/** What one tender pays. */
export interface TenderShare {
  /** Tender. */
  readonly kind: 'wallet' | 'card' | 'sbp' | 'gift' | 'points-ref' | 'credit' | (string & {});
  /** Amount. */
  readonly amount: Money;
}

/** A test event on its way. */
export interface TestEvent {
  readonly event: Event;
  /** Its delivery, null for pull. */
  readonly deliveryId: Id | null;
}

/** What to send. */
export interface TestEventRequest {
  readonly type: EventTypeName;
}

/** News in a ticket. */
export interface TicketUpdatedData {
  /** Ticket. */
  readonly ticketId: Id;
  /** Kind. */
  readonly kind: 'incident' | 'question' | 'complaint' | (string & {});
  /** State now. */
  readonly state: 'open' | 'waiting_partner' | 'waiting_support' | 'escalated' | 'resolved' | 'closed' | (string & {});
  /** What is new. */
  readonly change: 'message' | 'state' | 'escalated' | 'due' | (string & {});
  /** New message. */
  readonly messageId?: Id;
  /** Answer to a complaint is due, 15 days after it. */
  readonly dueAt?: Timestamp;
  /** Fix of an accepted complaint is due, 48 hours after acceptance. */
  readonly fixDueAt?: Timestamp;
  /** When. */
  readonly updatedAt: Timestamp;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;

/** Answer to one ping. */
export interface VerificationPing {
  /** What was sent. */
  readonly kind: 'good-signature' | 'bad-signature' | (string & {});
  /** Whether the answer is right. */
  readonly passed: boolean;
  /** Status answered, null without an answer. */
  readonly status: number | null;
  /** Milliseconds to the answer. */
  readonly durationMs: number;
  /** What was wrong. */
  readonly detail?: string;
}
