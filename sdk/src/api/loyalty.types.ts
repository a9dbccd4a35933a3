// Generated from openapi/loyalty.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A hold on points. */
export interface Authorization {
    readonly authorizationId: Id;
    /** State. */
    readonly state: ("held" | "captured" | "voided" | "expired") | (string & {});
    readonly customerId: Id;
    readonly points: Points;
    /** Discount by line; the sum is points × value. */
    readonly lineDiscounts: readonly LineDiscount[];
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
    readonly priceKop: Kopecks;
    readonly payKop: Kopecks;
    /** VAT code of the dictionary. */
    readonly vatCode?: string;
    /** Category; excluded ones take no part in the programme. */
    readonly category?: string;
}

/**
 * Day in the programme's time zone.
 */
export type BusinessDate = string;

/** One consent, a record of its own. */
export interface ConsentGiven {
    /**
     * What for.
     */
    readonly purpose: "loyalty-terms" | "personal-data" | "advertising";
    /** SHA-256 of the text in hex. */
    readonly textHash: string;
}

/** What the customer's screen may show. */
export interface CustomerDisplay {
    /** Masked name or phone. */
    readonly name: string;
    readonly available: Points;
}

/** What became of a promotion, and why. */
export interface Decision {
    /** Promotion. */
    readonly promotionId: string;
    /** Outcome. */
    readonly outcome: ("applied" | "skipped") | (string & {});
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
    readonly kind: ("accrue" | "redeem" | "restore" | "claw-back" | "expire" | "unexpire" | "settle-debt") | (string & {});
    /** Account. */
    readonly account: ("member" | "debt" | "issued" | "redeemed" | "expired" | "writeoff") | (string & {});
    /**
     * Positive: to the account, negative: from it.
     */
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
    /**
     * Kind.
     */
    readonly kind: "card" | "phone" | "qr";
    /** Card number, phone in E.164, or the content of the QR code. */
    readonly value: string;
}

/**
 * Whole kopecks, never a fraction.
 */
export type Kopecks = number;

/** Discount of a line. */
export interface LineDiscount {
    readonly lineId: LineId;
    readonly discountKop: Kopecks;
}

/** Line within the receipt. */
export type LineId = string;

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
    /**
     * Only refunds in this state.
     */
    readonly state?: "applied" | "pending_sale" | "orphan" | "refused";
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
    /**
     * Items per page.
     * @default 50
     */
    readonly limit?: number;
    /** Opaque position from `nextCursor` of the previous page. */
    readonly cursor?: string;
}

/** A lot of points. */
export interface Lot {
    readonly lotId: Id;
    /** Order of earning. */
    readonly seq: number;
    readonly points: Points;
    readonly remaining: Points;
    readonly held: Points;
    readonly burned: Points;
    readonly earnedAt: Timestamp;
    readonly activeAt: Timestamp;
    /** First instant at which it is dead, null for never. */
    readonly expiresAt: Timestamp | null;
    /** Where it came from. */
    readonly source: ("sale" | "grace" | "adjustment" | "seed") | (string & {});
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

/** A member without personal data. */
export interface Member {
    readonly customerId: Id;
    /** Masked name for the screen. */
    readonly displayName: string;
    /** State. */
    readonly state: ("active" | "blocked") | (string & {});
    /** Whether the phone is confirmed and points may be redeemed. */
    readonly verified: boolean;
    /** Level. */
    readonly level: string;
    readonly balance: Points;
    readonly available: Points;
    readonly held: Points;
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
    readonly otp: ("sent" | "confirmed") | (string & {});
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
    readonly metric: "net_spend" | (string & {});
    readonly currentValue: Kopecks;
    readonly required: Kopecks;
    readonly remaining: Kopecks;
    readonly periodEnd: BusinessDate;
    /** The same in words. */
    readonly text: string;
}

/**
 * Whole loyalty points.
 */
export type Points = number;

/** Till of the store. */
export type PosId = string;

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
    readonly lotLife: LotLife;
    /** Most of a receipt that points may pay. */
    readonly maxRedeemBp: number;
    /** What must stay of a line. */
    readonly minLineKop: number;
    /** Categories without points. */
    readonly redeemExclusions: readonly string[];
    /** Life of a quote. */
    readonly quoteTtlSec: number;
    /** Life of a hold. */
    readonly holdTtlSec: number;
    /** Which lots go first. */
    readonly spendOrder: ("FIFO" | "FEFO") | (string & {});
    /** What a return beyond the balance does. */
    readonly clawback: ("debt" | "within_balance") | (string & {});
    /** Life of points restored to a dead lot. */
    readonly restoreGraceDays: number;
    /** When a parked refund is reported. */
    readonly orphanAfterHours: number;
    /** How late an offline sale may come. */
    readonly catchUpDays: number;
    /** Levels from the lowest. */
    readonly levels: readonly ProgramLevel[];
}

/** A level. */
export interface ProgramLevel {
    /** Name. */
    readonly name: string;
    readonly requiredKop: Kopecks;
    /** Accrual in basis points. */
    readonly baseRateBp: number;
}

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** A quote, valid for ten minutes. */
export interface Quote {
    readonly quoteId: Id;
    readonly expiresAt: Timestamp;
    readonly member: Member;
    readonly maxRedeem: Points;
    /** Every promotion considered. */
    readonly decisions: readonly Decision[];
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
     * @default pos
     */
    readonly channel?: "pos" | "web" | "app" | "kiosk" | "bot" | "voice" | "video";
    readonly occurredAt: Timestamp;
    /**
     * Characters in a line of the printer.
     * @default 32
     */
    readonly receiptWidth?: number;
    /** Basket; without it the answer only tells who the member is. */
    readonly lines?: readonly BasketLine[];
} & (unknown | unknown);

/** A line to print, in CP866 and no wider than the printer. */
export interface ReceiptText {
    /** What it says. */
    readonly kind: ("promo" | "accrual" | "redeem" | "balance" | "expiring" | "level" | "path" | "legal") | (string & {});
    /** Where. */
    readonly placement: ("header" | "body" | "footer") | (string & {});
    /** Alignment. */
    readonly align: ("left" | "center" | "right") | (string & {});
    /** Style. */
    readonly style: ("normal" | "bold" | "double") | (string & {});
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
    readonly kind: ("refund" | "cancel") | (string & {});
    /** State. */
    readonly state: ("applied" | "pending_sale" | "orphan" | "refused") | (string & {});
    /** Its sale, null while unknown. */
    readonly saleId: Id | null;
    readonly restored: Points;
    readonly clawedBack: Points;
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
} & (unknown | unknown);

/** A registered sale. */
export interface Sale {
    readonly saleId: Id;
    /** Receipt key. */
    readonly receiptKey: string;
    readonly storeId: StoreId;
    readonly customerId: Id;
    readonly accrued: Points;
    readonly redeemed: Points;
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
    readonly priceKop: Kopecks;
    readonly payKop: Kopecks;
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
    readonly linesKop: Kopecks;
    readonly pointsDiscountKop: Kopecks;
    readonly payableKop: Kopecks;
}

/** Store of the partner. */
export type StoreId = string;

/** A means of payment. */
export interface Tender {
    /**
     * Kind.
     */
    readonly kind: "cash" | "card" | "sbp" | "wallet" | "gift";
    readonly amountKop: Kopecks;
}

/**
 * RFC 3339 with an offset; answers are in UTC (`Z`).
 */
export type Timestamp = string;
