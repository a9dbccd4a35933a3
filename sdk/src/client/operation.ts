/** HTTP methods of the contracts. */
export type HttpMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** Calls a second on average, at once, and in flight at the same time. */
export interface OperationLimit {
  readonly rate: number;
  readonly burst: number;
  readonly parallel: number;
}

/**
 * How an array or object is written into the query where it is not `name=a&name=b` (OpenAPI's `form` with `explode`):
 * `comma` `name=a,b`, `space` `name=a%20b`, `pipe` `name=a|b`, `brackets` `name[key]=a` (deepObject), `json` one JSON text.
 */
export type QueryStyle = 'comma' | 'space' | 'pipe' | 'brackets' | 'json';

/**
 * How a list goes on. `items` and `next` are paths into the answer, steps separated by dots; an empty `items` means that
 * the answer itself is the array.
 */
export type Pagination =
  /** The answer names where the next page begins; null, empty or absent after the last. */
  | { readonly kind: 'cursor'; readonly parameter: string; readonly items: string; readonly next: string }
  /** Pages have numbers; the list ends with an empty page. */
  | { readonly kind: 'page'; readonly parameter: string; readonly items: string; readonly first: number }
  /** `parameter` counts items from 0; the list ends with an empty page. */
  | { readonly kind: 'offset'; readonly parameter: string; readonly items: string };

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
  /** Only the query parameters that are not written the usual way. */
  readonly queryStyles?: Readonly<Record<string, QueryStyle>>;
  /** Media type of the request body, null when there is none. */
  readonly body: string | null;
  /** Only the fields of an `application/x-www-form-urlencoded` body that are not written the usual way. */
  readonly bodyStyles?: Readonly<Record<string, QueryStyle>>;
  readonly response: 'json' | 'text' | 'bytes' | 'void';
  /** True when the call carries an `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** How the list goes on; absent when the answer is no page. */
  readonly pages?: Pagination;
  /** Absent when the contract names none. */
  readonly limit?: OperationLimit;
  /** Security schemes any of which lets the caller in, or groups of which all are needed; none means that anyone may call. */
  readonly security: readonly (string | readonly string[])[];
  /** Problem codes that are special to this operation. */
  readonly problems: readonly string[];
  /** True when the contract says that the operation is going to go. */
  readonly deprecated?: true;
  /** Version of the contract, sent as `Styk-Version`. */
  readonly version: string;
}
