// Generated from openapi/customers.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A text, a number or yes and no. */
export type AttributeValue = string | number | boolean;

/** Further facts by name. */
export type Attributes = { readonly [name: string]: AttributeValue };

/** Outcome of a batch, line by line in the order of the request. */
export interface BatchResult {
  /** Lines applied. */
  readonly applied: number;
  /** Lines that were older than what is known. */
  readonly superseded: number;
  /** Lines refused. */
  readonly rejected: number;
  /** A verdict a line. */
  readonly results: readonly LineOutcome[];
}

/** Something a customer did. */
export type BehaviorEvent = {
  /** What happened; types the centre does not know are kept and move no segment. */
  readonly type: 
    | 'visit'
    | 'search'
    | 'product-view'
    | 'cart-add'
    | 'cart-remove'
    | 'purchase'
    | 'return'
    | 'offer-view'
    | 'offer-click'
    | (string & {});
  /** The partner's own key of the event; a second one with it is `superseded`. */
  readonly eventKey?: string;
  readonly occurredAt: Timestamp;
  readonly customerId?: Id;
  /** Visitor who is not known yet. */
  readonly anonymousId?: string;
  readonly channel?: Channel;
  readonly attributes?: Attributes;
} & ({
  readonly customerId: Id;
} | {
  /** Visitor who is not known yet. */
  readonly anonymousId: string;
});

/** Events in any order. */
export interface BehaviorEventBatch {
  /** Events. */
  readonly events: readonly BehaviorEvent[];
}

/** Query parameters of blockIdentifier. */
export interface BlockIdentifierQuery {
  /** Why. */
  readonly reason: 'lost' | 'damaged' | 'requested' | 'fraud';
}

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** Where the customer was met. */
export type Channel = 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';

/** A record of a consent or of its withdrawal; exactly one moment is not null. */
export interface Consent {
  readonly consentId: Id;
  readonly customerId: Id;
  /** What it is for. */
  readonly purpose: 
    | 'loyalty-terms'
    | 'personal-data'
    | 'advertising'
    | 'personal-offers'
    | 'account-linking'
    | 'payment-instrument'
    | (string & {});
  readonly textHash: TextHash;
  /** Channel. */
  readonly channel: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video' | (string & {});
  /** When it was given, null in a withdrawal. */
  readonly givenAt: Timestamp | null;
  /** When it was withdrawn, null in a consent. */
  readonly withdrawnAt: Timestamp | null;
  readonly recordedAt: Timestamp;
}

/** A page of consents. */
export interface ConsentPage {
  /** Records. */
  readonly items: readonly Consent[];
  readonly nextCursor: NextCursor;
}

/** What a consent is for. */
export type ConsentPurpose = 
  | 'loyalty-terms'
  | 'personal-data'
  | 'advertising'
  | 'personal-offers'
  | 'account-linking'
  | 'payment-instrument';

/** A consent given, or one withdrawn. */
export type ConsentRequest = {
  readonly purpose: ConsentPurpose;
  readonly textHash: TextHash;
  readonly channel: Channel;
  readonly givenAt?: Timestamp;
  readonly withdrawnAt?: Timestamp;
} & ({
  readonly givenAt: Timestamp;
} | {
  readonly withdrawnAt: Timestamp;
});

/** Whether the customer allows personal offers. */
export type ConsentState = 'given' | 'absent' | 'withdrawn' | (string & {});

