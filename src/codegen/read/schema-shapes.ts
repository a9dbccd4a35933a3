import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';

/**
 * The few shapes that normalised schemas are made of, each of which has exactly one meaning as a type: `{}` (unknown),
 * `$ref`, `const`, `enum`, one `type`, `allOf`, `anyOf`, and the extensions of the type printer.
 */
export const UNKNOWN: JsonObject = {};
const NULL: JsonObject = { type: 'null' };

/** Members of a shape that say something about it without changing the type. */
const ANNOTATIONS = new Set(['default', 'deprecated', 'description', 'readOnly', 'writeOnly']);

/** True for a shape that allows everything. */
export function isUnknown(shape: JsonObject): boolean {
  return Object.keys(shape).every((member) => ANNOTATIONS.has(member));
}

/** Any of these; equal ones count once. */
export function anyOf(shapes: readonly JsonObject[]): JsonObject {
  const flat = shapes.flatMap((shape) => (isPure(shape, 'anyOf') ? (shape.anyOf as readonly JsonObject[]) : [shape]));
  const distinct = [...new Map(flat.map((shape) => [JSON.stringify(shape), shape])).values()];
  if (distinct.length === 0 || distinct.some(isUnknown)) return UNKNOWN;
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { anyOf: distinct };
}

/** All of these at once; what says nothing is left out. */
export function allOf(shapes: readonly JsonObject[]): JsonObject {
  const flat = shapes.flatMap((shape) => (isPure(shape, 'allOf') ? (shape.allOf as readonly JsonObject[]) : [shape]));
  const distinct = [...new Map(flat.map((shape) => [JSON.stringify(shape), shape])).values()].filter(
    (shape) => !isUnknown(shape),
  );
  const [only] = distinct;
  if (only === undefined) return UNKNOWN;
  return distinct.length === 1 ? only : { allOf: distinct };
}

export function orNull(shape: JsonObject): JsonObject {
  return isUnknown(shape) ? shape : anyOf([shape, NULL]);
}

export function isNull(shape: JsonObject): boolean {
  return shape.type === 'null' && Object.keys(shape).length === 1;
}

/** The literal values; kept closed whatever else is open, since types are told apart by them. */
export function literals(values: readonly JsonValue[]): JsonObject {
  return anyOf(values.map((value) => ({ const: value })));
}

/** A shape with what is said about it. Beside `$ref` and the like the printer would not see it. */
export function annotated(shape: JsonObject, annotations: JsonObject): JsonObject {
  if (Object.keys(annotations).length === 0) return shape;
  return '$ref' in shape ? { ...annotations, allOf: [shape] } : { ...shape, ...annotations };
}

/** An object type with these properties. */
export function objectShape(properties: JsonObject, required: readonly string[]): JsonObject {
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function isPure(shape: JsonObject, keyword: string): boolean {
  return keyword in shape && Object.keys(shape).length === 1;
}

export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

export function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function strings(value: JsonValue | undefined): string[] {
  return asList(value).filter((item) => typeof item === 'string');
}
