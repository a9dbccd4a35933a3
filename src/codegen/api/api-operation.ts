import type { OperationDescriptor } from '@styk/sdk/client';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';

export type QueryStyles = NonNullable<OperationDescriptor['queryStyles']>;
export type Pages = NonNullable<OperationDescriptor['pages']>;

export interface ApiPathParameter {
  /** As in the path. */
  readonly name: string;
  /** As an argument of the function. */
  readonly argument: string;
  readonly description: string;
  readonly type: 'string' | 'number';
}

export interface ApiBody {
  readonly mediaType: string;
  /** Name of a type of the contract, `Upload`, `string` or `unknown`. */
  readonly type: string;
  readonly required: boolean;
  readonly example: JsonValue | undefined;
  /** How fields of a form are written, where it is not the usual way. */
  readonly styles?: QueryStyles;
}

export interface ApiQuery {
  readonly type: string;
  readonly names: readonly string[];
  readonly styles: QueryStyles;
  /** True when at least one parameter has to be given. */
  readonly required: boolean;
}

/** Headers that a caller gives by name. */
export interface ApiHeaders {
  readonly type: string;
  readonly required: boolean;
}

export type ApiResult =
  /** `optional`: there may be no body. */
  | { readonly kind: 'json'; readonly types: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'void' };

/** The bodies of refusals. */
export interface ApiErrors {
  readonly type: string;
  /** Types of the bodies. */
  readonly used: readonly string[];
}

export interface ApiList {
  /** Type of an item. */
  readonly item: string;
  readonly pages: Pages;
}

/** An operation in the words of the emitters: everything resolved, types by name. */
export interface ApiOperation {
  /** `createSale` */
  readonly name: string;
  readonly method: OperationDescriptor['method'];
  readonly basePath: string;
  readonly path: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly pathParameters: readonly ApiPathParameter[];
  readonly query: ApiQuery | undefined;
  readonly headers: ApiHeaders | undefined;
  readonly body: ApiBody | undefined;
  readonly result: ApiResult;
  readonly errors: ApiErrors | undefined;
  /** For an operation that pages. */
  readonly list: ApiList | undefined;
  readonly idempotencyKey: boolean;
  readonly limit: OperationDescriptor['limit'] | undefined;
  readonly security: readonly (string | string[])[];
  readonly problems: readonly string[];
  /** Schemas as data, in the form of `OperationSchemas`. */
  readonly schemas: JsonObject;
}

/** The operations of one file. */
export interface ApiModule {
  /** As a member of the client: `loyalty`. */
  readonly name: string;
  /** Name of the file without its ending. */
  readonly file: string;
  readonly title: string;
  readonly operations: readonly ApiOperation[];
}

/** One contract in the words of the emitters. */
export interface ApiContract {
  readonly title: string;
  readonly version: string;
  readonly modules: readonly ApiModule[];
  /** The shapes of the types by name. */
  readonly types: Readonly<Record<string, JsonObject>>;
  /** Component schemas as data, by name. */
  readonly components: JsonObject;
  /** Security schemes in the words of `ClientDialect`. */
  readonly security: JsonObject;
  /** Where calls go unless the caller says otherwise. */
  readonly baseUrl: string | undefined;
}

/** `loyalty` → `LoyaltyApi` */
export function facadeName({ name }: Pick<ApiModule, 'name'>): string {
  return `${capitalised(name)}Api`;
}

/** `createSale` → `CreateSale` */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a call of the operation gives, as TypeScript. */
export function resultType({ result }: ApiOperation): string {
  if (result.kind === 'void') return 'void';
  if (result.kind === 'text') return 'string';
  if (result.kind === 'bytes') return 'Uint8Array';
  return [...result.types, ...(result.optional ? ['undefined'] : [])].join(' | ');
}

/** Names of the types that operations of a module give, sorted. */
export function usedResultTypes({ operations }: ApiModule): string[] {
  const names = operations.flatMap(({ result }) => (result.kind === 'json' ? result.types : []));
  return [...new Set(names)].filter((name) => name !== 'unknown').sort();
}
