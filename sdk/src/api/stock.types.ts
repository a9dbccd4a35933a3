// Generated from openapi/stock.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** What can be sold of an article in a location. */
export interface Availability {
  readonly sku: Sku;
  readonly location: LocationId;
  /** Free for sale, never below zero. */
  readonly available: Quantity;
  readonly unit: Unit;
  /** Time of the newest level, null when there is none yet. */
  readonly asOf: Timestamp | null;
  /** Seconds since `asOf`. */
  readonly freshnessSec: number | null;
  /** True when older than 300 s or never reported. */
  readonly stale: boolean;
  readonly nextRestock?: Restock;
}

/** Availability. */
export interface AvailabilityList {
  /** In the order of the articles asked for. */
  readonly items: readonly Availability[];
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

/** Query parameters of getAvailability. */
export interface GetAvailabilityQuery {
  /** Articles, the parameter repeated. */
  readonly sku: readonly Sku[];
  /** Locations, the parameter repeated. */
  readonly location?: readonly LocationId[];
  /** Region, ISO 3166-2. */
  readonly region?: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** What has been booked. */
export interface JournalAck {
  readonly location: LocationId;
  /** The last entry booked, and all before it. */
  readonly seq: Seq;
}

/** One movement of a reservation. */
export interface JournalEntry {
  readonly seq: Seq;
  /** Movement. create takes the quantity, release and expire give it back, the others take and give nothing. */
  readonly kind: 'create' | 'extend' | 'confirm' | 'release' | 'expire' | 'ship' | (string & {});
  /** Reservation. */
  readonly reservationId: Id;
  /** Order, once confirmed. */
  readonly orderId?: Id;
  /** The partner's name of the order or cart. */
  readonly orderRef?: string;
  readonly sku: Sku;
  readonly location: LocationId;
  /** Quantity of the reservation, without a sign. */
  readonly qty: Quantity;
  /** When. */
  readonly recordedAt: Timestamp;
}

/** A page of the journal. */
export interface JournalPage {
  /** Entries by number. */
  readonly items: readonly JournalEntry[];
  readonly nextCursor: NextCursor;
  /** Acknowledged up to here. */
  readonly acknowledgedSeq: Seq;
  /** Newest entry of the location. */
  readonly lastSeq: Seq;
}

/** Where the journal of a location stands. */
export interface JournalPosition {
  readonly location: LocationId;
  /** Acknowledged up to here. */
  readonly acknowledgedSeq: Seq;
  /** Newest entry of the location. */
  readonly lastSeq: Seq;
}

/** Levels, at most one for an article and location. */
export interface LevelBatch {
  /** Levels. */
  readonly levels: readonly LevelLine[];
}

/** Stock of one article in one location. */
export interface LevelLine {
  readonly location: LocationId;
  readonly sku: Sku;
  /** On hand less the reservations that the ERP has booked up to `journalWatermark`. */
  readonly freeQty: Quantity;
  /** Unit, that of the mapping unless said. */
  readonly unit?: Unit;
  /** Number up to which the ERP has booked the journal of the location; 0 for nothing yet. */
  readonly journalWatermark: Seq;
  /** When the stock was like this, not when it is sent. */
  readonly asOf: Timestamp;
  /** `freeQty` that the line replaces; another one rejects it with `level-changed`. */
  readonly expected?: Quantity;
  /** Kept back from sale; unchanged when absent. */
  readonly safetyStock?: Quantity;
  readonly nextRestock?: RestockRequest;
}

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

/** Query parameters of listStockJournal. */
export interface ListStockJournalQuery {
  /** Location. */
  readonly location: LocationId;
  /**
   * Only entries after this one.
   * @default 0
   */
  readonly after?: Seq;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Place where stock lies: a store or a warehouse, as the partner names it. */
export type LocationId = string;

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

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

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

/** Decimal string, up to three decimals. */
export type Quantity = string;

/** A reservation. */
export interface Reservation {
  /** Reservation. */
  readonly reservationId: Id;
  /** State. */
  readonly state: 'active' | 'confirmed' | 'released' | 'expired' | 'shipped' | (string & {});
  /** The partner's name of the order or cart. */
  readonly orderRef: string;
  /** Order it is bound to, null before. */
  readonly orderId: Id | null;
  /** What happened when something was missing. */
  readonly mode: 'all-or-nothing' | (string & {});
  /** Lines. */
  readonly lines: readonly ReservationLine[];
  /** First instant at which it is no more, null once confirmed. */
  readonly expiresAt: Timestamp | null;
  /** Whether its one extension is used. */
  readonly extended: boolean;
  /** When it was made. */
  readonly createdAt: Timestamp;
  /** When its state last changed. */
  readonly recordedAt: Timestamp;
}

/** The order. */
export interface ReservationConfirmation {
  /** Order the reservation belongs to. */
  readonly orderId: Id;
}

/** The new life. */
export interface ReservationExtension {
  /** Seconds from now. */
  readonly ttlSec: TtlSec;
}

/** What is reserved: lines of one article and location summed. */
export interface ReservationLine {
  readonly sku: Sku;
  readonly location: LocationId;
  /** How much. */
  readonly qty: Quantity;
  readonly unit: Unit;
}

/** What to reserve. */
export interface ReservationLineRequest {
  readonly sku: Sku;
  readonly location: LocationId;
  /** How much. */
  readonly qty: Quantity;
  /** Unit, that of the mapping unless said. */
  readonly unit?: Unit;
}

/** A refusal of createReservation; `errors` of `insufficient-stock` name the shortages. */
export type ReservationRefusal = Problem & {
  /** What is missing. */
  readonly errors?: readonly (StockShortage | ProblemDetail)[];
};

/** What to reserve and for how long. */
export interface ReservationRequest {
  /** The partner's name of the order or cart. */
  readonly orderRef: string;
  /** Lines. */
  readonly lines: readonly ReservationLineRequest[];
  /** @default 900 */
  readonly ttlSec?: TtlSec;
  /**
   * What to do when something is missing.
   * @default "all-or-nothing"
   */
  readonly mode?: 'all-or-nothing';
}

/** An expected delivery. */
export interface Restock {
  /** When. */
  readonly expectedAt: Timestamp;
  /** How much. */
  readonly qty?: Quantity;
}

/** An expected delivery. */
export interface RestockRequest {
  /** When. */
  readonly expectedAt: Timestamp;
  /** How much. */
  readonly qty?: Quantity;
}

/** Number in the journal of a location, from 1 without gaps; 0 stands before the first. */
export type Seq = number;

/** Article as the partner names it. */
export type Sku = string;

/** A chunk of a snapshot, up to 5 MiB. */
export interface SnapshotChunk {
  /** Name of the snapshot, given by the partner. */
  readonly uploadId: string;
  /** Number of the chunk, from 0. */
  readonly chunk: number;
  /** How many there are. */
  readonly chunks: number;
  /** When the stock was like this, the same in every chunk. */
  readonly asOf: Timestamp;
  /** Number up to which the ERP had booked the journal by then, the same in every chunk. */
  readonly journalWatermark: Seq;
  /** Lines; empty for a location without stock. */
  readonly lines: readonly SnapshotLine[];
}

/** Stock of one article. */
export interface SnapshotLine {
  readonly sku: Sku;
  /** On hand less the reservations that the ERP has booked up to `journalWatermark`. */
  readonly freeQty: Quantity;
  /** Unit, that of the mapping unless said. */
  readonly unit?: Unit;
  /** Kept back from sale; unchanged when absent. */
  readonly safetyStock?: Quantity;
}

/** How a snapshot fares. */
export interface SnapshotProgress {
  readonly location: LocationId;
  /** Name of the snapshot. */
  readonly uploadId: string;
  /** Time of the stock. */
  readonly asOf: Timestamp;
  /** Chunks that have come. */
  readonly chunksReceived: number;
  /** Chunks in all. */
  readonly chunks: number;
  /** Lines applied. */
  readonly applied: number;
  /** Lines older than what is known. */
  readonly superseded: number;
  /** Lines refused. */
  readonly rejected: number;
  /** The first thousand refused lines, numbered through the whole snapshot. */
  readonly rejections: readonly LineOutcome[];
}

/** A snapshot being applied. */
export type StockOperation = LongOperation & {
  readonly snapshot: SnapshotProgress;
};

/** An article of which there is not enough. */
export interface StockShortage {
  /** JSON pointer to the first of its lines. */
  readonly pointer?: string;
  /** Code. */
  readonly code: 'insufficient-stock' | (string & {});
  /** Explanation in the language of the request. */
  readonly detail: string;
  readonly sku: Sku;
  readonly location: LocationId;
  /** Asked for, lines summed. */
  readonly requested: Quantity;
  /** There is. */
  readonly available: Quantity;
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

/** Life of a reservation, seconds. */
export type TtlSec = number;

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;
