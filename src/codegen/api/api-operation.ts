import type { OperationDescriptor } from '@styk/sdk';
import type { ContractOperation, JsonObject, JsonValue } from '../../contracts/model.ts';

export interface ApiParameter {
  readonly name: string;
  readonly description: string;
}

export interface ApiPathParameter extends ApiParameter {
  readonly type: 'string' | 'number';
}

export interface ApiBody {
  readonly mediaType: string;
  /** Name of a type of the domain, or `Upload`. */
  readonly type: string;
  readonly required: boolean;
  readonly example: JsonValue | undefined;
}

export interface ApiQuery {
  readonly type: string;
  readonly names: readonly string[];
  /** True when at least one parameter has to be given. */
  readonly required: boolean;
}

export type ApiResult =
  | { readonly kind: 'json'; readonly types: readonly string[] }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'void' };

export interface ApiList {
  readonly item: string;
  readonly pages: NonNullable<OperationDescriptor['pages']>;
}

/** Schemas of an operation as data, in the form of `OperationSchemas`. */
export type ApiSchemas = JsonObject;

/** An operation in the words of the emitters: everything resolved, types by name. */
export interface ApiOperation {
  readonly contract: ContractOperation;
  readonly version: string;
  readonly pathParameters: readonly ApiPathParameter[];
  readonly query: ApiQuery | undefined;
  readonly body: ApiBody | undefined;
  readonly result: ApiResult;
  /** Type of an item and how the list goes on, for an operation that pages. */
  readonly list: ApiList | undefined;
  readonly schemas: ApiSchemas;
}

/** One contract in the words of the emitters. */
export interface ApiDomain {
  /** `loyalty` */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly operations: readonly ApiOperation[];
  /** Component schemas by name, as data. */
  readonly schemas: JsonObject;
}

/** `createSale` → `CreateSale` */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a call of the operation gives, as TypeScript. */
export function resultType({ result }: ApiOperation): string {
  if (result.kind === 'void') return 'void';
  return result.kind === 'bytes' ? 'Uint8Array' : result.types.join(' | ');
}

/** Names of the types that operations of a domain give, sorted. */
export function usedResultTypes(domain: ApiDomain): string[] {
  const names = domain.operations.flatMap(({ result }) => (result.kind === 'json' ? result.types : []));
  return [...new Set(names)].sort();
}
