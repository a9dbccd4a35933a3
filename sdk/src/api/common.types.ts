// Generated from openapi/common.yaml 1.0.0 by `npm run generate:api`. Do not edit.

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

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

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

/** An amount with its currency. */
export interface Money {
  readonly amount: Kopecks;
  /** ISO 4217 code. */
  readonly currency: 'RUB';
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

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

/** Decimal string, up to three decimals. */
export type Quantity = string;

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

/** The partner's own name of a store. */
export type StoreId = string;

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

/** Unit of measure, code of the `units` dictionary. */
export type Unit = string;
