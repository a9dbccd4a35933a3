/** Anything that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A schema of JSON Schema 2020-12 as data; `true` allows everything, `false` nothing. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** Schemas of one operation; `$ref` points into the `$defs` of its domain: `#/$defs/Name`. */
export interface OperationSchemas {
  /** Of the request body. */
  readonly request?: JsonSchema;
  /** Of the query parameters by name. */
  readonly query?: Readonly<Record<string, JsonSchema>>;
  /** Of the answers that are no refusals, by status: `200`. */
  readonly responses: Readonly<Record<string, JsonSchema>>;
  readonly examples?: { readonly request?: JsonValue; readonly responses?: Readonly<Record<string, JsonValue>> };
}

/** Schemas of one contract; generated from it, kept apart from the operations so that only who validates loads them. */
export interface DomainSchemas {
  /** `styk:loyalty/1.0.0` */
  readonly $id: string;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
  /** By operation id. */
  readonly operations: Readonly<Record<string, OperationSchemas>>;
}
