// Generated from openapi/promotions.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** An amount off: of each unit in phase `line`, of the receipt in phase `cart`. */
export interface AmountOff {
  /** Kind. */
  readonly kind: 'amount-off';
  /** Discount in kopecks. */
  readonly discountKop: number;
}

/** Hundredths of a percent. */
export type BasisPoints = number;

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** Version of the catalogue of promotions; grows with every publication and stop. */
export type CatalogVersion = number;

/** What the basket gets. */
export interface Evaluation {
  readonly catalogVersion: CatalogVersion;
  /** Every promotion considered, by id. */
  readonly decisions: readonly PromotionDecision[];
  /** Prices in the order of the lines. */
  readonly linePrices: readonly LinePrice[];
  readonly totals: EvaluationTotals;
  /** Points a member of the lowest level would get. */
  readonly accrualForecast: Points;
}

/** A line before promotions. */
export interface EvaluationLine {
  /** Line within the basket. */
  readonly lineId: string;
  readonly sku: Sku;
  readonly qty: Quantity;
  readonly unit: Unit;
  /** Price of one unit. */
  readonly priceKop: Kopecks;
  /** To pay for the line before promotions. */
  readonly payKop: Kopecks;
  /** Category. */
  readonly category?: string;
}

/** A basket without a customer. */
export interface EvaluationRequest {
  readonly storeId: StoreId;
  /**
   * Channel.
   * @default "pos"
   */
  readonly channel?: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';
  /** Moment whose promotions apply. */
  readonly occurredAt: Timestamp;
  /** Lines. */
  readonly lines: readonly EvaluationLine[];
}

/** Sums over the lines. */
export interface EvaluationTotals {
  /** Before promotions. */
  readonly linesKop: Kopecks;
  /** Taken off. */
  readonly discountKop: Kopecks;
  /** linesKop − discountKop. */
  readonly payableKop: Kopecks;
}

