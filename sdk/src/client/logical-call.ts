import type { Trace } from '../api/common.types.ts';
import type { Language } from '../errors/index.ts';
import type { PlacedSource } from './authenticator.ts';
import type { CallFacts } from './call-errors.ts';
import type { CallInput } from './caller.ts';
import { type Address, type ClientSettings, timeLimit } from './client-settings.ts';
import type { AttemptInfo } from './hooks.ts';
import type { OperationDescriptor } from './operation.ts';
import type { CallOptions } from './options.ts';
import { placeSecrets } from './place-secrets.ts';
import { redactPath } from './redaction.ts';
import { encodeBody } from './request-body.ts';
import { headersOfOptions } from './request-headers.ts';
import { requestTarget } from './request-target.ts';
import { isRepeatable } from './retry-policy.ts';
import type { CallSpan } from './telemetry-port.ts';
import { startTrace, traceparent } from './trace.ts';
import type { TransportRequest } from './transport.ts';
import type { RequestBody } from './upload.ts';

/** What makes a call different from an ordinary one. */
export interface CallNature {
  /** The call may be repeated although it is a POST without a key. */
  readonly movesNothing?: boolean;
  /** Where it goes, if not to the client's own address. */
  readonly address?: Address;
  /** Its answer is read as a stream. */
  readonly streamed?: boolean;
  /** Instead of the body of its input. */
  readonly body?: RequestBody;
}

const ORDINARY: CallNature = {};

/** One call as the caller sees it, over all its attempts: what stays the same, and how far it got. */
export class LogicalCall {
  readonly operation: OperationDescriptor;
  readonly input: CallInput;
  readonly trace: Trace;
  readonly span: CallSpan | undefined;
  readonly idempotencyKey: string | undefined;
  readonly repeatable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly maxResponseBytes: number;
  readonly signal: AbortSignal | undefined;
  readonly body: RequestBody;
  /** Whether the answer is read as a stream. */
  readonly streamed: boolean;
  /** Attempts begun. */
  attempts = 0;
  /** Attempts that repeat a failed one; a change of token is none. */
  retries = 0;
  /** What the call goes out with, and the secrets of the last attempt in the same order. */
  sources: readonly PlacedSource[] = [];
  secrets: readonly string[] = [];
  /** True once a token was refused and the call went on with another one. */
  reauthenticated = false;
  readonly #settings: ClientSettings;
  readonly #address: Address;
  readonly #deadlineAt: number;
  readonly #path: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    settings: ClientSettings,
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions,
    nature: CallNature = ORDINARY,
  ) {
    this.operation = operation;
    this.input = input;
    this.#settings = settings;
    this.#address = nature.address ?? settings.address;
    this.#path = `${this.#address.pathPrefix}${requestTarget(operation, input)}`;
    this.body = nature.body ?? encodeBody(operation, input.body);
    this.streamed = nature.streamed ?? false;
    this.idempotencyKey = options.idempotencyKey ?? (operation.idempotencyKey ? crypto.randomUUID() : undefined);
    this.repeatable =
      this.body.repeatable && (nature.movesNothing === true || isRepeatable(operation, this.idempotencyKey));
    this.maxRetries = options.maxRetries ?? settings.maxRetries;
    this.timeoutMs = timeLimit('timeoutMs', options.timeoutMs ?? settings.timeoutMs);
    // Nobody knows how long a stream takes.
    const deadlineMs = this.streams ? Number.POSITIVE_INFINITY : settings.deadlineMs;
    this.deadlineMs = timeLimit('deadlineMs', options.deadlineMs ?? deadlineMs);
    this.maxResponseBytes = options.maxResponseBytes ?? settings.maxResponseBytes;
    this.signal = options.signal;
    this.#deadlineAt = settings.clock.now() + this.deadlineMs;
    const given = headersOfOptions(options);
    // Nothing throws from here on, so that a span that was begun is ended.
    this.span = settings.telemetry?.begin(operation);
    this.trace = startTrace(this.span?.traceId);
    this.#headers = Object.assign(this.#commonHeaders(options.language ?? settings.language), given);
  }

  /** Whether content goes out or comes in piece by piece, so that its time is not known. */
  get streams(): boolean {
    return this.streamed || this.body.streams;
  }

  /** Milliseconds until the deadline; not positive once it has passed. */
  remainingMs(): number {
    return this.#deadlineAt - this.#settings.clock.now();
  }

  facts(): CallFacts {
    const { operation, attempts, trace, idempotencyKey, repeatable } = this;
    return { operation: operation.id, attempts, trace, idempotencyKey, repeatable };
  }

  /** What hooks are told about the current attempt. */
  info(): AttemptInfo {
    const { operation, attempts, trace } = this;
    const path = redactPath(this.#path);
    const { origin } = this.#address;
    return { operation: operation.id, method: operation.method, origin, path, attempt: attempts, trace };
  }

  /** The next attempt, never longer than what is left of the call. A body that is opened for each attempt is not in it. */
  request(): TransportRequest {
    const { sources, secrets } = this;
    const headers: Record<string, string> = {};
    if (this.#settings.dialect.traceparent) headers['traceparent'] = traceparent(this.trace);
    const path = sources.length === 0 ? this.#path : placeSecrets(sources, secrets, headers, this.#path);
    return {
      method: this.operation.method,
      origin: this.#address.origin,
      path,
      // What the caller gave by hand wins.
      headers: Object.assign(headers, this.#headers),
      body: this.body.content,
      timeoutMs: Math.min(this.timeoutMs, this.remainingMs()),
      maxResponseBytes: this.maxResponseBytes,
      signal: this.signal,
    };
  }

  #commonHeaders(language: Language | undefined): Record<string, string> {
    const { operation, idempotencyKey, body } = this;
    const { dialect } = this.#settings;
    const headers: Record<string, string> = {
      accept: operation.response === 'json' ? 'application/json, application/problem+json' : '*/*',
      'user-agent': 'styk-sdk',
    };
    if (language !== undefined) headers['accept-language'] = language;
    if (dialect.versionHeader !== null && operation.version !== '') headers[dialect.versionHeader] = operation.version;
    if (dialect.operationIdHeader !== null) headers[dialect.operationIdHeader] = this.trace.operationId;
    if (body.contentType !== null) headers['content-type'] = body.contentType;
    if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
    return headers;
  }
}
