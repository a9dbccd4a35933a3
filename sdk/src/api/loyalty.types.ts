// Generated from openapi/loyalty.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A correction and what it moved. */
export interface Adjustment {
  readonly adjustmentId: Id;
  readonly customerId: Id;
  /** Points given, or taken when negative. */
  readonly points: number;
  /** Reason. */
  readonly reason: 'goodwill' | 'mistake' | 'fraud' | 'migration' | 'other' | (string & {});
  /** Comment. */
  readonly comment?: string;
  /** Key that called. */
  readonly requestedBy: string;
  /** Who approved it. */
  readonly approvedBy: string;
  /** Lot that was made, null when points were taken. */
  readonly lotId: Id | null;
  /** Lots that points were taken from, in spend order. */
  readonly consumed: readonly LotShare[];
  /** Available right after the correction. */
  readonly available: Points;
  readonly recordedAt: Timestamp;
}

/** A correction by hand. */
export interface AdjustmentRequest {
  readonly customerId: Id;
  /** Points to give, or to take when negative; not zero. */
  readonly points: number;
  /** Reason. */
  readonly reason: 'goodwill' | 'mistake' | 'fraud' | 'migration' | 'other';
  /** Comment for the audit, without personal data. */
  readonly comment?: string;
  /** Who approved it: a user or key other than the one that calls. */
  readonly approvedBy: string;
  /** When points given expire; the programme's life of a lot unless given. */
  readonly expiresAt?: Timestamp;
}

/** A hold on points. */
export interface Authorization {
  readonly authorizationId: Id;
  /** State. */
  readonly state: 'held' | 'captured' | 'voided' | 'expired' | (string & {});
  readonly customerId: Id;
  readonly points: Points;
  /** Discount by line; the sum is points × value. */
  readonly lineDiscounts: readonly LineDiscount[];
  /** To pay with money. */
  readonly payableKop: Kopecks;
  readonly expiresAt: Timestamp;
  readonly receiptText: ReceiptTexts;
}

/** A page of holds. */
export interface AuthorizationPage {
  /** Holds. */
  readonly items: readonly Authorization[];
  readonly nextCursor: NextCursor;
}

/** How many points to hold for which basket. */
export interface AuthorizationRequest {
  readonly quoteId: Id;
  /** Points to redeem. */
  readonly points: number;
  /** The final basket. */
  readonly lines: readonly BasketLine[];
}

/** A line before points. */
export interface BasketLine {
  readonly lineId: LineId;
  /** The partner's article. */
  readonly sku: string;
  /** Name on the receipt. */
  readonly name?: string;
  readonly qty: Quantity;
  /** Unit of the dictionary: pcs, kg, l… */
  readonly unit: string;
  /** Price of one unit. */
  readonly priceKop: Kopecks;
  /** To pay for the line before points. */
  readonly payKop: Kopecks;
  /** VAT code of the dictionary. */
  readonly vatCode?: string;
  /** Category; excluded ones take no part in the programme. */
  readonly category?: string;
}

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** One consent, a record of its own. */
export interface ConsentGiven {
  /** What for. */
  readonly purpose: 'loyalty-terms' | 'personal-data' | 'advertising';
  /** SHA-256 of the text in hex. */
  readonly textHash: string;
}

/** Control sums over the whole register. */
export interface ControlSums {
  /** Operations: distinct operation keys. */
  readonly count: number;
  /** Σ payKop over receipt lines; 0 for refunds and accruals. */
  readonly payKop: Kopecks;
  /** Σ points of accruals; 0 otherwise. */
  readonly points: Points;
}

/** Control sums; the commit compares them with what arrived. */
export type ControlSumsRequest = ControlSums;

/** What the customer's screen may show. */
export interface CustomerDisplay {
  /** Masked name or phone. */
  readonly name: string;
  readonly available: Points;
  /** Masked phone. */
  readonly phone?: string;
  /** Level. */
  readonly level?: string;
  /** The most points this basket can take. */
  readonly maxRedeem?: Points;
  /** Points if nothing is redeemed. */
  readonly accrualForecast?: Points;
}

