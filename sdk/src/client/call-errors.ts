import type { Trace } from '../api/common.types.ts';
import { type ErrorParams, StykError } from '../errors/index.ts';
import type { StykErrorInit } from '../errors/styk-error.ts';
import { clientErrors } from './errors.ts';

/** Which call failed and how far it got. */
export interface CallFacts {
  /** `createSale` */
  readonly operation: string;
  /** Attempts made, the failed one included. */
  readonly attempts: number;
  readonly trace: Trace;
  /** Give it to the next call to continue this one safely. */
  readonly idempotencyKey: string | undefined;
}

/** A call that did not succeed. */
export class StykCallError extends StykError {
  readonly operation: string;
  readonly attempts: number;
  readonly trace: Trace;
  readonly idempotencyKey: string | undefined;

  constructor(init: StykErrorInit, facts: CallFacts) {
    super(init);
    this.operation = facts.operation;
    this.attempts = facts.attempts;
    this.trace = facts.trace;
    this.idempotencyKey = facts.idempotencyKey;
  }

  override toJSON(): Record<string, unknown> {
    const { operation, attempts, trace, idempotencyKey } = this;
    return { ...super.toJSON(), operation, attempts, trace, idempotencyKey };
  }
}

/** The server could not be reached or the connection broke. The request may have been carried out all the same. */
export class StykConnectionError extends StykCallError {}

/** Time ran out. The request may have been carried out all the same. */
export class StykTimeoutError extends StykCallError {
  /** `attempt`: the last attempt took too long; `deadline`: the whole call did. */
  readonly scope: 'attempt' | 'deadline';

  constructor(scope: 'attempt' | 'deadline', ms: number, facts: CallFacts, cause?: unknown) {
    const code = scope === 'attempt' ? 'client-timeout' : 'client-deadline-exceeded';
    super(init(code, { operation: facts.operation, ms }, cause), facts);
    this.scope = scope;
  }
}

/** The caller's `AbortSignal` ended the call; `cause` is its reason. */
export class StykAbortError extends StykCallError {}

/** No token could be had; `cause` is the answer of the token endpoint. */
export class StykAuthError extends StykCallError {}

/** The server answered with something that is no answer: not JSON, or too large. */
export class StykResponseError extends StykCallError {}

export function connectionError(origin: string, cause: unknown, facts: CallFacts): StykConnectionError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StykConnectionError(
    init('client-connection-failed', { operation: facts.operation, origin, reason }, cause),
    facts,
  );
}

export function abortError(cause: unknown, facts: CallFacts): StykAbortError {
  return new StykAbortError(init('client-aborted', { operation: facts.operation }, cause), facts);
}

export function authError(cause: StykError, facts: CallFacts): StykAuthError {
  return new StykAuthError(init('client-auth-failed', { reason: cause.message }, cause), facts);
}

export function notJsonError(status: number, cause: unknown, facts: CallFacts): StykResponseError {
  return new StykResponseError(init('client-response-not-json', { operation: facts.operation, status }, cause), facts);
}

export function tooLargeError(limit: number, facts: CallFacts): StykResponseError {
  return new StykResponseError(init('client-response-too-large', { operation: facts.operation, limit }), facts);
}

function init(code: keyof typeof clientErrors.definitions, params: ErrorParams, cause?: unknown): StykErrorInit {
  return { ...clientErrors.definitions[code], code, params, cause };
}
