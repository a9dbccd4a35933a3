import type { JsonSchema } from '../../client/operation-schemas.ts';

/** Schemas by name, as `$ref: '#/$defs/Name'` finds them. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** A schema whose keywords can be asked for. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** More steps than any chain of references takes that leads somewhere. */
const MAX_STEPS = 50;

/** Follows references and folds `allOf` into one schema; what stands beside a reference wins over what it leads to. */
export function viewSchema(schema: JsonSchema | undefined, definitions: Definitions, steps = 0): SchemaObject {
  if (typeof schema !== 'object' || steps > MAX_STEPS) return {};
  const { $ref, allOf = [], ...own } = schema as SchemaObject;
  const parts = $ref === undefined ? allOf : [definitions[referenceName($ref)] ?? true, ...allOf];
  return parts.map((part) => viewSchema(part, definitions, steps + 1)).reduceRight(merge, own);
}

/** `#/$defs/Name` → `Name`. */
function referenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** Both schemas at once; keywords of the first win where they cannot be joined. */
export function merge(first: SchemaObject, second: SchemaObject): SchemaObject {
  const { properties, required } = second;
  return {
    ...second,
    ...first,
    ...((first.properties ?? properties) && { properties: { ...properties, ...first.properties } }),
    ...((first.required ?? required) && { required: [...new Set([...(required ?? []), ...(first.required ?? [])])] }),
  };
}

/** The types a value may have; those of an `anyOf` or `oneOf` are its own matter. */
export function typesOf({ type }: SchemaObject): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}
