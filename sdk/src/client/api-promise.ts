/** The answer to a call together with what came around it. */
export interface ApiResponse<Data> {
  readonly data: Data;
  readonly status: number;
  /** Names in lower case; values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** True when this is the stored answer to an earlier call with the same idempotency key. */
  readonly replayed: boolean;
  /** How many attempts the call took. */
  readonly attempts: number;
}

/**
 * A promise of the data that also gives the whole response: `await call` or `await call.withResponse()`. The call is made
 * at once. As with any promise, somebody has to wait for it: the failure of a sale that nobody heard of would be worse
 * than the end of the process.
 */
export class ApiPromise<Data> implements Promise<Data> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #response: Promise<ApiResponse<Data>>;

  constructor(response: Promise<ApiResponse<Data>>) {
    this.#response = response;
  }

  /** Status, headers and data of the same call; nothing is sent again. */
  withResponse(): Promise<ApiResponse<Data>> {
    return this.#response;
  }

  // biome-ignore lint/suspicious/noThenProperty: it implements Promise without a second promise per call.
  then<Result = Data, Failure = never>(
    onFulfilled?: ((data: Data) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    const passData = (response: ApiResponse<Data>): Result | PromiseLike<Result> =>
      onFulfilled ? onFulfilled(response.data) : (response.data as unknown as Result);
    return this.#response.then(passData, onRejected);
  }

  catch<Failure = never>(
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Data | Failure> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }
}
