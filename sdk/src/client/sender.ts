import { StykApiError } from './api-errors.ts';
import type { ApiResponse } from './api-promise.ts';
import {
  abortError,
  authError,
  connectionError,
  type StykCallError,
  StykTimeoutError,
  tooLargeError,
} from './call-errors.ts';
import type { ClientSettings } from './client-settings.ts';
import type { LogicalCall } from './logical-call.ts';
import { readResponse } from './read-response.ts';
import { redactHeaders } from './redaction.ts';
import { isPassing } from './retry-policy.ts';
import type { Throttle } from './throttle.ts';
import type { TokenSource } from './token-source.ts';
import { TransportFailure, type TransportRequest, type TransportResponse } from './transport.ts';
import { orAborted, waitWithin } from './wait-within.ts';

/** Makes single attempts: a place within the limit, a token, the exchange, the reading of the answer. */
export class Sender {
  readonly #settings: ClientSettings;
  readonly #tokens: TokenSource | undefined;
  readonly #throttle: Throttle | undefined;

  constructor(settings: ClientSettings, tokens: TokenSource | undefined, throttle: Throttle | undefined) {
    this.#settings = settings;
    this.#tokens = tokens;
    this.#throttle = throttle;
  }

  /** @throws StykCallError */
  async attempt<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    call.attempts += 1;
    const { operation } = call;
    const throttle = this.#throttle;
    // Waiting costs an abort controller and a timer, so it is only set up when there is something to wait for.
    if (throttle !== undefined && !throttle.tryEnter(operation)) {
      await waitWithin(call, (signal) => throttle.enter(operation, signal));
    }
    try {
      if (operation.security.length > 0 && this.#tokens !== undefined)
        call.token = await this.#token(call, this.#tokens);
      return await this.#exchange(call);
    } finally {
      throttle?.leave(operation);
    }
  }

  #token(call: LogicalCall, tokens: TokenSource): string | Promise<string> {
    // Nobody would wait for the token any more, and its failure would be nobody's: that ends a process.
    if (call.signal?.aborted) throw abortError(call.signal.reason, call.facts());
    const token = tokens.current();
    return typeof token === 'string' ? token : this.#awaitToken(call, token);
  }

  async #awaitToken(call: LogicalCall, token: Promise<string>): Promise<string> {
    try {
      return await waitWithin(call, (signal) => orAborted(token, signal));
    } catch (error) {
      // A refusal means that the credentials are wrong; trouble on the way is reported as such.
      throw isRefusedToken(call, error) ? authError(error, call.facts()) : error;
    }
  }

  async #exchange<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    const request = call.request();
    if (request.timeoutMs <= 0) throw new StykTimeoutError('deadline', call.deadlineMs, call.facts());
    const { clock, hooks, transport } = this.#settings;
    hooks.onRequest?.({ ...call.info(), headers: redactHeaders(request.headers) });
    const startedAt = clock.now();
    let response: TransportResponse;
    try {
      response = await transport.send(request);
    } catch (error) {
      throw failureOf(error, call, request);
    }
    hooks.onResponse?.({
      ...call.info(),
      status: response.status,
      headers: redactHeaders(response.headers),
      durationMs: clock.now() - startedAt,
    });
    return readResponse(call.operation, response, call.facts(), clock.now());
  }
}

function isRefusedToken(call: LogicalCall, error: unknown): error is StykCallError {
  const ofTokenCall = (error as StykCallError).operation !== call.operation.id;
  return ofTokenCall && error instanceof StykApiError && !isPassing(error);
}

function failureOf(error: unknown, call: LogicalCall, request: TransportRequest): StykCallError {
  const facts = call.facts();
  if (!(error instanceof TransportFailure)) return connectionError(request.origin, error, facts);
  if (error.kind === 'aborted') return abortError(error.cause, facts);
  if (error.kind === 'too-large') return tooLargeError(request.maxResponseBytes, facts);
  if (error.kind === 'connection') return connectionError(request.origin, error.cause ?? error, facts);
  // The attempt had only what was left of the call.
  if (request.timeoutMs < call.timeoutMs) return new StykTimeoutError('deadline', call.deadlineMs, facts, error);
  return new StykTimeoutError('attempt', call.timeoutMs, facts, error);
}
