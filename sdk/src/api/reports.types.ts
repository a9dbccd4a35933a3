// Generated from openapi/reports.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Query parameters of listReportSchedules. */
export interface ListReportSchedulesQuery {
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

/** A report. */
export interface Report {
  readonly reportId: Id;
  /** Type. */
  readonly type: 
    | 'sales'
    | 'returns'
    | 'loyalty-movements'
    | 'lots-ageing'
    | 'promotions-effect'
    | 'stock-freshness'
    | 'webhook-health'
    | 'settlement-lines'
    | 'edo-register'
    | 'conformance'
    | 'channel-share'
    | (string & {});
  /** Version of the columns. */
  readonly version: number;
  /** Format. */
  readonly format: 'csv' | 'xlsx' | 'ndjson' | (string & {});
  /** First day. */
  readonly from: BusinessDate;
  /** Last day, included. */
  readonly to: BusinessDate;
  /** Parameters. */
  readonly parameters: { readonly [name: string]: ReportParameter };
  /** State. */
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed' | 'expired' | (string & {});
  /** Rows, null until it is ready. */
  readonly rows: number | null;
  /** Sums of the columns the type names, null until it is ready. */
  readonly totals: { readonly [name: string]: number } | null;
  /** Size of the file in bytes, null until it is ready. */
  readonly size: number | null;
  /** Digest of the file, null until it is ready. */
  readonly sha256: Sha256 | null;
  /** Schedule that ordered it. */
  readonly scheduleId: Id | null;
  /** When it was ordered. */
  readonly createdAt: Timestamp;
  /** When it was ready or failed. */
  readonly finishedAt: Timestamp | null;
  /** When the file goes. */
  readonly expiresAt: Timestamp | null;
  /** Why it failed. */
  readonly problem: Problem | null;
}

/** Value of a parameter, as the schema of the type asks. */
export type ReportParameter = string | number | boolean | readonly string[];

/** An order. */
export interface ReportRequest {
  /** Type. */
  readonly type: 
    | 'sales'
    | 'returns'
    | 'loyalty-movements'
    | 'lots-ageing'
    | 'promotions-effect'
    | 'stock-freshness'
    | 'webhook-health'
    | 'settlement-lines'
    | 'edo-register'
    | 'conformance'
    | 'channel-share';
  /** Version of the columns; the newest unless given. */
  readonly version?: number;
  /** Format. */
  readonly format: 'csv' | 'xlsx' | 'ndjson';
  /** First day, in the programme's time zone. */
  readonly from: BusinessDate;
  /** Last day, included. */
  readonly to: BusinessDate;
  /** Parameters of the type. */
  readonly parameters?: { readonly [name: string]: ReportParameter };
}

/** A schedule. */
export interface ReportSchedule {
  readonly scheduleId: Id;
  /** Type. */
  readonly type: 
    | 'sales'
    | 'returns'
    | 'loyalty-movements'
    | 'lots-ageing'
    | 'promotions-effect'
    | 'stock-freshness'
    | 'webhook-health'
    | 'settlement-lines'
    | 'edo-register'
    | 'conformance'
    | 'channel-share'
    | (string & {});
  /** Version of the columns. */
  readonly version?: number;
  /** Format. */
  readonly format: 'csv' | 'xlsx' | 'ndjson' | (string & {});
  /** Period a report covers. */
  readonly period: 'day' | 'week' | 'month' | (string & {});
  /** Days to wait after the period. */
  readonly dayDelay: number;
  /** Time of day in the programme's time zone. */
  readonly time: string;
  /** Parameters. */
  readonly parameters: { readonly [name: string]: ReportParameter };
  /** When the next report is made. */
  readonly nextAt: Timestamp;
  /** Last report made. */
  readonly lastReportId: Id | null;
  /** When it was created. */
  readonly createdAt: Timestamp;
}

/** A page of schedules. */
export interface ReportSchedulePage {
  /** Schedules, oldest first. */
  readonly items: readonly ReportSchedule[];
  readonly nextCursor: NextCursor;
}

/** A schedule. */
export interface ReportScheduleRequest {
  /** Type. */
  readonly type: 
    | 'sales'
    | 'returns'
    | 'loyalty-movements'
    | 'lots-ageing'
    | 'promotions-effect'
    | 'stock-freshness'
    | 'webhook-health'
    | 'settlement-lines'
    | 'edo-register'
    | 'conformance'
    | 'channel-share';
  /** Version of the columns; it stays the same until the schedule is replaced. */
  readonly version?: number;
  /** Format. */
  readonly format: 'csv' | 'xlsx' | 'ndjson';
  /** Period a report covers. */
  readonly period: 'day' | 'week' | 'month';
  /**
   * Days to wait after the period, for late sales.
   * @default 0
   */
  readonly dayDelay?: number;
  /** Time of day in the programme's time zone. */
  readonly time: string;
  /** Parameters of the type. */
  readonly parameters?: { readonly [name: string]: ReportParameter };
}

/** A type of report. */
export interface ReportType {
  /** Type. */
  readonly type: 
    | 'sales'
    | 'returns'
    | 'loyalty-movements'
    | 'lots-ageing'
    | 'promotions-effect'
    | 'stock-freshness'
    | 'webhook-health'
    | 'settlement-lines'
    | 'edo-register'
    | 'conformance'
    | 'channel-share'
    | (string & {});
  /** Version of the columns. */
  readonly version: number;
  /** Name in the language of the request. */
  readonly title: string;
  /** Formats. */
  readonly formats: readonly ('csv' | 'xlsx' | 'ndjson' | (string & {}))[];
  /** Longest period in days. */
  readonly maxDays: number;
  /** Scope the data needs besides `reports:write`. */
  readonly scope: string;
  /** JSON Schema (2020-12) of the parameters. */
  readonly parametersSchema: { readonly [name: string]: unknown };
  /** JSON Schema (2020-12) of a row; columns come in the order of its properties. */
  readonly rowSchema: { readonly [name: string]: unknown };
  /** Columns that are summed up in `totals`. */
  readonly totals: readonly string[];
}

/** Types of reports. */
export interface ReportTypeList {
  /** Types, by name. */
  readonly items: readonly ReportType[];
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

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
