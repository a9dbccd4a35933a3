import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';

/** Keywords of JSON Schema (2020-12 and what OpenAPI 3.0 uses) whose value is a schema, a list of them, or a map of them. */
const ONE = ['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'] as const;
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const MAPS = ['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties'] as const;
const PLACES: ReadonlyMap<string, 'one' | 'list' | 'map'> = new Map([
  ...[...ONE, 'unevaluatedItems', 'unevaluatedProperties'].map((keyword) => [keyword, 'one'] as const),
  ...LISTS.map((keyword) => [keyword, 'list'] as const),
  ...MAPS.map((keyword) => [keyword, 'map'] as const),
]);

/** A copy of a schema whose direct parts are replaced; whatever is no schema (examples, enums, defaults) stays as it is. */
export function mapParts(schema: JsonObject, change: (part: JsonValue, step: string) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, mapKeyword(keyword, value, change)]),
  );
}

function mapKeyword(
  keyword: string,
  value: JsonValue,
  change: (part: JsonValue, step: string) => JsonValue,
): JsonValue {
  const place = PLACES.get(keyword);
  if (place === 'map' && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, `${keyword}/${name}`)]));
  }
  if (place !== undefined && Array.isArray(value)) {
    return value.map((part: JsonValue, index) => change(part, `${keyword}/${index}`));
  }
  return place === 'one' ? change(value, keyword) : value;
}
