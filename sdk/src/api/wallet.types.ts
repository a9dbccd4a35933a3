// Generated from openapi/wallet.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** An account of the partner in the double-entry ledger. */
export interface Account {
  readonly accountId: Id;
  /** What it counts. */
  readonly kind: 
    | 'payable'
    | 'receivable'
    | 'points'
    | 'commission'
    | 'vat'
    | 'gift-card-liability'
    | 'suspense'
    | (string & {});
  readonly currency: AccountCurrency;
  /** Balance of what is posted. */
  readonly posted: LedgerAmount;
  /** Held for the account, not yet posted. */
  readonly pendingIn: LedgerAmount;
  /** Held from the account, not yet posted. */
  readonly pendingOut: LedgerAmount;
  readonly asOf: Timestamp;
}

/** RUB, or PTS for points. */
export type AccountCurrency = 'RUB' | 'PTS' | (string & {});

/** One side of a movement. */
export interface AccountEntry {
  readonly entryId: Id;
  /** Movement the entry belongs to; debits equal credits in it. */
  readonly ledgerOperationId: string;
  /** Kind of movement. */
  readonly kind: 
    | 'capture'
    | 'refund'
    | 'points-issued'
    | 'points-redeemed'
    | 'commission'
    | 'vat'
    | 'adjustment'
    | 'payout'
    | 'dispute'
    | 'dispute-resolved'
    | (string & {});
  /** Change of the account. */
  readonly amount: LedgerAmount;
  /** Posted balance after it. */
  readonly balanceAfter: LedgerAmount;
  readonly paymentId?: Id;
  readonly settlementId?: Id;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
  readonly businessDate: BusinessDate;
}

/** A page of movements. */
export interface AccountEntryPage {
  /** Movements. */
  readonly items: readonly AccountEntry[];
  readonly nextCursor: NextCursor;
}

/** A page of accounts. */
export interface AccountPage {
  /** Accounts. */
  readonly items: readonly Account[];
  readonly nextCursor: NextCursor;
}

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

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** Means of payment of a customer. */
export interface CustomerWallet {
  readonly customerId: Id;
  /** Means of payment. */
  readonly tenders: readonly WalletTender[];
  /** Instruments, masked. */
  readonly instruments: readonly Instrument[];
}

/** Something a subscription grants. */
export interface Entitlement {
  readonly entitlementId: Id;
  readonly customerId: Id;
  /** What it grants. */
  readonly kind: 'free-delivery' | 'express-delivery' | 'extra-points' | 'media' | 'insurance' | (string & {});
  /** Subscription it comes with. */
  readonly subscription: string;
  /** State. */
  readonly state: 'active' | 'suspended' | 'ended' | (string & {});
  /** Uses in the period, null without limit. */
  readonly quota: number | null;
  /** Used in the period. */
  readonly used: number;
  /** Left in the period, null without limit. */
  readonly remaining: number | null;
  /** When the count starts anew. */
  readonly periodEnd: Timestamp;
}

/** A page of entitlements. */
export interface EntitlementPage {
  /** Entitlements. */
  readonly items: readonly Entitlement[];
  readonly nextCursor: NextCursor;
}