/** A price of one unit, in phase `line`. It never makes a line dearer. */
export interface FixedPrice {
  /** Kind. */
  readonly kind: 'fixed-price';
  /** Price of one unit in kopecks. */
  readonly priceKop: number;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Price of a line after promotions. */
export interface LinePrice {
  /** Line of the basket. */
  readonly lineId: string;
  /** To pay for the line. */
  readonly payKop: Kopecks;
  /** Taken off the line. */
  readonly discountKop: Kopecks;
}

/** Query parameters of listParticipationOffers. */
export interface ListParticipationOffersQuery {
  /** Only offers in this state. */
  readonly state?: 'offered' | 'accepted' | 'declined' | 'lapsed';
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

/** Query parameters of listPriceTags. */
export interface ListPriceTagsQuery {
  /** Store. */
  readonly storeId: StoreId;
  /** Articles. */
  readonly sku: readonly Sku[];
  /**
   * Characters in a line of the tag.
   * @default 32
   */
  readonly width?: number;
}

/** Query parameters of listPromotions. */
export interface ListPromotionsQuery {
  /** Only those of this channel. */
  readonly channel?: 'pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video';
  /** Only those of this store. */
  readonly storeId?: StoreId;
  /** In force at any moment of this day in the programme's time zone; today unless given. */
  readonly date?: BusinessDate;
  /**
   * State; others than `published` show one's own promotions only.
   * @default "published"
   */
  readonly state?: 'draft' | 'published' | 'stopped' | 'ended';
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

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** Consent to an offer. */
export interface ParticipationAcceptance {
  /** `textHash` of the offer that was read. */
  readonly textHash: Sha256;
  /** Who decided, by position; no name is needed. */
  readonly decidedBy?: string;
}

/** The partner's answer, kept as a record of its own. */
export interface ParticipationDecision {
  /** Answer. */
  readonly kind: 'accepted' | 'declined' | (string & {});
  /** Hash of the text that was accepted. */
  readonly textHash?: Sha256;
  /** Who decided for the partner, by position. */
  readonly decidedBy?: string;
  /** Why it was declined, if the partner said. */
  readonly reason?: string;
  /** When. */
  readonly decidedAt: Timestamp;
}

/** An offer to fund a promotion in part. */
export interface ParticipationOffer {
  readonly offerId: Id;
  /** `lapsed`: the deadline passed without an answer, which counts as a refusal. */
  readonly state: 'offered' | 'accepted' | 'declined' | 'lapsed' | (string & {});
  /** Name. */
  readonly name: string;
  /** Promotion it is about. */
  readonly promotionId: PromotionId;
  /** The partner's articles concerned. */
  readonly skus: readonly Sku[];
  /** Channels. */
  readonly channels: readonly ('pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video' | (string & {}))[];
  /** Effects on the price. */
  readonly effects: readonly PromotionEffect[];
  readonly validity: PromotionValidity;
  readonly funding: PromotionFunding;
  /** The most the partner may come to pay, null for no limit. */
  readonly partnerBudgetKop: Kopecks | null;
  /** Until when to answer. */
  readonly deadline: Timestamp;
  /** Full text of the offer. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8. */
  readonly textHash: Sha256;
  /** Always true: a refusal carries no penalty. */
  readonly declineHasNoEffectOnRanking: true;
  /** Hash of what the partner is ranked by; an answer to the offer does not change it. */
  readonly rankingInputsHash: Sha256;
  /** The answer, null while there is none. */
  readonly decision: ParticipationDecision | null;
  /** When it was offered. */
  readonly offeredAt: Timestamp;
  /** When it last changed. */
  readonly updatedAt: Timestamp;
}

/** A page of offers. */
export interface ParticipationOfferPage {
  /** Offers, oldest first. */
  readonly items: readonly ParticipationOffer[];
  readonly nextCursor: NextCursor;
}

/** Refusal of an offer; a reason is welcome, not required. */
export interface ParticipationRefusal {
  /** Reason. */
  readonly reason?: string;
}

/** A share of the current price off: of each line in phase `line`, of their sum in phase `cart`. */
export interface PercentOff {
  /** Kind. */
  readonly kind: 'percent-off';
  /** Discount in basis points. */
  readonly discountBp: number;
}

/** Whole loyalty points. */
export type Points = number;

/** So many points for a receipt, in phase `accrual`. */
export interface PointsFixed {
  /** Kind. */
  readonly kind: 'points-fixed';
  /** Points. */
  readonly points: number;
}

/** Points for what is actually paid, in phase `accrual`. */
export interface PointsRate {
  /** Kind. */
  readonly kind: 'points-rate';
  /** Points in basis points of what is paid. */
  readonly pointsBp: number;
}

/** Tag of an article. */
export interface PriceTag {
  readonly sku: Sku;
  /** Price of one unit without promotions. */
  readonly priceKop: Kopecks;
  /** Price of one unit that anyone gets by a promotion, null without one. */
  readonly promoPriceKop: Kopecks | null;
  /** Promotions the price comes from. */
  readonly promotionIds: readonly PromotionId[];
  /** First moment at which the tag is outdated, null when unknown. */
  readonly validTo: Timestamp | null;
  /** Lines, from the top. */
  readonly lines: readonly PriceTagLine[];
}

/** A line of a tag, in CP866 and no wider than asked. */
export interface PriceTagLine {
  /** What it says. */
  readonly kind: 'name' | 'price' | 'old-price' | 'unit-price' | 'promo' | 'points' | 'legal' | (string & {});
  /** Style. */
  readonly style: 'normal' | 'bold' | 'double' | 'strike' | (string & {});
  /** Text. */
  readonly text: string;
}

/** Tags of a store. */
export interface PriceTagList {
  readonly catalogVersion: CatalogVersion;
  /** Tags. */
  readonly items: readonly PriceTag[];
}

/** A promotion as the rule sees it. */
export interface Promotion {
  readonly promotionId: PromotionId;
  /** State. */
  readonly state: 'draft' | 'published' | 'stopped' | 'ended' | (string & {});
  /** Who runs it. */
  readonly owner: 'partner' | 'ecosystem' | (string & {});
  /** Name, as receipts and tags show it. */
  readonly name: string;
  /** Channels. */
  readonly channels: readonly ('pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video' | (string & {}))[];
  /** The partner's stores, null for all of them. */
  readonly storeIds: readonly StoreId[] | null;
  readonly audience: PromotionAudience;
  readonly conditions: PromotionConditions;
  /** Effects, in the order they act. */
  readonly effects: readonly PromotionEffect[];
  /** When it acts. */
  readonly phase: 'line' | 'cart' | 'accrual' | (string & {});
  /** A lower number goes first. */
  readonly priority: number;
  /** How it gets along with others. */
  readonly mode: 'stackable' | 'exclusive' | 'always' | (string & {});
  /** Of a group only the best takes part. */
  readonly group: string | null;
  readonly caps: PromotionCaps;
  readonly validity: PromotionValidity;
  readonly funding: PromotionFunding;
  /** Version of the catalogue that brought its present state, null for a draft. */
  readonly catalogVersion: number | null;
  /** Since when quotes see it, null for a draft. */
  readonly liveAt: Timestamp | null;
  /** When it was stopped. */
  readonly stoppedAt: Timestamp | null;
  /** When it was created. */
  readonly createdAt: Timestamp;
  /** When it last changed. */
  readonly updatedAt: Timestamp;
}

/** Who gets it; an empty list means everybody. */
export interface PromotionAudience {
  /** Segments of customers, any of which suffices. */
  readonly segments: readonly string[];
}

/** Who is to get it. */
export type PromotionAudienceRequest = PromotionAudience;

/** Budget of a promotion; points count at their value. */
export interface PromotionBudget {
  readonly promotionId: PromotionId;
  /** Budget, null when there is no limit. */
  readonly budgetKop: Kopecks | null;
  /** Given by sales, less returns. */
  readonly spentKop: Kopecks;
  /** Reserved by holds that are not sold yet. */
  readonly reservedKop: Kopecks;
  /** budgetKop − spentKop − reservedKop, null when there is no limit. */
  readonly leftKop: Kopecks | null;
  /** Moment of these figures. */
  readonly asOf: Timestamp;
}

/** Limits; what is left out has none. */
export interface PromotionCaps {
  /** Most this promotion may take off a receipt. */
  readonly perReceiptKop?: Kopecks;
  /** How many receipts of one customer may have it. */
  readonly perCustomerUses?: number;
  /** Most one customer may get out of it. */
  readonly perCustomerKop?: Kopecks;
  /** Most all customers together may get out of it; points count at their value. */
  readonly budgetKop?: Kopecks;
}

/** Limits; what is left out has none. */
export type PromotionCapsRequest = PromotionCaps;

/** What a basket must have, and which of its lines take part. */
export interface PromotionConditions {
  /** Least amount of the receipt before promotions. */
  readonly minReceiptKop?: Kopecks;
  /** Least quantity over the lines that take part. */
  readonly minQuantity?: Quantity;
  /** Only lines of these articles take part. */
  readonly skus?: readonly Sku[];
  /** Only lines of these categories take part. */
  readonly categories?: readonly string[];
  /** Lines of these categories never take part. */
  readonly excludedCategories?: readonly string[];
}

/** What a basket must have, and which of its lines take part. */
export type PromotionConditionsRequest = PromotionConditions;

/** What became of a promotion, and why. */
export interface PromotionDecision {
  readonly promotionId: PromotionId;
  /** Outcome. */
  readonly outcome: 'applied' | 'skipped' | (string & {});
  /** Why it was skipped: a code of point 8 of the rule, `outranked-in-group` and `outranked-by` followed by a colon and what won. */
  readonly reason?: string;
  readonly effect?: PromotionGain;
}

/** What the promotion gives; which figure is there depends on `kind`. */
export interface PromotionEffect {
  /** Kind. */
  readonly kind: 'percent-off' | 'amount-off' | 'fixed-price' | 'points-rate' | 'points-fixed' | (string & {});
  /** Discount of `percent-off`. */
  readonly discountBp?: BasisPoints;
  /** Discount of `amount-off`. */
  readonly discountKop?: Kopecks;
  /** Price of one unit for `fixed-price`. */
  readonly priceKop?: Kopecks;
  /** Share of what is paid for `points-rate`. */
  readonly pointsBp?: BasisPoints;
  /** Points of `points-fixed`. */
  readonly points?: Points;
}

/** What the promotion is to give. */
export type PromotionEffectRequest = PercentOff | AmountOff | FixedPrice | PointsRate | PointsFixed;

/** Who pays for it: the partner's share, the rest is the ecosystem's. */
export interface PromotionFunding {
  /** The partner's share. */
  readonly partnerShareBp: BasisPoints;
}

/** What a promotion gave the customer. */
export interface PromotionGain {
  /** Discount. */
  readonly discountKop: Kopecks;
  /** Points. */
  readonly points: Points;
}

/** Promotion; ids are compared by code units where the rule orders by them. */
export type PromotionId = string;

/** A page of promotions. */
export interface PromotionPage {
  readonly catalogVersion: CatalogVersion;
  /** Promotions in the order of the rule. */
  readonly items: readonly Promotion[];
  readonly nextCursor: NextCursor;
}

/** A promotion funded by the partner. */
export interface PromotionRequest {
  /** Name, as receipts and tags show it. */
  readonly name: string;
  /** Channels. */
  readonly channels: readonly ('pos' | 'web' | 'app' | 'kiosk' | 'bot' | 'voice' | 'video')[];
  /** The partner's stores; without it all of them. */
  readonly storeIds?: readonly StoreId[];
  readonly audience?: PromotionAudienceRequest;
  readonly conditions?: PromotionConditionsRequest;
  /** Effects, in the order they act; all fit the phase. */
  readonly effects: readonly PromotionEffectRequest[];
  /** When it acts. */
  readonly phase: 'line' | 'cart' | 'accrual';
  /**
   * A lower number goes first.
   * @default 100
   */
  readonly priority?: number;
  /**
   * How it gets along with others.
   * @default "stackable"
   */
  readonly mode?: 'stackable' | 'exclusive' | 'always';
  /** Of a group only the best takes part. */
  readonly group?: string;
  readonly caps?: PromotionCapsRequest;
  readonly validity: PromotionValidityRequest;
}

/** When it is in force: from the first moment until just before the second. Days begin at midnight of the programme's time zone. */
export interface PromotionValidity {
  /** First moment. */
  readonly from: Timestamp;
  /** First moment after the end. */
  readonly to: Timestamp;
}

/** When it is to be in force: `from` before `to`, `to` in the future. */
export type PromotionValidityRequest = PromotionValidity;

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** Article as the partner names it. */
export type Sku = string;

/** The partner's own name of a store. */
export type StoreId = string;

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;
