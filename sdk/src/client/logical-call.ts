import type { Trace } from '../api/common.types.ts';
import type { CallFacts } from './call-errors.ts';
import type { CallInput } from './caller.ts';
import { type ClientSettings, timeLimit } from './client-settings.ts';
import type { AttemptInfo } from './hooks.ts';
import type { OperationDescriptor } from './operation.ts';
import type { CallOptions } from './options.ts';
import { redactPath } from './redaction.ts';
import { encodeBody } from './request-body.ts';
import { headersOfOptions } from './request-headers.ts';
import { requestTarget } from './request-target.ts';
import { isRepeatable } from './retry-policy.ts';
import { startTrace, traceparent } from './trace.ts';
import type { TransportRequest } from './transport.ts';

/** One call as the caller sees it, over all its attempts: what stays the same, and how far it got. */
export class LogicalCall {
  readonly operation: OperationDescriptor;
  readonly trace: Trace = startTrace();
  readonly idempotencyKey: string | undefined;
  readonly repeatable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  /** Attempts begun. */
  attempts = 0;
  /** Attempts that repeat a failed one; a change of token is none. */
  retries = 0;
  /** The token of the last attempt. */
  token: string | undefined;
  /** True once a token was refused and the call went on with another one. */
  reauthenticated = false;
  readonly #settings: ClientSettings;
  readonly #deadlineAt: number;
  readonly #path: string;
  readonly #body: string | Uint8Array | null;
  readonly #headers: Readonly<Record<string, string>>;

  /** @param movesNothing The call may be repeated although it is a POST without a key. */
  constructor(
    settings: ClientSettings,
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions,
    movesNothing = false,
  ) {
    this.operation = operation;
    this.idempotencyKey = options.idempotencyKey ?? (operation.idempotencyKey ? crypto.randomUUID() : undefined);
    this.repeatable = movesNothing || isRepeatable(operation, this.idempotencyKey);
    this.maxRetries = options.maxRetries ?? settings.maxRetries;
    this.timeoutMs = timeLimit('timeoutMs', options.timeoutMs ?? settings.timeoutMs);
    this.deadlineMs = timeLimit('deadlineMs', options.deadlineMs ?? settings.deadlineMs);
    this.signal = options.signal;
    this.#settings = settings;
    this.#deadlineAt = settings.clock.now() + this.deadlineMs;
    this.#path = `${settings.pathPrefix}${requestTarget(operation, input)}`;
    this.#body = encodeBody(operation, input.body);
    this.#headers = { ...this.#commonHeaders(), ...headersOfOptions(options) };
  }

  /** Milliseconds until the deadline; not positive once it has passed. */
  remainingMs(): number {
    return this.#deadlineAt - this.#settings.clock.now();
  }

  facts(): CallFacts {
    const { operation, attempts, trace, idempotencyKey } = this;
    return { operation: operation.id, attempts, trace, idempotencyKey };
  }

  /** What hooks are told about the current attempt. */
  info(): AttemptInfo {
    const { operation, attempts, trace } = this;
    const path = redactPath(this.#path);
    const { origin } = this.#settings;
    return { operation: operation.id, method: operation.method, origin, path, attempt: attempts, trace };
  }

  /** The next attempt, never longer than what is left of the call. */
  request(): TransportRequest {
    return {
      method: this.operation.method,
      origin: this.#settings.origin,
      path: this.#path,
      headers: {
        traceparent: traceparent(this.trace),
        ...(this.token === undefined ? undefined : { authorization: `Bearer ${this.token}` }),
        ...this.#headers,
      },
      body: this.#body,
      timeoutMs: Math.min(this.timeoutMs, this.remainingMs()),
      maxResponseBytes: this.#settings.maxResponseBytes,
      signal: this.signal,
    };
  }

  #commonHeaders(): Record<string, string> {
    const { operation, idempotencyKey } = this;
    const headers: Record<string, string> = {
      accept: operation.response === 'json' ? 'application/json, application/problem+json' : '*/*',
      'accept-language': this.#settings.language,
      'user-agent': 'styk-sdk',
      'styk-version': operation.version,
      'styk-operation-id': this.trace.operationId,
    };
    if (operation.body !== null && this.#body !== null) headers['content-type'] = operation.body;
    if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
    return headers;
  }
}