/** A use, and what is left. */
export interface EntitlementUse {
  readonly useId: Id;
  /** Uses. */
  readonly quantity: number;
  /** The partner's order or receipt. */
  readonly orderRef?: string;
  readonly entitlement: Entitlement;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much is used, and for what. */
export interface EntitlementUseRequest {
  /**
   * Uses.
   * @default 1
   */
  readonly quantity?: number;
  /** The partner's order or receipt. */
  readonly orderRef?: string;
  readonly occurredAt: Timestamp;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** A tokenised means of payment. */
export interface Instrument {
  readonly instrumentId: Id;
  readonly customerId: Id;
  /** Kind. */
  readonly kind: 'card' | 'sbp' | (string & {});
  /** What a person knows it by: system and last digits, or the bank. */
  readonly masked: string;
  /** Last month of a card. */
  readonly expires?: string;
  /** State. */
  readonly state: 'active' | 'expired' | 'revoked' | (string & {});
  readonly createdAt: Timestamp;
}

/** What to tokenise, and for whom. */
export interface InstrumentRequest {
  readonly customerId: Id;
  /** Kind. */
  readonly kind: 'card' | 'sbp';
  /** One-time token of the acquirer's form. */
  readonly acquirerToken: string;
  /** Consent `payment-instrument` of the customer. */
  readonly consentId: Id;
}

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Kopecks on an account in RUB, points on one in PTS; negative when it goes the other way. */
export type LedgerAmount = number;

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

/** Query parameters of listAccountEntries. */
export interface ListAccountEntriesQuery {
  /** First business date. */
  readonly from?: BusinessDate;
  /** Last business date. */
  readonly to?: BusinessDate;
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

/** Query parameters of listAccounts. */
export interface ListAccountsQuery {
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

/** Query parameters of listEntitlements. */
export interface ListEntitlementsQuery {
  /** Customer. */
  readonly customerId: Id;
  /** Only entitlements of this kind. */
  readonly kind?: string;
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

/** Query parameters of listSettlementLines. */
export interface ListSettlementLinesQuery {
  /** Only lines of this type. */
  readonly type?: 'sale' | 'return' | 'points-issued' | 'points-redeemed' | 'service' | 'adjustment';
  /** Only lines in this state. */
  readonly state?: 'accepted' | 'disputed' | 'resolved';
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

/** Query parameters of listSettlements. */
export interface ListSettlementsQuery {
  /** Only settlements in this state. */
  readonly state?: 'open' | 'calculated' | 'confirmed' | 'paid' | 'disputed';
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

/** A payment of one or several tenders, in two phases. */
export interface Payment {
  readonly paymentId: Id;
  /** The partner's own key. */
  readonly externalId: string;
  readonly orderId?: Id;
  /** Customer, null for an anonymous payment. */
  readonly customerId: Id | null;
  /** State. */
  readonly state: 
    | 'pending'
    | 'authorized'
    | 'captured'
    | 'partially_captured'
    | 'voided'
    | 'expired'
    | 'failed'
    | 'partially_refunded'
    | 'refunded'
    | (string & {});
  /** Why it failed. */
  readonly failureCode?: 'declined' | 'insufficient-funds' | 'expired' | 'fraud' | 'acquirer-unavailable' | (string & {});
  readonly confirmation?: PaymentConfirmation;
  /** Held at first. */
  readonly amount: Money;
  /** Taken; never more than was held. */
  readonly captured: Money;
  /** Given back; never more than was taken. */
  readonly refunded: Money;
  /** Parts. */
  readonly tenders: readonly PaymentTender[];
  /** When the hold ends by itself. */
  readonly expiresAt: Timestamp;
  /** True when this payment was made before under another idempotency key. */
  readonly duplicate: boolean;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much of the hold to take; all of it without an amount. */
export interface PaymentCapture {
  readonly amount?: Money;
}

/** What the customer has to do while the payment is `pending`. */
export interface PaymentConfirmation {
  /** Show the address as a QR code, or go to it. */
  readonly kind: 'qr' | 'redirect' | (string & {});
  /** Address. */
  readonly url: string;
  readonly expiresAt: Timestamp;
}

/** Money given back. */
export interface PaymentRefund {
  readonly refundId: Id;
  /** Refund key. */
  readonly refundKey: string;
  readonly paymentId: Id;
  /** State; `pending` while the bank works. */
  readonly state: 'pending' | 'succeeded' | 'failed' | (string & {});
  readonly amount: Money;
  /** By tender; the sum is the amount. */
  readonly tenders: readonly PaymentRefundTender[];
  /** True when this refund was made before under another idempotency key. */
  readonly duplicate: boolean;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much to give back. */
export interface PaymentRefundRequest {
  /** Unique for the partner for ever. */
  readonly refundKey: string;
  readonly amount: Money;
  /** Reason. */
  readonly reason?: string;
  readonly occurredAt: Timestamp;
}

/** What goes back to one tender. */
export interface PaymentRefundTender {
  /** Kind. */
  readonly kind: 'wallet' | 'card' | 'sbp' | 'gift' | 'points-ref' | 'credit' | (string & {});
  readonly amount: Money;
}

/** What to hold, and from where. */
export interface PaymentRequest {
  /** The partner's own key of the payment, unique for ever. */
  readonly externalId: string;
  /** Order that is paid. */
  readonly orderId?: Id;
  readonly customerId?: Id;
  /** Σ of the tenders, to the kopeck. */
  readonly amount: Money;
  /** Parts. */
  readonly tenders: readonly PaymentTenderRequest[];
  /** Where the customer comes back to after confirming. */
  readonly returnUrl?: string;
  readonly occurredAt: Timestamp;
}

/** One part of a payment, and what became of it. */
export interface PaymentTender {
  /** Kind. */
  readonly kind: 'wallet' | 'card' | 'sbp' | 'gift' | 'points-ref' | 'credit' | (string & {});
  /** State. */
  readonly state: 'pending' | 'held' | 'captured' | 'voided' | 'failed' | (string & {});
  /** Held at first. */
  readonly amount: Money;
  /** Taken. */
  readonly captured: Money;
  /** Given back. */
  readonly refunded: Money;
  readonly instrumentId?: Id;
  readonly redemptionId?: Id;
  readonly authorizationId?: Id;
  /** Agreement at the bank. */
  readonly creditAgreementId?: string;
}

/** One part of a payment. */
export interface PaymentTenderRequest {
  /** Kind; `points-ref` pays with points held by a loyalty authorization. */
  readonly kind: 'wallet' | 'card' | 'sbp' | 'gift' | 'points-ref' | 'credit';
  readonly amount: Money;
  /** For `card` and `sbp`. */
  readonly instrumentId?: Id;
  /** For `gift`: the hold on the card. */
  readonly redemptionId?: Id;
  /** For `points-ref`: the hold on points. */
  readonly authorizationId?: Id;
  /** For `credit`: the agreement at the bank. */
  readonly creditAgreementId?: string;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** A settlement with the partner: opening + Σ net of the lines = closing. Positive sums are due to the partner. */
export interface Settlement {
  readonly settlementId: Id;
  /** First business date. */
  readonly periodFrom: BusinessDate;
  /** Last business date, included. */
  readonly periodTo: BusinessDate;
  /** State. */
  readonly state: 'open' | 'calculated' | 'confirmed' | 'paid' | 'disputed' | (string & {});
  /** Balance brought forward. */
  readonly opening: SignedMoney;
  /** Σ gross of the sales. */
  readonly sales: SignedMoney;
  /** Returns, on their own dates. */
  readonly returns: SignedMoney;
  /** Points issued at the partner's sales, which it pays for at the agreed price. */
  readonly pointsIssued: SignedMoney;
  /** Points redeemed at the partner's sales, for which it is compensated. */
  readonly pointsRedeemed: SignedMoney;
  /** Σ fee of all lines, without VAT. */
  readonly commission: SignedMoney;
  /** Σ vat of all lines, by the rates of their dates. */
  readonly vat: SignedMoney;
  /** Corrections. */
  readonly adjustments: SignedMoney;
  /** Balance carried forward. */
  readonly closing: SignedMoney;
  /** Net sum of disputed lines, in suspense. */
  readonly disputed: SignedMoney;
  /** Lines. */
  readonly lines: number;
  /** Lines in dispute; they do not block the rest. */
  readonly disputedLines: number;
  /** Confirm or dispute by then; null while open. */
  readonly confirmBy: Timestamp | null;
  /** УПД and acts that carry the sum. */
  readonly documentIds: readonly Id[];
  /** When it was calculated. */
  readonly calculatedAt: Timestamp | null;
  /** When the partner confirmed it. */
  readonly confirmedAt: Timestamp | null;
  /** When it was paid. */
  readonly paidAt: Timestamp | null;
}

/** What is confirmed. */
export interface SettlementConfirmation {
  /** Closing balance as read. */
  readonly closing: SignedMoney;
  /** Documents of the sum, from the EDO contract. */
  readonly documentIds?: readonly Id[];
}

/** A dispute over lines. */
export interface SettlementDispute {
  readonly disputeId: Id;
  readonly settlementId: Id;
  /** State. */
  readonly state: 'open' | 'resolved' | (string & {});
  /** Net sum moved to suspense. */
  readonly amount: SignedMoney;
  /** Lines. */
  readonly lines: readonly SettlementDisputeLine[];
  readonly createdAt: Timestamp;
}

/** A disputed line, and what became of it. */
export interface SettlementDisputeLine {
  readonly lineId: Id;
  readonly expectedNet?: SignedMoney;
  /** What is wrong. */
  readonly reason: 
    | 'unknown-operation'
    | 'wrong-amount'
    | 'wrong-commission'
    | 'wrong-vat'
    | 'duplicate'
    | 'missing-return'
    | 'other'
    | (string & {});
  /** In words. */
  readonly comment?: string;
  /** State. */
  readonly state: 'open' | 'accepted' | 'refused' | (string & {});
}

/** A line that is not right. */
export interface SettlementDisputeLineRequest {
  readonly lineId: Id;
  /** What the net should be. */
  readonly expectedNet?: SignedMoney;
  /** What is wrong. */
  readonly reason: 
    | 'unknown-operation'
    | 'wrong-amount'
    | 'wrong-commission'
    | 'wrong-vat'
    | 'duplicate'
    | 'missing-return'
    | 'other';
  /** In words. */
  readonly comment?: string;
}

/** Lines that are not right. */
export interface SettlementDisputeRequest {
  /** Lines. */
  readonly lines: readonly SettlementDisputeLineRequest[];
  /** Files that prove it. */
  readonly evidenceFileIds?: readonly Id[];
}

/** One operation of the period. */
export interface SettlementLine {
  readonly lineId: Id;
  /** Sale, refund or other operation behind the line. */
  readonly operationId: Id;
  /** Type. */
  readonly type: 'sale' | 'return' | 'points-issued' | 'points-redeemed' | 'service' | 'adjustment' | (string & {});
  /** State. */
  readonly state: 'accepted' | 'disputed' | 'resolved' | (string & {});
  /** Receipt key or order of the partner. */
  readonly reference?: string;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
  /** Day it is settled by, from `recordedAt`. */
  readonly businessDate: BusinessDate;
  /** Sum of the operation. */
  readonly gross: SignedMoney;
  /** Commission without VAT. */
  readonly fee: SignedMoney;
  /** VAT on the fee, by the rate of the date. */
  readonly vat: SignedMoney;
  /** gross + fee + vat: what the line adds to the closing balance. */
  readonly net: SignedMoney;
}

/** A page of lines. */
export interface SettlementLinePage {
  /** Lines. */
  readonly items: readonly SettlementLine[];
  readonly nextCursor: NextCursor;
}

/** A page of settlements. */
export interface SettlementPage {
  /** Settlements. */
  readonly items: readonly Settlement[];
  readonly nextCursor: NextCursor;
}

/** Whole kopecks, negative when they go the other way. */
export type SignedKopecks = number;

/** An amount with its currency, negative when it goes the other way. */
export interface SignedMoney {
  readonly amount: SignedKopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;

/** A measured use of a service. */
export interface UsageRecord {
  /** The partner's own key, unique for ever. */
  readonly recordKey: string;
  /** Service of the tariff. */
  readonly serviceCode: string;
  readonly customerId?: Id;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly occurredAt: Timestamp;
}

/** Records in any order. */
export interface UsageRecordBatch {
  /** Records. */
  readonly records: readonly UsageRecord[];
}

/** A means of payment the customer may use here. */
export interface WalletTender {
  /** Kind. */
  readonly kind: 'wallet' | 'card' | 'sbp' | 'gift' | 'points-ref' | 'credit' | (string & {});
  /** What it can pay at most, null when only its issuer knows. */
  readonly available: Money | null;
}
