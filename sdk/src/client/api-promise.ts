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
export interface ApiPromise<Data> extends Promise<Data> {
  /** Status, headers and data of the same call; nothing is sent again. */
  withResponse(): Promise<ApiResponse<Data>>;
}

/**
 * A plain promise with a method, and no class of its own: engines follow only promises of theirs from an error back to the
 * line that awaited the call, and that line is what the reader of a stack looks for.
 */
export function apiPromise<Data>(response: Promise<ApiResponse<Data>>): ApiPromise<Data> {
  const data = response.then(dataOf<Data>) as ApiPromise<Data>;
  data.withResponse = () => {
    // Whoever takes the response hears of its failure there.
    data.catch(() => undefined);
    return response;
  };
  return data;
}

function dataOf<Data>({ data }: ApiResponse<Data>): Data {
  return data;
}
