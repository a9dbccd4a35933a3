/** HTTP methods of the contracts. */
export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** Calls a second on average, at once, and in flight at the same time. */
export interface OperationLimit {
  readonly rate: number;
  readonly burst: number;
  readonly parallel: number;
}

/** What the runtime has to know about one operation; generated from the contract. */
export interface OperationDescriptor {
  /** `createSale` */
  readonly id: string;
  readonly method: HttpMethod;
  /** `/loyalty/v1`, appended to the address of the environment. */
  readonly basePath: string;
  /** `/members/{memberId}/lots` */
  readonly path: string;
  /** Names in `path`, in its order. */
  readonly pathParams: readonly string[];
  readonly queryParams: readonly string[];
  /** Media type of the request body, null when there is none. */
  readonly body: string | null;
  readonly response: 'json' | 'bytes' | 'void';
  /** True when the call carries an `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** True when the answer is a page with `items` and `nextCursor`. */
  readonly paginated: boolean;
  readonly limit: OperationLimit;
  /** Security schemes any of which lets the caller in; none means that anyone may call. */
  readonly security: readonly string[];
  /** Problem codes that are special to this operation. */
  readonly problems: readonly string[];
  /** Version of the contract, sent as `Styk-Version`. */
  readonly version: string;
}
