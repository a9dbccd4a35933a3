import type { Trace } from '../api/common.types.ts';
import { type ErrorParams, StykError } from '../errors/index.ts';
import type { StykErrorInit } from '../errors/styk-error.ts';
import type { ContractFinding } from './contract-check.ts';
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
  /** False when the client sent it once only: a POST without a key, or a stream that cannot be read again. */
  readonly repeatable: boolean;
}

/** A call that did not succeed. */
export class StykCallError extends StykError {
  readonly operation: string;
  readonly attempts: number;
  readonly trace: Trace;
  readonly idempotencyKey: string | undefined;
  /** False when the client could not send it again: a POST without a key, or a stream that cannot be read twice. */
  readonly repeatable: boolean;

  constructor(init: StykErrorInit, facts: CallFacts) {
    super(init);
    this.operation = facts.operation;
    this.attempts = facts.attempts;
    this.trace = facts.trace;
    this.idempotencyKey = facts.idempotencyKey;
    this.repeatable = facts.repeatable;
  }

  override toJSON(): Record<string, unknown> {
    const { operation, attempts, trace, idempotencyKey, repeatable } = this;
    return { ...super.toJSON(), operation, attempts, trace, idempotencyKey, repeatable };
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

/** No token could be had; `cause` is the answer of the token endpoint, or what the caller's own function threw. */
export class StykAuthError extends StykCallError {}

/** The server answered with something that is no answer: not JSON, or too large. */
export class StykResponseError extends StykCallError {}

/** What was to be sent could not be read; `cause` says why. */
export class StykUploadError extends StykCallError {}

/** A request or an answer is not what the contract says; only with contract validation that throws. */
export class StykContractError extends StykCallError {
  readonly findings: readonly ContractFinding[];

  constructor(init: StykErrorInit, findings: readonly ContractFinding[], facts: CallFacts) {
    super(init, facts);
    this.findings = findings;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), findings: this.findings };
  }
}

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

export function authError(cause: unknown, facts: CallFacts): StykAuthError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StykAuthError(init('client-auth-failed', { reason }, cause), facts);
}

export function notJsonError(status: number, cause: unknown, facts: CallFacts): StykResponseError {
  return new StykResponseError(init('client-response-not-json', { operation: facts.operation, status }, cause), facts);
}

export function bodyError(cause: unknown, facts: CallFacts): StykUploadError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StykUploadError(init('client-upload-unreadable', { operation: facts.operation, reason }, cause), facts);
}

export function contractError(
  of: 'request' | 'response',
  findings: readonly ContractFinding[],
  facts: CallFacts,
): StykContractError {
  const place = findings.map(({ pointer, detail }) => `${pointer || '/'} ${detail}`).join('; ');
  return new StykContractError(
    init(`client-${of}-off-contract`, { operation: facts.operation, place }),
    findings,
    facts,
  );
}

export function tooLargeError(limit: number, facts: CallFacts): StykResponseError {
  return new StykResponseError(init('client-response-too-large', { operation: facts.operation, limit }), facts);
}

function init(code: keyof typeof clientErrors.definitions, params: ErrorParams, cause?: unknown): StykErrorInit {
  return { ...clientErrors.definitions[code], code, params, cause };
}