/** What became of a promotion, and why. */
export interface Decision {
  /** Promotion. */
  readonly promotionId: string;
  /** Outcome. */
  readonly outcome: 'applied' | 'skipped' | (string & {});
  /** Why it was skipped. */
  readonly reason?: string;
  /** What it gave. */
  readonly effect?: string;
}

/** One side of a movement. */
export interface Entry {
  readonly entryId: Id;
  /** Movement the entry belongs to; its entries add up to zero. */
  readonly ledgerOperationId: string;
  /** Kind of movement. */
  readonly kind: 
    | 'accrue'
    | 'redeem'
    | 'restore'
    | 'claw-back'
    | 'expire'
    | 'unexpire'
    | 'settle-debt'
    | 'adjust'
    | (string & {});
  /** Account. */
  readonly account: 'member' | 'debt' | 'issued' | 'redeemed' | 'expired' | 'writeoff' | (string & {});
  /** Positive: to the account, negative: from it. */
  readonly points: number;
  /** Lot concerned. */
  readonly lotId: Id | null;
  readonly recordedAt: Timestamp;
}

/** A page of movements. */
export interface EntryPage {
  /** Movements. */
  readonly items: readonly Entry[];
  readonly nextCursor: NextCursor;
}

/** Points that expire. */
export interface Expiring {
  readonly points: Points;
  readonly expiresAt: Timestamp;
}

