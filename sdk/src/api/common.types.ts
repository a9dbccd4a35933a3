// Generated from openapi/common.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/**
 * Day in the programme's time zone.
 */
export type BusinessDate = string;

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

/**
 * Whole kopecks, never a fraction.
 */
export type Kopecks = number;

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/**
 * Whole loyalty points.
 */
export type Points = number;

/** Problem details (RFC 9457). */
export interface Problem {
    /**
     * URI of the problem type.
     */
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

/**
 * RFC 3339 with an offset; answers are in UTC (`Z`).
 */
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
