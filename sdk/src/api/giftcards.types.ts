// Generated from openapi/giftcards.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** How much, and in which sale. */
export interface CardActivationRequest {
  readonly amount: Money;
  readonly storeId?: StoreId;
  readonly saleRef: SaleRef;
  /** How the sale was paid; `gift` is refused. */
  readonly paidWith: readonly ('cash' | 'card' | 'sbp' | 'wallet' | 'gift')[];
  readonly occurredAt: Timestamp;
}

/** Something that happened to a card. */
export interface CardActivity {
  readonly activityId: Id;
  /** What happened. */
  readonly kind: 
    | 'issued'
    | 'activated'
    | 'held'
    | 'redeemed'
    | 'released'
    | 'refunded'
    | 'blocked'
    | 'unblocked'
    | 'replaced'
    | 'closed'
    | (string & {});
  /** Change of the balance; zero for holds and states. */
  readonly amount: SignedMoney;
  readonly balanceAfter: Money;
  readonly redemptionId?: Id;
  readonly refundId?: Id;
  readonly storeId?: StoreId;
  readonly saleRef?: SaleRef;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** A page of activities. */
export interface CardActivityPage {
  /** Activities. */
  readonly items: readonly CardActivity[];
  readonly nextCursor: NextCursor;
}

/** The card as its holder knows it. */
export interface CardBalanceRequest {
  readonly cardNumber: CardNumber;
  readonly pin: CardPin;
}

/** Why. */
export interface CardBlockRequest {
  /** Reason. */
  readonly reason: 'lost' | 'stolen' | 'fraud' | 'requested';
  /** In words. */
  readonly comment?: string;
}

/** A card to issue. */
export interface CardIssueLine {
  /** The partner's own key of the card, unique for ever. */
  readonly ref: string;
  /** What the card is. */
  readonly medium: 'plastic' | 'digital';
  /** Fixed value; without it the value is set at activation. */
  readonly faceValue?: Money;
  /** Last day of use; without it the programme's usual life counts from activation. */
  readonly validUntil?: BusinessDate;
}

/** What became of one line. */
export type CardIssueOutcome = LineOutcome & {
  readonly card?: IssuedCard;
  /** True when this `ref` was issued before. */
  readonly duplicate?: boolean;
};

/** Cards to issue. */
export interface CardIssueRequest {
  /** Cards. */
  readonly cards: readonly CardIssueLine[];
}

/** Outcome of an issue, line by line in the order of the request. */
export interface CardIssueResult {
  /** Cards issued. */
  readonly applied: number;
  /** Lines refused. */
  readonly rejected: number;
  /** A verdict a line. */
  readonly results: readonly CardIssueOutcome[];
}

/** Number of the card. */
export type CardNumber = string;

/** PIN of the card. */
export type CardPin = string;

/** A gift card, its number masked. */
export interface GiftCard {
  readonly cardId: Id;
  /** Number with its middle hidden. */
  readonly maskedNumber: string;
  /** What the card is. */
  readonly medium: 'plastic' | 'digital' | (string & {});
  /** State; `closed` after the last kopeck or the last day. */
  readonly state: 'pending' | 'active' | 'blocked' | 'closed' | (string & {});
  /** Money on the card, Σ of its activities; never negative. */
  readonly balance: Money;
  /** Of these held. */
  readonly held: Money;
  /** balance − held. */
  readonly available: Money;
  /** Fixed value, null when it is set at activation. */
  readonly faceValue: Money | null;
  /** Last day of use, null before activation. */
  readonly validUntil: BusinessDate | null;
  /** Card issued in its place. */
  readonly replacedBy?: Id;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** A new card with its secrets, shown once. */
export interface IssuedCard {
  readonly cardId: Id;
  readonly cardNumber: CardNumber;
  readonly pin: CardPin;
}

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

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

/** Query parameters of listCardActivities. */
export interface ListCardActivitiesQuery {
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

/** An amount with its currency. */
export interface Money {
  readonly amount: Kopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** A payment with a card, in two phases. */
export interface Redemption {
  readonly redemptionId: Id;
  readonly cardId: Id;
  /** State. */
  readonly state: 'held' | 'captured' | 'voided' | 'expired' | (string & {});
  /** Held at first. */
  readonly amount: Money;
  /** Taken. */
  readonly captured: Money;
  /** Given back of what was taken. */
  readonly refunded: Money;
  readonly storeId?: StoreId;
  readonly saleRef: SaleRef;
  /** When the hold ends by itself. */
  readonly expiresAt: Timestamp;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much of the hold to take; all of it without an amount. */
export interface RedemptionCapture {
  readonly amount?: Money;
}

/** Money given back to a card. */
export interface RedemptionRefund {
  readonly refundId: Id;
  /** Refund key. */
  readonly refundKey: string;
  readonly redemptionId: Id;
  readonly amount: Money;
  /** Card the money is on: the same one or its replacement. */
  readonly cardId: Id;
  /** The card issued in place of a closed one, with its secrets; null otherwise. */
  readonly replacement: IssuedCard | null;
  /** True when this refund was made before under another key. */
  readonly duplicate: boolean;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much to give back. */
export interface RedemptionRefundRequest {
  /** Unique for the partner for ever. */
  readonly refundKey: string;
  readonly amount: Money;
  /** Reason. */
  readonly reason?: string;
  readonly occurredAt: Timestamp;
}

/** How much to hold for which sale. */
export interface RedemptionRequest {
  readonly amount: Money;
  readonly storeId?: StoreId;
  readonly saleRef: SaleRef;
  readonly occurredAt: Timestamp;
}

/** What names the sale: its receipt key (with `storeId`), sale id or order id. */
export type SaleRef = string;

/** Whole kopecks, negative when they go the other way. */
export type SignedKopecks = number;

/** An amount with its currency, negative when it goes the other way. */
export interface SignedMoney {
  readonly amount: SignedKopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** The partner's own name of a store. */
export type StoreId = string;

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;