/** A customer. */
export interface Customer {
  readonly customerId: Id;
  readonly aliases: CustomerAliases;
  /** State. */
  readonly state: 'active' | 'blocked' | 'erasing' | (string & {});
  /** Masked name for a screen. */
  readonly displayName: string;
  /** Identifiers, blocked ones too. */
  readonly identifiers: readonly CustomerIdentifier[];
  readonly personalData?: PersonalData;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** Ids that were merged into this one; they still resolve. */
export type CustomerAliases = readonly Id[];

/** A consent given at enrolment. */
export interface CustomerConsentGiven {
  readonly purpose: ConsentPurpose;
  readonly textHash: TextHash;
  readonly channel: Channel;
  readonly givenAt: Timestamp;
}

/** The customer, new or known before. */
export type CustomerCreated = Customer & {
  /** Whether the phone was known before. */
  readonly existing: boolean;
};

/** An erasure under way, and what it will leave. */
export type CustomerErasure = LongOperation & {
  readonly customerId: Id;
  /** Latest moment of completion, 10 days on. */
  readonly dueAt: Timestamp;
  /** What is kept, and until when. */
  readonly retained: readonly Retention[];
};

/** An identifier of a customer, masked. */
export interface CustomerIdentifier {
  readonly identifierId: Id;
  /** Kind. */
  readonly kind: 'phone' | 'card' | 'qr' | 'email' | 'external' | (string & {});
  /** Value with its middle hidden. */
  readonly masked: string;
  /** Source system of an `external` one. */
  readonly system?: string;
  /** Only an active one accrues and redeems. */
  readonly state: 'active' | 'blocked' | 'replaced' | (string & {});
  /** Why it is out of use. */
  readonly reason?: 'lost' | 'damaged' | 'requested' | 'fraud' | (string & {});
  /** The one that took its place. */
  readonly replacedBy?: Id;
  readonly attachedAt: Timestamp;
  readonly blockedAt?: Timestamp;
}

/** A whole identifier. */
export interface CustomerIdentifierKey {
  /** Kind. */
  readonly kind: 'phone' | 'card' | 'qr' | 'email' | 'external';
  readonly value: IdentifierValue;
  /** For `external`: the source system that gave the id. */
  readonly system?: string;
}

/** A merge. */
export interface CustomerMerge {
  /** The survivor. */
  readonly customerId: Id;
  readonly aliases: CustomerAliases;
  /** Points that moved, lot by lot with their dates. */
  readonly movedPoints: Points;
  /** Debt that was added. */
  readonly movedDebt: Points;
  readonly recordedAt: Timestamp;
}

/** A next best offer. */
export interface CustomerOffer {
  readonly offerId: Id;
  /** Channel it is for. */
  readonly channel: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video' | (string & {});
  /** What to say. */
  readonly title: string;
  /** Details. */
  readonly text?: string;
  /** Promotion behind it. */
  readonly promotionId?: string;
  /** Articles it is about. */
  readonly skus?: readonly Sku[];
  readonly validTo: Timestamp;
  /** Why this offer. */
  readonly reason: 
    | 'repeat-purchase'
    | 'category-affinity'
    | 'level-close'
    | 'points-expiring'
    | 'win-back'
    | 'birthday'
    | (string & {});
}

/** Offers, best first. */
export interface CustomerOfferList {
  readonly consent: ConsentState;
  /** Offers. */
  readonly items: readonly CustomerOffer[];
}

/** A new customer. */
export interface CustomerRequest {
  /** Phone in E.164. */
  readonly phone: string;
  /** How to address the customer; free text, no full name needed. */
  readonly displayName?: string;
  readonly channel: Channel;
  /** Consents, a record each. */
  readonly consents: readonly CustomerConsentGiven[];
}

/** Whom to find. */
export interface CustomerResolveRequest {
  readonly identifier: CustomerIdentifierKey;
}

/** Who asked for the erasure. */
export interface ErasureRequest {
  /** Who asked. */
  readonly requestedBy: 'customer' | 'regulator' | 'partner';
  readonly requestedAt: Timestamp;
  /** Number of the letter and the like. */
  readonly comment?: string;
}

/** Query parameters of getCustomer. */
export interface GetCustomerQuery {
  /** What the personal data are wanted for; without it there are none in the answer. */
  readonly purpose?: 'delivery' | 'support' | 'loyalty' | 'advertising' | 'contract';
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** An identifier to attach. */
export interface IdentifierRequest {
  readonly identifier: CustomerIdentifierKey;
  /** Identifier whose place it takes. */
  readonly replaces?: Id;
  /** Why the old one is replaced. */
  readonly reason?: 'lost' | 'damaged' | 'requested' | 'fraud';
}

/** Card number, phone in E.164, content of the QR code, e-mail, or the id in the partner's own system. Compared whole. */
export type IdentifierValue = string;

/** What became of one line of a batch. */
export interface LineOutcome {
  /** Number of the line in the request, from 0. */
  readonly line: number;
  /** What the line is about; the partner's own key. */
  readonly key?: string;
  /** `superseded` when something newer was already known; that is no error. */
  readonly outcome: 'applied' | 'superseded' | 'rejected' | (string & {});
  /** Problem code of a rejected line. */
  readonly code?: string;
  /** Explanation in the language of the request. */
  readonly detail?: string;
}

/** Query parameters of listConsents. */
export interface ListConsentsQuery {
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

/** Query parameters of listCustomerOffers. */
export interface ListCustomerOffersQuery {
  /** Only offers for this channel. */
  readonly channel?: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';
}

/** Work that goes on after its call was answered with 202. */
export interface LongOperation {
  readonly operationId: Id;
  /** Where the work stands. */
  readonly state: 'queued' | 'running' | 'succeeded' | 'partially_succeeded' | 'failed' | (string & {});
  readonly createdAt: Timestamp;
  readonly finishedAt?: Timestamp;
  /** Percent done. */
  readonly progress?: number;
  /** Path of what the work made. */
  readonly resource?: string;
  readonly problem?: Problem;
}

/** Proof that both profiles are one person: a one-time password sent to the duplicate's phone, or an operator who looked. */
export type MergeEvidence = {
  /** Digits from the message. */
  readonly otp?: string;
  /** Who checked; a code, no name. */
  readonly operator?: string;
  /** What was checked. */
  readonly comment?: string;
} & ({
  /** Digits from the message. */
  readonly otp: string;
} | {
  /** Who checked; a code, no name. */
  readonly operator: string;
});

/** Which profile goes into which. */
export interface MergeRequest {
  /** Profile that stays. */
  readonly survivorId: Id;
  /** Profile that becomes an alias. */
  readonly duplicateId: Id;
  readonly evidence: MergeEvidence;
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** Personal data, given for one purpose. */
export interface PersonalData {
  /** Purpose they were given for. */
  readonly purpose: 'delivery' | 'support' | 'loyalty' | 'advertising' | 'contract' | (string & {});
  /** Phone in E.164. */
  readonly phone?: string;
  /** E-mail. */
  readonly email?: string;
  /** Date of birth. */
  readonly birthDate?: BusinessDate;
  /** City. */
  readonly city?: string;
}

/** Whole loyalty points. */
export type Points = number;

/** Problem details (RFC 9457). */
export interface Problem {
  /** URI of the problem type. */
  readonly type: string;
  /** Short name of the problem. */
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** Explanation in the language of the request. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance?: string;
  /** Stable code, never translated. */
  readonly code: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly remediation?: string;
  /** Findings inside the request. */
  readonly errors?: readonly ProblemDetail[];
  readonly trace: Trace;
}

/** One finding inside the request. */
export interface ProblemDetail {
  /** JSON pointer (RFC 6901) into the request body. */
  readonly pointer?: string;
  /** Stable code of the finding. */
  readonly code: string;
  /** Explanation in the language of the request. */
  readonly detail: string;
}

/** What became of a restatement. */
export interface ProfileOutcome {
  readonly customerId: Id;
  /** Source system. */
  readonly system: string;
  /** `superseded` when a newer version was known; that is no error. */
  readonly outcome: 'applied' | 'superseded' | (string & {});
  /** Version now in force. */
  readonly sourceVersion: number;
  readonly recordedAt: Timestamp;
}

/** All that one source system knows of the customer. */
export interface ProfileRestatement {
  /** Version of the record in the source; the greatest wins. */
  readonly sourceVersion: number;
  /** When the source knew this. */
  readonly asOf: Timestamp;
  /** How to address the customer. */
  readonly displayName?: string;
  /** E-mail; personal. */
  readonly email?: string;
  /** Date of birth; personal. */
  readonly birthDate?: BusinessDate;
  /** City; personal. */
  readonly city?: string;
  readonly preferredStoreId?: StoreId;
  readonly preferredChannel?: Channel;
  readonly attributes?: Attributes;
}

/** What the identifier leads to. */
export interface ResolvedCustomer {
  /** Whether there is such a customer. */
  readonly matched: boolean;
  /** The customer, after all merges; null when nothing matches. */
  readonly customerId: Id | null;
  readonly aliases: CustomerAliases;
  /** State of the identifier asked for, null when nothing matches. */
  readonly identifierState: 'active' | 'blocked' | 'replaced' | (string & {}) | null;
}

/** What is kept after the erasure. */
export interface Retention {
  /** What is kept, under a pseudonym. */
  readonly what: 'loyalty-ledger' | 'payments' | 'settlements' | 'documents' | 'consents' | (string & {});
  /** The law that asks for it. */
  readonly reason: string;
  readonly until: BusinessDate;
}

/** A segment the customer is in. */
export interface Segment {
  /** Segment. */
  readonly segmentId: string;
  /** Name. */
  readonly name: string;
  readonly validFrom: Timestamp;
  /** First moment at which it no longer holds, null for open end. */
  readonly validTo: Timestamp | null;
}

/** Segments of a customer. */
export interface SegmentList {
  readonly consent: ConsentState;
  /** Segments. */
  readonly items: readonly Segment[];
}

/** Article as the partner names it. */
export type Sku = string;

/** The partner's own name of a store. */
export type StoreId = string;

/** SHA-256 in lower-case hexadecimal. */
export type TextHash = string;

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** The triplet by which support finds every hop of a call. */
export interface Trace {
  /** Trace id of `traceparent` (W3C Trace Context). */
  readonly traceId: string;
  /** Partner of the access token. */
  readonly partnerId: string | null;
  /** The call's `Styk-Operation-Id`. */
  readonly operationId: string;
}
