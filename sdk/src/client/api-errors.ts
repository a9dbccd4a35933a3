import type { Problem, ProblemDetail } from '../api/common.types.ts';
import type { ErrorCategory } from '../errors/index.ts';
import { type CallFacts, StykCallError } from './call-errors.ts';

/** A response that says no. */
export interface RefusalFacts extends CallFacts {
  readonly status: number;
  /** Undefined when the answer was no problem document, such as a proxy's error page. */
  readonly problem: Problem | undefined;
  /** Code and explanation to use where there is no problem document. */
  readonly fallback: { readonly code: string; readonly detail: string };
  /** The pause the server asks for. */
  readonly retryAfterMs: number | undefined;
  readonly requestId: string | undefined;
  /** The answer as it came: parsed when it is JSON, text otherwise, undefined when there is none. */
  readonly body: unknown;
}

/** Statuses that stand for a passing trouble even without a problem document that says so. */
const PASSING = new Set([429, 502, 503, 504]);

/** The server refused the call. `message` is the problem's `detail` in the language of the request. */
export class StykApiError extends StykCallError {
  readonly status: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  readonly problem: Problem | undefined;
  /** The answer as it came, for servers whose errors have a form of their own: parsed when it is JSON, else text. */
  readonly body: unknown;
  /** Findings inside the request. */
  readonly errors: readonly ProblemDetail[];
  readonly requestId: string | undefined;
  /** The pause the server asks for, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(facts: RefusalFacts) {
    const { status, problem, fallback } = facts;
    const detail = problem?.detail ?? fallback.detail;
    const remediation = problem?.remediation;
    super(
      {
        code: problem?.code ?? fallback.code,
        category: categoryOf(status),
        message: { ru: detail, en: detail },
        ...(remediation === undefined ? {} : { hint: { ru: remediation, en: remediation } }),
      },
      { ...facts, trace: problem?.trace ?? facts.trace },
    );
    this.status = status;
    this.problem = problem;
    this.body = facts.body;
    this.retryable = problem?.retryable ?? PASSING.has(status);
    this.errors = problem?.errors ?? [];
    this.requestId = facts.requestId;
    this.retryAfterMs = facts.retryAfterMs;
  }

  override toJSON(): Record<string, unknown> {
    const { status, retryable, errors, requestId } = this;
    return { ...super.toJSON(), status, retryable, errors, requestId };
  }
}

/** 401: no token, or one that is not valid. */
export class StykUnauthorizedError extends StykApiError {}
/** 403: the token does not allow it. */
export class StykForbiddenError extends StykApiError {}
/** 404 */
export class StykNotFoundError extends StykApiError {}
/** 409: it contradicts what the server knows. */
export class StykConflictError extends StykApiError {}
/** 422: the request is not right; `errors` says where. */
export class StykValidationError extends StykApiError {}
/** 429: too many calls. */
export class StykRateLimitError extends StykApiError {}
/** 5xx */
export class StykServerError extends StykApiError {}

const CLASSES: Readonly<Record<number, typeof StykApiError>> = {
  401: StykUnauthorizedError,
  403: StykForbiddenError,
  404: StykNotFoundError,
  409: StykConflictError,
  422: StykValidationError,
  429: StykRateLimitError,
};

/** The error of the class that belongs to the status. */
export function apiError(facts: RefusalFacts): StykApiError {
  const Refusal = CLASSES[facts.status] ?? (facts.status >= 500 ? StykServerError : StykApiError);
  return new Refusal(facts);
}

function categoryOf(status: number): ErrorCategory {
  if (status === 401 || status === 403) return 'usage';
  return status === 429 || status >= 500 || status < 400 ? 'unavailable' : 'invalid';
}
