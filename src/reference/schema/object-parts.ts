import { child, children, type DocumentReader, type Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { listOf } from '../read/fields.ts';

/** A choice between several schemas. */
export interface Variants {
  readonly kind: 'oneOf' | 'anyOf';
  readonly places: readonly Place[];
}

/** Which fields have to be there: one of these sets. */
export interface RequiredChoice {
  readonly kind: 'oneOf' | 'anyOf';
  readonly sets: readonly (readonly string[])[];
}

/** What an object is made of, `allOf` included, as a reader wants to see it: one list of fields. */
export interface ObjectParts {
  readonly fields: Map<string, Place>;
  readonly required: Set<string>;
  readonly patterns: Map<string, Place>;
  readonly additional: Place[];
  readonly choices: RequiredChoice[];
  readonly variants: Variants[];
  /** Keywords that are shown as they are written. */
  readonly conditions: JsonObject[];
  closed: boolean;
}

const CONDITIONS = ['not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'propertyNames', 'contains'];

export function readObjectParts(reader: DocumentReader, place: Place): ObjectParts {
  const parts: ObjectParts = {
    fields: new Map(),
    required: new Set(),
    patterns: new Map(),
    additional: [],
    choices: [],
    variants: [],
    conditions: [],
    closed: false,
  };
  collect(reader, place, parts, new Set());
  return parts;
}

function collect(reader: DocumentReader, place: Place, parts: ObjectParts, seen: Set<string>): void {
  const schema = reader.resolveObject(place);
  // A schema that is part of itself says nothing the second time.
  if (schema === undefined || seen.has(schema.address)) return;
  seen.add(schema.address);
  const { value } = schema;
  for (const { place: part } of children(child(schema, 'allOf'))) collect(reader, part, parts, seen);
  for (const { key, place: field } of children(child(schema, 'properties'))) parts.fields.set(key, field);
  for (const { key, place: field } of children(child(schema, 'patternProperties'))) parts.patterns.set(key, field);
  for (const name of listOf(value.required)) parts.required.add(String(name));
  for (const kind of ['oneOf', 'anyOf'] as const) {
    const places = children(child(schema, kind)).map((entry) => entry.place);
    if (places.length === 0) continue;
    if (places.every(({ value: part }) => asksOnlyForFields(part))) {
      const sets = places.map(({ value: part }) => (isObject(part) ? listOf(part.required).map(String) : []));
      parts.choices.push({ kind, sets });
    } else parts.variants.push({ kind, places });
  }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    const rest = child(schema, keyword);
    if (rest?.value === false) parts.closed = true;
    else if (rest !== undefined && isObject(rest.value)) parts.additional.push(rest);
  }
  const conditions = Object.entries(value).filter(([keyword]) => CONDITIONS.includes(keyword));
  if (conditions.length > 0) parts.conditions.push(Object.fromEntries(conditions));
}

function asksOnlyForFields(value: JsonValue): boolean {
  if (!isObject(value) || value.required === undefined) return false;
  return Object.keys(value).every((keyword) => keyword === 'required' || keyword === 'type');
}