/** Fiscal data of the receipt. */
export interface Fiscal {
  /** Number of the fiscal storage (ФН). */
  readonly fn: string;
  /** Number of the fiscal document (ФД). */
  readonly fd: number;
  /** Fiscal sign (ФПД). */
  readonly fpd: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** How the member presents themselves at the till. */
export interface Identifier {
  /** Kind. */
  readonly kind: 'card' | 'phone' | 'qr';
  /** Card number, phone in E.164, or the content of the QR code. */
  readonly value: string;
}

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Discount of a line. */
export interface LineDiscount {
  readonly lineId: LineId;
  readonly discountKop: Kopecks;
}

/** Line within the receipt. */
export type LineId = string;

/** Price of a line after promotions, before points. */
export interface LinePrice {
  readonly lineId: LineId;
  /** To pay for the line. */
  readonly payKop: Kopecks;
  /** Taken off by promotions. */
  readonly discountKop: Kopecks;
}

/** Query parameters of listAuthorizations. */
export interface ListAuthorizationsQuery {
  /** Key of the authorize call. */
  readonly idempotencyKey: string;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listMemberEntries. */
export interface ListMemberEntriesQuery {
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

/** Query parameters of listMemberLots. */
export interface ListMemberLotsQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listRefunds. */
export interface ListRefundsQuery {
  /** Only refunds in this state. */
  readonly state?: 'applied' | 'pending_sale' | 'orphan' | 'refused';
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

/** Query parameters of listRegisterResults. */
export interface ListRegisterResultsQuery {
  /** Only lines with this verdict. */
  readonly verdict?: 'applied' | 'duplicate' | 'rejected' | 'pending_sale';
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listSales. */
export interface ListSalesQuery {
  /** Store. */
  readonly storeId?: string;
  /** Receipt key. */
  readonly receiptKey?: string;
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

/** A lot of points. */
export interface Lot {
  readonly lotId: Id;
  /** Order of earning. */
  readonly seq: number;
  /** Points at birth. */
  readonly points: Points;
  /** Not yet consumed. */
  readonly remaining: Points;
  /** Of these held. */
  readonly held: Points;
  /** Expired. */
  readonly burned: Points;
  readonly earnedAt: Timestamp;
  readonly activeAt: Timestamp;
  /** First instant at which it is dead, null for never. */
  readonly expiresAt: Timestamp | null;
  /** Where it came from. */
  readonly source: 'sale' | 'grace' | 'adjustment' | 'seed' | (string & {});
  /** Sale that earned it. */
  readonly saleId: Id | null;
}

/** How long a lot lives; without both it never dies. */
export interface LotLife {
  /** Calendar months. */
  readonly months?: number;
  /** Days. */
  readonly days?: number;
}

/** A page of lots. */
export interface LotPage {
  /** Lots. */
  readonly items: readonly Lot[];
  readonly nextCursor: NextCursor;
}

/** Points taken from a lot. */
export interface LotShare {
  readonly lotId: Id;
  readonly points: Points;
}

/** A member without personal data. */
export interface Member {
  readonly customerId: Id;
  /** Masked name for the screen. */
  readonly displayName: string;
  /** State. */
  readonly state: 'active' | 'blocked' | (string & {});
  /** Whether the phone is confirmed and points may be redeemed. */
  readonly verified: boolean;
  /** Level. */
  readonly level: string;
  /** Points in live lots. */
  readonly balance: Points;
  /** balance − held. */
  readonly available: Points;
  /** Points in active holds. */
  readonly held: Points;
  /** Points owed after a return. */
  readonly debt: Points;
  /** Points that expire within 30 days. */
  readonly expiringSoon: readonly Expiring[];
  readonly pathToNextLevel: PathToNextLevel;
}

/** The member and the state of the one-time password. */
export interface MemberEnrolled {
  readonly member: Member;
  /** Whether the phone was enrolled before. */
  readonly existing: boolean;
  /** State of the one-time password. */
  readonly otp: 'sent' | 'confirmed' | (string & {});
}

/** Enrolment. */
export interface MemberRequest {
  /** Phone in E.164. */
  readonly phone: string;
  /** Card to attach. */
  readonly card?: string;
  /** How to address the member. */
  readonly displayName?: string;
  readonly storeId: StoreId;
  /** Consents. */
  readonly consents: readonly ConsentGiven[];
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** The one-time password. */
export interface OtpAnswer {
  /** Digits from the message. */
  readonly otp: string;
}

/** What is missing to the next level. */
export interface PathToNextLevel {
  /** Level now. */
  readonly current: string;
  /** Next level, null at the highest. */
  readonly next: string | null;
  /** What is counted. */
  readonly metric: 'net_spend' | (string & {});
  readonly currentValue: Kopecks;
  readonly required: Kopecks;
  readonly remaining: Kopecks;
  readonly periodEnd: BusinessDate;
  /** The same in words. */
  readonly text: string;
}

/** Whole loyalty points. */
export type Points = number;

/** Till of the store. */
export type PosId = string;

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

/** Parameters of the programme. */
export interface Program {
  /** Programme. */
  readonly programId: string;
  /** Version. */
  readonly version: number;
  /** IANA time zone. */
  readonly timezone: string;
  /** Value of a point in kopecks. */
  readonly pointValueKop: number;
  /** How points and shares are rounded, once per receipt and promotion. */
  readonly rounding?: 'half-up' | (string & {});
  readonly lotLife: LotLife;
  /** Seconds from earning until points may be spent. */
  readonly activationDelaySec?: number;
  /** Most of a receipt that points may pay, in basis points. */
  readonly maxRedeemBp: number;
  /** Kopecks that must stay of a line. */
  readonly minLineKop: number;
  /** Categories without points. */
  readonly redeemExclusions: readonly string[];
  /** Life of a quote in seconds. */
  readonly quoteTtlSec: number;
  /** Life of a hold in seconds. */
  readonly holdTtlSec: number;
  /** Which lots go first. */
  readonly spendOrder: 'FIFO' | 'FEFO' | (string & {});
  /** What a return beyond the balance does. */
  readonly clawback: 'debt' | 'within_balance' | (string & {});
  /** Days that points restored to a dead lot live. */
  readonly restoreGraceDays: number;
  /** Hours after which a parked refund is reported. */
  readonly orphanAfterHours: number;
  /** Days by which an offline sale may be late. */
  readonly catchUpDays: number;
  /** Levels from the lowest. */
  readonly levels: readonly ProgramLevel[];
}

/** A level. */
export interface ProgramLevel {
  /** Name. */
  readonly name: string;
  /** Net spend over 12 months to reach it. */
  readonly requiredKop: Kopecks;
  /** Accrual in basis points. */
  readonly baseRateBp: number;
}

/** Headers of putRegisterPart. */
export interface PutRegisterPartHeaders {
  /** Digest of the body (RFC 9530), `sha-256=:…:`. */
  readonly 'Content-Digest': string;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** A quote, valid for ten minutes. */
export interface Quote {
  readonly quoteId: Id;
  readonly expiresAt: Timestamp;
  /** Version of the catalogue of promotions that this quote pins; it applies at authorize and sale while the quote lives. */
  readonly catalogVersion?: number;
  readonly member: Member;
  /** The most points this basket can take. */
  readonly maxRedeem: Points;
  /** Every promotion considered. */
  readonly decisions: readonly Decision[];
  /** Prices after promotions, in the order of the lines. */
  readonly linePrices?: readonly LinePrice[];
  /** Points if nothing is redeemed. */
  readonly accrualForecast: Points;
  readonly receiptText: ReceiptTexts;
  readonly customerDisplay: CustomerDisplay;
}

/** Who is at the till, and with what. */
export type QuoteRequest = {
  readonly identifier?: Identifier;
  readonly customerId?: Id;
  readonly storeId: StoreId;
  readonly posId: PosId;
  /**
   * Channel.
   * @default "pos"
   */
  readonly channel?: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';
  readonly occurredAt: Timestamp;
  /**
   * Characters in a line of the printer.
   * @default 32
   */
  readonly receiptWidth?: number;
  /** Basket; without it the answer only tells who the member is. */
  readonly lines?: readonly BasketLine[];
} & ({
  readonly identifier: Identifier;
} | {
  readonly customerId: Id;
});

/** A line to print, in CP866 and no wider than the printer. */
export interface ReceiptText {
  /** What it says. */
  readonly kind: 'promo' | 'accrual' | 'redeem' | 'balance' | 'expiring' | 'level' | 'path' | 'legal' | (string & {});
  /** Where. */
  readonly placement: 'header' | 'body' | 'footer' | (string & {});
  /** Alignment. */
  readonly align: 'left' | 'center' | 'right' | (string & {});
  /** Style. */
  readonly style: 'normal' | 'bold' | 'double' | (string & {});
  /** Text. */
  readonly text: string;
}

/** Lines to print, in order. */
export type ReceiptTexts = readonly ReceiptText[];

/** A return and what it moved. */
export interface Refund {
  readonly refundId: Id;
  /** Refund key. */
  readonly refundKey: string;
  /** Kind. */
  readonly kind: 'refund' | 'cancel' | (string & {});
  /** State. */
  readonly state: 'applied' | 'pending_sale' | 'orphan' | 'refused' | (string & {});
  /** Its sale, null while unknown. */
  readonly saleId: Id | null;
  /** Redeemed points given back. */
  readonly restored: Points;
  /** Accrued points taken back. */
  readonly clawedBack: Points;
  /** The member's debt after the return. */
  readonly debt: Points;
  /** Code of the reason when a parked refund could not be applied. */
  readonly refusal?: string;
  /** True when this return was registered before under another key. */
  readonly duplicate: boolean;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** How much of a line is returned. */
export interface RefundLine {
  readonly lineId: LineId;
  readonly qty: Quantity;
}

/** A page of refunds. */
export interface RefundPage {
  /** Refunds. */
  readonly items: readonly Refund[];
  readonly nextCursor: NextCursor;
}

/** A return: of a known sale, or of a receipt that may come later. */
export type RefundRequest = {
  /** Unique for the partner for ever. */
  readonly refundKey: string;
  readonly saleId?: Id;
  readonly storeId?: StoreId;
  /** Receipt of the sale. */
  readonly receiptKey?: string;
  readonly occurredAt: Timestamp;
  /** Reason. */
  readonly reason?: string;
  /** Lines. */
  readonly lines: readonly RefundLine[];
} & ({
  readonly saleId: Id;
} | {
  readonly storeId: StoreId;
  /** Receipt of the sale. */
  readonly receiptKey: string;
});

/** A register and how far it has come. */
export interface Register {
  readonly registerId: Id;
  /** Kind of its lines. */
  readonly kind: 'sales' | 'refunds' | 'accruals' | (string & {});
  /** Format. */
  readonly format: 'ndjson' | 'csv' | (string & {});
  /** Compression. */
  readonly compression: 'none' | 'gzip' | (string & {});
  /** Lines announced. */
  readonly totalLines: number;
  readonly controlSums: ControlSums;
  /** State. */
  readonly state: 'receiving' | 'checking' | 'applying' | 'succeeded' | 'partially_succeeded' | 'failed' | (string & {});
  /** Parts that have arrived. */
  readonly receivedParts: readonly number[];
  /** Lines received. */
  readonly received: number;
  /** Lines processed. */
  readonly processed: number;
  /** Lines applied. */
  readonly applied: number;
  /** Lines applied before. */
  readonly duplicate: number;
  /** Lines refused. */
  readonly rejected: number;
  /** Refunds that wait for their sale. */
  readonly pending: number;
  /** Speed over the last minute. */
  readonly linesPerSecond: number;
  /** Expected end, null when unknown. */
  readonly eta: Timestamp | null;
  /** When it was announced. */
  readonly createdAt: Timestamp;
  /** When it last changed. */
  readonly updatedAt: Timestamp;
  /** When all lines had a verdict. */
  readonly finishedAt: Timestamp | null;
  /** Operation of the commit, null before it. */
  readonly operationId: Id | null;
}

/** A line of a register of accruals. */
export type RegisterAccrual = {
  /** The partner's key of the operation, unique for ever. */
  readonly operationKey: string;
  readonly identifier?: Identifier;
  readonly customerId?: Id;
  /** Points. */
  readonly points: number;
  readonly occurredAt: Timestamp;
  /** Reason. */
  readonly reason?: string;
  /** When they expire; the programme's life of a lot unless given. */
  readonly expiresAt?: Timestamp;
} & ({
  readonly identifier: Identifier;
} | {
  readonly customerId: Id;
});

/** A part that was kept. */
export interface RegisterPart {
  /** Number of the part. */
  readonly partNumber: number;
  /** Size in bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}

/** A line of a register of refunds. */
export interface RegisterRefund {
  /** The partner's key of the operation, unique for ever. */
  readonly operationKey: string;
  readonly refund: RefundRequest;
}

/** What a register will hold. */
export interface RegisterRequest {
  /** Kind of its lines. */
  readonly kind: 'sales' | 'refunds' | 'accruals';
  /** Format. */
  readonly format: 'ndjson' | 'csv';
  /**
   * Compression.
   * @default "gzip"
   */
  readonly compression?: 'none' | 'gzip';
  /** Lines, without the header of a CSV. */
  readonly totalLines: number;
  readonly controlSums: ControlSumsRequest;
}

/** Verdict on a line. */
export interface RegisterResult {
  /** Line of the register, from 1. */
  readonly line: number;
  /** Key of the operation, null when the line could not be read. */
  readonly operationKey: string | null;
  /** Verdict. */
  readonly verdict: 'applied' | 'duplicate' | 'rejected' | 'pending_sale' | (string & {});
  /** Problem code of a rejected line. */
  readonly code: string | null;
  /** Sale, refund or adjustment that came of it. */
  readonly operationId: Id | null;
}

/** A page of verdicts. */
export interface RegisterResultPage {
  /** Verdicts, in the order of the lines. */
  readonly items: readonly RegisterResult[];
  readonly nextCursor: NextCursor;
}

/** A line of a register of sales; quotes and authorizations are left out, so it accrues and never redeems. */
export interface RegisterSale {
  /** The partner's key of the operation, unique for ever. */
  readonly operationKey: string;
  readonly sale: SaleRequest;
}

/** A registered sale. */
export interface Sale {
  readonly saleId: Id;
  /** Receipt key. */
  readonly receiptKey: string;
  readonly storeId: StoreId;
  readonly customerId: Id;
  readonly accrued: Points;
  readonly redeemed: Points;
  /** Available right after the sale. */
  readonly available: Points;
  /** Level after the sale. */
  readonly level: string;
  readonly pathToNextLevel: PathToNextLevel;
  readonly receiptText: ReceiptTexts;
  /** True when this receipt was registered before under another key. */
  readonly duplicate: boolean;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
}

/** Fiscal data of a sale. */
export interface SaleFiscal {
  readonly saleId: Id;
  /** Number of the fiscal storage (ФН). */
  readonly fn: string;
  /** Number of the fiscal document (ФД). */
  readonly fd: number;
  /** Fiscal sign (ФПД). */
  readonly fpd: string;
  readonly recordedAt: Timestamp;
}

/** A line as paid. */
export interface SaleLine {
  readonly lineId: LineId;
  /** The partner's article. */
  readonly sku: string;
  /** Name on the receipt. */
  readonly name?: string;
  readonly qty: Quantity;
  /** Unit of the dictionary: pcs, kg, l… */
  readonly unit: string;
  /** Price of one unit. */
  readonly priceKop: Kopecks;
  /** To pay for the line before points. */
  readonly payKop: Kopecks;
  /** Paid with points, exactly as the authorization split it. */
  readonly pointsDiscountKop?: Kopecks;
  /** VAT code of the dictionary. */
  readonly vatCode?: string;
  /** Category. */
  readonly category?: string;
}

/** A page of sales. */
export interface SalePage {
  /** Sales. */
  readonly items: readonly Sale[];
  readonly nextCursor: NextCursor;
}

/** A receipt. */
export interface SaleRequest {
  readonly quoteId?: Id;
  readonly authorizationId?: Id;
  readonly customerId?: Id;
  readonly identifier?: Identifier;
  /** Unique in the store for ever, such as ФН and ФД. */
  readonly receiptKey: string;
  readonly storeId: StoreId;
  readonly posId: PosId;
  /** Cashier's code. */
  readonly cashier?: string;
  readonly occurredAt: Timestamp;
  /** Lines. */
  readonly lines: readonly SaleLine[];
  readonly totals: SaleTotals;
  /** Payments. */
  readonly tenders: readonly Tender[];
  readonly fiscal?: Fiscal;
  /**
   * Characters in a line of the printer.
   * @default 32
   */
  readonly receiptWidth?: number;
  /**
   * Sent later than sold: accrues, never redeems.
   * @default false
   */
  readonly offline?: boolean;
}

/** Header sums; they must equal the sums over the lines. */
export interface SaleTotals {
  /** Σ payKop. */
  readonly linesKop: Kopecks;
  /** Σ pointsDiscountKop. */
  readonly pointsDiscountKop: Kopecks;
  /** linesKop − pointsDiscountKop = Σ tenders. */
  readonly payableKop: Kopecks;
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** Store of the partner. */
export type StoreId = string;

/** A means of payment. */
export interface Tender {
  /** Kind. */
  readonly kind: 'cash' | 'card' | 'sbp' | 'wallet' | 'gift';
  readonly amountKop: Kopecks;
}

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
