import { child, children, type Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { listOf } from '../read/fields.ts';

export function isReference(value: JsonValue): boolean {
  return isObject(value) && typeof value.$ref === 'string';
}

/** True for what consists of other values. */
export function isStructured(schema: JsonObject): boolean {
  const { items, properties, patternProperties, prefixItems, allOf, oneOf, anyOf, additionalProperties } = schema;
  const parts = [properties, patternProperties, prefixItems, allOf, oneOf, anyOf];
  return parts.some((part) => part !== undefined) || isObject(items) || isObject(additionalProperties);
}

/** A list and nothing else. */
export function isPlainList(schema: JsonObject): boolean {
  const { properties, allOf, oneOf, anyOf, prefixItems } = schema;
  return [properties, allOf, oneOf, anyOf, prefixItems].every((part) => part === undefined) && isObject(schema.items);
}

/** The one schema in a wrapping: `anyOf: [X, { type: 'null' }]` is X or null, `allOf: [X]` is X with words of its own. */
export function unwrapped(
  schema: Place<JsonObject>,
): { readonly place: Place; readonly nullable: boolean } | undefined {
  if (schema.value.properties !== undefined) return undefined;
  for (const kind of ['anyOf', 'oneOf', 'allOf']) {
    const parts = children(child(schema, kind)).map(({ place }) => place);
    const [place, ...others] = parts.filter(({ value }) => !(isObject(value) && value.type === 'null'));
    if (place === undefined || others.length > 0) continue;
    return { place, nullable: parts.length > 1 || schema.value.nullable === true };
  }
  return undefined;
}

export function typesOf(schema: JsonObject): string[] {
  const { type } = schema;
  if (Array.isArray(type)) return type.map(String);
  if (typeof type === 'string') return [type];
  if (schema.properties !== undefined || schema.allOf !== undefined) return ['object'];
  if (schema.items !== undefined) return ['array'];
  const [sample] = schema.const === undefined ? listOf(schema.enum) : [schema.const];
  return [sample === undefined || sample === null ? 'any' : typeof sample];
}
