// Generated from openapi/catalog.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Attributes by code, as the schema of the category asks. Decimal values are strings. */
export type Attributes = { readonly [name: string]: string | number | boolean | readonly string[] };

/** Hundredths of a percent. */
export type BasisPoints = number;

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

/** Category, code of the `categories` dictionary. */
export type CategoryId = string;

/** What the attributes of a category must be like. */
export interface CategorySchema {
  readonly categoryId: CategoryId;
  /** Grows with every change. */
  readonly version: number;
  /** JSON Schema of `attributes` (draft 2020-12). */
  readonly schema: { readonly [name: string]: unknown };
}

/** A document of conformity. */
export interface Certificate {
  /** Kind. */
  readonly kind: 'certificate' | 'declaration' | 'state-registration' | 'refusal-letter' | (string & {});
  /** Number in the state register. */
  readonly number: string;
  /** Last day in force, absent when open. */
  readonly validTo?: BusinessDate;
  /** Scan in the file store. */
  readonly fileId?: Id;
}

/** A document of conformity. */
export interface CertificateRequest {
  /** Kind. */
  readonly kind: 'certificate' | 'declaration' | 'state-registration' | 'refusal-letter';
  /** Number in the state register. */
  readonly number: string;
  /** Last day in force, absent when open. */
  readonly validTo?: BusinessDate;
  /** Scan in the file store. */
  readonly fileId?: Id;
}

/** A dictionary of one version. */
export interface Dictionary {
  /** Dictionary. */
  readonly name: 
    | 'units'
    | 'vat-rates'
    | 'categories'
    | 'attributes'
    | 'fulfilment-kinds'
    | 'document-formats'
    | (string & {});
  /** Grows with every change; the ETag changes with it. */
  readonly version: number;
  /** When this version came into force. */
  readonly changedAt: Timestamp;
  /** Entries by code. */
  readonly entries: readonly DictionaryEntry[];
}

/** An entry. Which of the optional members are there depends on the dictionary. */
export interface DictionaryEntry {
  /** Code by which other contracts refer to the entry. */
  readonly code: string;
  /** Name in the language of the request. */
  readonly title: string;
  /** First day in force, null when always. */
  readonly validFrom: BusinessDate | null;
  /** Last day in force, null when open. */
  readonly validTo: BusinessDate | null;
  /** Entry above (categories). */
  readonly parentCode?: string;
  /** Code of the unit in ОКЕИ (units). */
  readonly okei?: string;
  /** Decimals that a quantity may have (units): 0 for pieces, 3 for kilograms and litres. */
  readonly decimals?: number;
  /** Rate (vat-rates). */
  readonly rateBp?: BasisPoints;
  /** True for a rate of the form 22/122 (vat-rates). */
  readonly calculated?: boolean;
  /** Type of the values (attributes). */
  readonly valueType?: 'string' | 'decimal' | 'integer' | 'boolean' | 'list' | (string & {});
  /** Unit of the values (attributes). */
  readonly unit?: Unit;
  /** Allowed values (attributes). */
  readonly values?: readonly string[];
  /** Order of the tax service that set the format (document-formats). */
  readonly order?: string;
  /** Version of the format (document-formats). */
  readonly formatVersion?: string;
}

/** Article as the ecosystem names it. */
export type EcosystemSku = string;

/** Headers of getDictionary. */
export interface GetDictionaryHeaders {
  /** Entity tag that the caller already has; 304 when nothing changed (RFC 9110 section 13.1.2). */
  readonly 'If-None-Match'?: string;
}

/** Query parameters of getDictionary. */
export interface GetDictionaryQuery {
  /** Day on which the entries are in force, in Moscow time. */
  readonly on?: BusinessDate;
}

/** GTIN-8, -12, -13 or -14. The check digit is verified. */
export type Gtin = string;

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

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

