import type { Token } from '../api/identity.types.ts';
import { StykApiError } from './api-errors.ts';
import { type ApiPromise, type ApiResponse, apiPromise } from './api-promise.ts';
import { Authenticator } from './authenticator.ts';
import { StykCallError } from './call-errors.ts';
import type { Caller, CallInput } from './caller.ts';
import { type ClientSettings, settle } from './client-settings.ts';
import type { ClientDialect } from './dialect.ts';
import { DownloadPromise } from './download-promise.ts';
import { LogicalCall } from './logical-call.ts';
import type { OperationDescriptor } from './operation.ts';
import type { ApiOptions, CallOptions } from './options.ts';
import { type PagePromise, pagePromise } from './page-promise.ts';
import { PageWalk } from './page-walk.ts';
import { RetryBudget } from './retry-budget.ts';
import { backoffMs, isPassing } from './retry-policy.ts';
import { Sender } from './sender.ts';
import { Throttle } from './throttle.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { CachedTokenSource } from './token-source.ts';
import { waitWithin } from './wait-within.ts';

/**
 * Carries out operations of any contract: credentials, retries, idempotency keys, limits and time limits. It knows nothing of
 * what the operations mean; generated clients extend it with the dialect of their contract.
 */
export class ApiClient implements Caller, AsyncDisposable {
  readonly #settings: ClientSettings;
  readonly #sender: Sender;
  readonly #budget = new RetryBudget();
  readonly #close: () => Promise<void>;

  /** @throws StykError `client-base-url-invalid`, `client-token-invalid`, `client-time-limit-invalid`, `client-scheme-unknown` */
  constructor(options: ApiOptions, dialect: ClientDialect) {
    const settings = settle(options, dialect);
    this.#settings = settings;
    const auth = new Authenticator(dialect, options.auth ?? {}, (scheme, credential) => {
      const endpoint = new TokenEndpoint(settings, scheme, credential);
      const fetchToken = async (): Promise<Token> =>
        endpoint.read((await this.#complete<Token>(endpoint.begin())).data);
      return new CachedTokenSource(fetchToken, settings.clock);
    });
    const throttle = options.throttle === false ? undefined : new Throttle(settings.clock, settings.maxRetryAfterMs);
    this.#sender = new Sender(settings, auth, throttle);
    // A transport that was given belongs to the giver.
    this.#close = async () => (options.transport === undefined ? await settings.transport.close() : undefined);
  }

  call<Result>(operation: OperationDescriptor, input: CallInput, options: CallOptions = {}): ApiPromise<Result> {
    return apiPromise(this.#begin<Result>(operation, input, options));
  }

  pages<Page, Item>(
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions = {},
  ): PagePromise<Page, Item> {
    const fetchPage = (query: object): Promise<ApiResponse<Page>> =>
      this.#begin<Page>(operation, { ...input, query }, options);
    const walk = new PageWalk(operation, input.query);
    return pagePromise<Page, Item>(this.#begin<Page>(operation, input, options), fetchPage, walk);
  }

  download(operation: OperationDescriptor, input: CallInput, options: CallOptions = {}): DownloadPromise {
    return new DownloadPromise({
      bytes: () => this.#begin<Uint8Array>(operation, input, options),
      stream: () => this.#begin<ReadableStream<Uint8Array>>(operation, input, options, true),
    });
  }

  /** Ends idle connections, so that the process may end; calls in flight are finished first. */
  close(): Promise<void> {
    return this.#close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#close();
  }

  #begin<Result>(
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions,
    streamed = false,
  ): Promise<ApiResponse<Result>> {
    try {
      return this.#complete<Result>(new LogicalCall(this.#settings, operation, input, options, { streamed }));
    } catch (error) {
      // Mistakes of the caller are met where all other failures are.
      return Promise.reject(error);
    }
  }

  async #complete<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    while (true) {
      try {
        const response = await this.#sender.attempt<Result>(call);
        this.#budget.earn();
        call.span?.end();
        return response;
      } catch (error) {
        await this.#prepareRetry(call, error);
      }
    }
  }

  /** Returns when the next attempt is due; throws the error when there is to be none. */
  async #prepareRetry(call: LogicalCall, error: unknown): Promise<void> {
    try {
      if (this.#changesToken(call, error)) return;
      const delayMs = backoffMs(error, call.retries + 1);
      if (!this.#mayRetry(call, error, delayMs)) throw error;
      call.retries += 1;
      this.#settings.hooks.onRetry?.({ ...call.info(), error, delayMs });
      await waitWithin(call, (signal) => this.#settings.clock.sleep(delayMs, signal));
    } catch (final) {
      call.span?.end(final);
      throw final;
    }
  }

  #mayRetry(call: LogicalCall, error: unknown, delayMs: number): error is StykCallError {
    return (
      call.repeatable &&
      call.retries < call.maxRetries &&
      // An error of another operation is one of the token's, which has had its own retries.
      error instanceof StykCallError &&
      error.operation === call.operation.id &&
      isPassing(error) &&
      delayMs <= this.#settings.maxRetryAfterMs &&
      delayMs < call.remainingMs() &&
      this.#budget.spend(error)
    );
  }

  /** A refused token is replaced once in a call. The server did nothing, so that this is safe for any operation. */
  #changesToken(call: LogicalCall, error: unknown): boolean {
    if (!(error instanceof StykApiError) || error.status !== 401 || error.operation !== call.operation.id) return false;
    const { staleTokenCodes } = this.#settings.dialect;
    if (call.reauthenticated || !call.body.repeatable || staleTokenCodes?.includes(error.code) === false) return false;
    call.reauthenticated = true;
    // Every one of them has to know, so that `some` alone would not do.
    return call.sources.map(({ source }, index) => source.reject(call.secrets[index] ?? '')).includes(true);
  }
}
