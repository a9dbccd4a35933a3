import { identityOperations } from '../api/identity.operations.ts';
import type { Token } from '../api/identity.types.ts';
import { StykApiError } from './api-errors.ts';
import { ApiPromise, type ApiResponse } from './api-promise.ts';
import { StykCallError } from './call-errors.ts';
import type { Caller, CallInput } from './caller.ts';
import { type ClientSettings, settle } from './client-settings.ts';
import { LogicalCall } from './logical-call.ts';
import type { OperationDescriptor } from './operation.ts';
import type { CallOptions, StykAuth, StykOptions } from './options.ts';
import { type CursorPage, PagePromise } from './page-promise.ts';
import { RetryBudget } from './retry-budget.ts';
import { backoffMs, isPassing } from './retry-policy.ts';
import { Sender } from './sender.ts';
import { Throttle } from './throttle.ts';
import { CachedTokenSource, fixedToken, type TokenSource } from './token-source.ts';
import { waitWithin } from './wait-within.ts';

/** Problem codes after which a new token may help. */
const STALE_TOKEN = new Set(['token-expired', 'token-invalid']);

/**
 * Carries out operations: tokens, retries, idempotency keys, limits and time limits. It knows nothing of what the
 * operations mean; use it with the functions of `@styk/sdk/api/<domain>`, or use `Styk`, which has them as methods.
 */
export class StykClient implements Caller, AsyncDisposable {
  readonly #settings: ClientSettings;
  readonly #tokens: TokenSource | undefined;
  readonly #sender: Sender;
  readonly #budget = new RetryBudget();
  readonly #close: () => Promise<void>;

  /** @throws StykError `client-base-url-invalid`, `client-token-invalid`, `client-time-limit-invalid` */
  constructor(options: StykOptions) {
    this.#settings = settle(options);
    this.#tokens = this.#tokenSource(options.auth);
    const throttle = options.throttle === false ? undefined : new Throttle(this.#settings.clock);
    this.#sender = new Sender(this.#settings, this.#tokens, throttle);
    // A transport that was given belongs to the giver.
    this.#close = async () => (options.transport === undefined ? await this.#settings.transport.close() : undefined);
  }

  call<Result>(operation: OperationDescriptor, input: CallInput, options: CallOptions = {}): ApiPromise<Result> {
    return new ApiPromise(this.#begin<Result>(operation, input, options));
  }

  pages<Page extends CursorPage<Item>, Item>(
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions = {},
  ): PagePromise<Page, Item> {
    return new PagePromise<Page, Item>(this.#begin<Page>(operation, input, options), (cursor) =>
      this.#begin<Page>(operation, { ...input, query: { ...input.query, cursor } }, options),
    );
  }

  /** Ends idle connections, so that the process may end; calls in flight are finished first. */
  close(): Promise<void> {
    return this.#close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#close();
  }

  async #begin<Result>(
    operation: OperationDescriptor,
    input: CallInput,
    options: CallOptions,
  ): Promise<ApiResponse<Result>> {
    return await this.#complete<Result>(new LogicalCall(this.#settings, operation, input, options));
  }

  async #complete<Result>(call: LogicalCall): Promise<ApiResponse<Result>> {
    while (true) {
      try {
        const response = await this.#sender.attempt<Result>(call);
        this.#budget.earn();
        return response;
      } catch (error) {
        await this.#prepareRetry(call, error);
      }
    }
  }

  /** Returns when the next attempt is due; throws the error when there is to be none. */
  async #prepareRetry(call: LogicalCall, error: unknown): Promise<void> {
    if (this.#changeToken(call, error)) return;
    const delayMs = backoffMs(error, call.retries + 1);
    if (!this.#mayRetry(call, error, delayMs)) throw error;
    call.retries += 1;
    this.#settings.hooks.onRetry?.({ ...call.info(), error, delayMs });
    await waitWithin(call, (signal) => this.#settings.clock.sleep(delayMs, signal));
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
  #changeToken(call: LogicalCall, error: unknown): boolean {
    if (!(error instanceof StykApiError) || error.status !== 401 || !STALE_TOKEN.has(error.code)) return false;
    if (call.reauthenticated || call.token === undefined || !this.#tokens?.reject(call.token)) return false;
    call.reauthenticated = true;
    return true;
  }

  #tokenSource(auth: StykAuth | undefined): TokenSource | undefined {
    if (auth === undefined) return undefined;
    if ('token' in auth) return fixedToken(auth.token);
    const body = { grant_type: 'client_credentials', client_id: auth.clientId, client_secret: auth.clientSecret };
    const fetchToken = async (): Promise<Token> => {
      const call = new LogicalCall(this.#settings, identityOperations.createToken, { body }, {}, true);
      return (await this.#complete<Token>(call)).data;
    };
    return new CachedTokenSource(fetchToken, this.#settings.clock);
  }
}
