import type { LocalizedText } from '@styk/sdk/errors';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Address of a schema inside the contracts: `loyalty.yaml#/components/schemas/Lot`. Compile it with a `SchemaCompiler`. */
export type SchemaAddress = string;

export type HttpMethod = 'get' | 'put' | 'post' | 'patch' | 'delete';

export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: SchemaAddress;
}

export interface ContractContent {
  readonly mediaType: string;
  readonly schema: SchemaAddress;
  /** The example beside the schema, if there is one. */
  readonly example: JsonValue | undefined;
}

export interface ContractRequestBody {
  readonly required: boolean;
  readonly contents: readonly ContractContent[];
}

export interface ContractResponse {
  /** A status (`200`) or a range (`4XX`). */
  readonly status: string;
  readonly contents: readonly ContractContent[];
}

/** Calls a second on average, at once, and in flight: `x-styk-limit`. */
export interface ContractLimit {
  readonly rate: number;
  readonly burst: number;
  readonly parallel: number;
}

/** One way to be let in: the scheme and the scopes it must carry. */
export interface ContractSecurity {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

export interface ContractOperation {
  /** File of the contract without its extension: `loyalty`. */
  readonly domain: string;
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path template below the base path: `/members/{memberId}/lots`. */
  readonly path: string;
  /** `/loyalty/v1` */
  readonly basePath: string;
  readonly tag: string;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly parameters: readonly ContractParameter[];
  readonly requestBody: ContractRequestBody | undefined;
  readonly responses: readonly ContractResponse[];
  /** Alternatives; an empty list means that anyone may call. */
  readonly security: readonly ContractSecurity[];
  readonly limit: ContractLimit;
  /** The caller's partner needs one of these capabilities; an empty list needs none. */
  readonly capabilities: readonly string[];
  /** Problem codes that are special to this operation, by status. */
  readonly problems: Readonly<Record<number, readonly string[]>>;
  /** True when the call needs an `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** True when the operation pages by cursor. */
  readonly paginated: boolean;
}

export interface ContractFile {
  /** File name: `loyalty.yaml`. */
  readonly name: string;
  readonly domain: string;
  readonly version: string;
  readonly document: JsonObject;
}

export interface Contracts {
  readonly files: readonly ContractFile[];
  /** What the ecosystem serves. Of a contract that partners serve only the file is here: for its types and texts. */
  readonly operations: readonly ContractOperation[];
  operation(operationId: string): ContractOperation | undefined;
}
