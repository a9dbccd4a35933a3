import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { asList } from './schema-shapes.ts';

const TYPES = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);

const isCount = (value: JsonValue): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: JsonValue): boolean => typeof value === 'number';
const isSchema = (value: JsonValue): boolean => typeof value === 'boolean' || isObject(value);
const isFilled = (value: JsonValue): boolean => asList(value).length > 0;
const isSchemaList = (value: JsonValue): boolean => isFilled(value) && asList(value).every(isSchema);
const isSchemaMap = (value: JsonValue): boolean => isObject(value) && Object.values(value).every(isSchema);
const isTextSet = (value: JsonValue): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size === value.length;
const isType = (value: JsonValue): boolean =>
  typeof value === 'string' ? TYPES.has(value) : isFilled(value) && isTextSet(value) && asList(value).every(isType);
/** Validators look for names of schemas in whatever they do not know. */
const isPlain = (value: JsonValue): boolean => !/"\$(id|anchor|dynamicAnchor)"/.test(JSON.stringify(value));
const never = (): boolean => false;

/** What JSON Schema 2020-12 asks of the values of its keywords; those it knows but a schema here must not have never do. */
const CHECKS: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  ...Object.fromEntries(
    ['$id', 'id', '$schema', '$anchor', '$dynamicAnchor', '$dynamicRef', '$recursiveAnchor', '$recursiveRef'].map(
      (name) => [name, never],
    ),
  ),
  ...Object.fromEntries(['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((name) => [name, isSchemaList])),
  ...Object.fromEntries(
    ['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties'].map((name) => [name, isSchemaMap]),
  ),
  ...Object.fromEntries(
    [
      'additionalProperties',
      'contains',
      'else',
      'if',
      'items',
      'not',
      'propertyNames',
      'then',
      'unevaluatedItems',
      'unevaluatedProperties',
    ].map((name) => [name, isSchema]),
  ),
  ...Object.fromEntries(
    [
      'maxItems',
      'maxLength',
      'maxProperties',
      'minItems',
      'minLength',
      'minProperties',
      'minContains',
      'maxContains',
    ].map((name) => [name, isCount]),
  ),
  ...Object.fromEntries(['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'].map((name) => [name, isNumber])),
  ...Object.fromEntries(['default', 'example', 'examples'].map((name) => [name, isPlain])),
  type: isType,
  required: isTextSet,
  enum: isFilled,
  multipleOf: (value) => typeof value === 'number' && value > 0,
  uniqueItems: (value) => typeof value === 'boolean',
  format: (value) => typeof value === 'string',
  pattern: isPattern,
  dependentRequired: (value) => isObject(value) && Object.values(value).every(isTextSet),
};

/** A schema that validators take: what is not JSON Schema is left out, `nullable` and switched bounds of OpenAPI 3.0 are rewritten. */
export function soundSchema(schema: JsonObject): JsonObject {
  const { nullable, ...rest } = withBounds(schema);
  const sound = Object.fromEntries(
    Object.entries(rest).filter(([keyword, value]) => !Object.hasOwn(CHECKS, keyword) || CHECKS[keyword]?.(value)),
  );
  return nullable === true ? orNull(sound) : sound;
}

function orNull(schema: JsonObject): JsonObject {
  const { type, enum: values, ...rest } = schema;
  if (type === undefined) return { anyOf: [schema, { type: 'null' }] };
  const types = [...new Set([...(Array.isArray(type) ? type : [type]), 'null'])];
  return { type: types, ...(values === undefined ? {} : { enum: [...new Set([...asList(values), null])] }), ...rest };
}

/** OpenAPI 3.0 leaves a bound itself out by a switch beside it; JSON Schema 2020-12 has a bound of its own for that. */
function withBounds(schema: JsonObject): JsonObject {
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema;
  if (typeof exclusiveMinimum !== 'boolean' && typeof exclusiveMaximum !== 'boolean') return schema;
  const bound = (name: string, value: JsonValue | undefined) => (value === undefined ? {} : { [name]: value });
  return {
    ...rest,
    ...bound(exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum', minimum),
    ...bound(exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum', maximum),
  };
}

function isPattern(value: JsonValue): boolean {
  try {
    return typeof value === 'string' && new RegExp(value, 'u').source !== '';
  } catch {
    // Patterns of other languages are many.
    return false;
  }
}