/** Query parameters of listOfferIssues. */
export interface ListOfferIssuesQuery {
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

/** Query parameters of listOffers. */
export interface ListOffersQuery {
  /** The offer of this article. */
  readonly partnerSku?: Sku;
  /** Only offers in this state. */
  readonly state?: 'moderation' | 'approved' | 'changes_requested' | 'rejected' | 'hidden';
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

/** Mappings, at most one a partner's article. */
export interface MappingBatch {
  /** Mappings. */
  readonly mappings: readonly MappingLine[];
}

/** What is wrong with a row. */
export interface MappingFinding {
  /** Number of the row in the request, from 0. */
  readonly line: number;
  readonly partnerSku: Sku;
  /** What is wrong. */
  readonly code: 'unknown-sku' | 'unit-mismatch' | 'gtin-checksum' | 'duplicate' | (string & {});
  /** Explanation in the language of the request. */
  readonly detail: string;
}

/** Which article of the ecosystem an article of the partner is. */
export interface MappingLine {
  readonly partnerSku: Sku;
  readonly ecosystemSku: EcosystemSku;
  readonly gtin?: Gtin;
  /** Unit in which the partner counts. */
  readonly unit: Unit;
  /** Since when the mapping is like this at the partner's. */
  readonly asOf: Timestamp;
}

/** A row to be checked. */
export interface MappingRow {
  readonly partnerSku: Sku;
  readonly ecosystemSku: EcosystemSku;
  readonly gtin?: Gtin;
  /** Unit in which the partner counts. */
  readonly unit: Unit;
}

/** Findings, at most one a row. */
export interface MappingValidation {
  /** Rows checked. */
  readonly checked: number;
  /** Rows that would be rejected. */
  readonly findings: readonly MappingFinding[];
}

/** Rows to be checked. */
export interface MappingValidationRequest {
  /** Rows. */
  readonly mappings: readonly MappingRow[];
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** An offer and where it stands. */
export interface Offer {
  readonly partnerSku: Sku;
  /** Article of the ecosystem, null until mapped. */
  readonly ecosystemSku: EcosystemSku | null;
  readonly gtin?: Gtin;
  /** Name for buyers. */
  readonly title: string;
  /** Description for buyers. */
  readonly text?: string;
  readonly categoryId: CategoryId;
  readonly unit: Unit;
  /** Price in force. */
  readonly priceKop: Kopecks;
  readonly quarantine?: PriceQuarantine;
  readonly vatCode: VatCode;
  readonly attributes: Attributes;
  /** Group of goods under compulsory marking. */
  readonly markingCategory?: string;
  /** Documents of conformity. */
  readonly certificates?: readonly Certificate[];
  /** State of moderation. */
  readonly state: 'moderation' | 'approved' | 'changes_requested' | 'rejected' | 'hidden' | (string & {});
  /** Open findings. */
  readonly openIssues: number;
  /** Time of the data at the partner's. */
  readonly asOf: Timestamp;
  /** When the ecosystem recorded the change. */
  readonly recordedAt: Timestamp;
}

/** Offers, at most one a partner's article. */
export interface OfferBatch {
  /** Offers. */
  readonly offers: readonly OfferLine[];
}

/** Something to be put right. */
export interface OfferIssue {
  /** Stable code, the same as in batches. */
  readonly code: string;
  /** `error` keeps the offer from being sold. */
  readonly severity: 'error' | 'warning' | (string & {});
  /** JSON pointer (RFC 6901) into the offer. */
  readonly pointer?: string;
  /** Explanation in the language of the request. */
  readonly detail: string;
  /** What to do about it. */
  readonly remediation?: string;
  /** Since when. */
  readonly raisedAt: Timestamp;
}

/** A page of findings. */
export interface OfferIssuePage {
  /** Findings. */
  readonly items: readonly OfferIssue[];
  readonly nextCursor: NextCursor;
}

/** An offer, whole. */
export interface OfferLine {
  readonly partnerSku: Sku;
  readonly gtin?: Gtin;
  /** Name for buyers. */
  readonly title: string;
  /** Description for buyers, plain text. */
  readonly text?: string;
  readonly categoryId: CategoryId;
  readonly unit: Unit;
  /** Price of one unit with VAT. */
  readonly priceKop: Kopecks;
  readonly vatCode: VatCode;
  readonly attributes: Attributes;
  /** Group of goods under compulsory marking. */
  readonly markingCategory?: string;
  /** Documents of conformity. */
  readonly certificates?: readonly CertificateRequest[];
  /** Since when the offer is like this at the partner's. */
  readonly asOf: Timestamp;
}

/** A page of offers. */
export interface OfferPage {
  /** Offers. */
  readonly items: readonly Offer[];
  readonly nextCursor: NextCursor;
}

/** Prices, at most one for an article and store. */
export interface PriceBatch {
  /** Prices. */
  readonly prices: readonly PriceLine[];
}

/** A price. */
export interface PriceLine {
  readonly partnerSku: Sku;
  /** Only in this store, absent for all. */
  readonly storeId?: StoreId;
  /** Price of one unit with VAT. */
  readonly priceKop: Kopecks;
  /** Price to be shown crossed out. */
  readonly previousPriceKop?: Kopecks;
  /** Since when the price is in force at the partner's. */
  readonly asOf: Timestamp;
  /**
   * The jump is meant; takes a price out of quarantine.
   * @default false
   */
  readonly confirmed?: boolean;
}

/** A price that waits to be confirmed or corrected. */
export interface PriceQuarantine {
  /** The price that was sent. */
  readonly priceKop: Kopecks;
  /** Its time. */
  readonly asOf: Timestamp;
  /** When it was put there. */
  readonly since: Timestamp;
  /** Confirm by then, or the price is dropped. */
  readonly releaseBefore: Timestamp;
}

/** Article as the partner names it. */
export type Sku = string;

/** The partner's own name of a store. */
export type StoreId = string;

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;

/** VAT rate, code of the `vat-rates` dictionary; chosen by date. */
export type VatCode = string;
