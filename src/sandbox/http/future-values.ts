import type { Contracts, JsonValue } from '../../contracts/model.ts';
import { child, isObject, type Located, resolveReference } from '../../contracts/references.ts';

/** A value that no contract lists yet. */
const LATER = 're_routed';

/** Depth of answers: a reply of ours is never deeper, a contract may refer to itself. */
const DEPTH_LIMIT = 32;

/**
 * The value with every member of an open list (`x-extensible-enum`) replaced by one of a later version, as the schema at this
 * address says: consumers have to let such values pass.
 */
export function withFutureValues(contracts: Contracts, address: string, value: JsonValue): JsonValue {
  const files = new Map(contracts.files.map((file) => [file.name, file]));

  const through = (schemas: JsonValue | undefined, owner: Located, member: JsonValue, depth: number): JsonValue => {
    if (!Array.isArray(schemas)) return member;
    return schemas.reduce<JsonValue>(
      (walked, schema) => (isObject(schema) ? walk(walked, { value: schema, address: owner.address }, depth) : walked),
      member,
    );
  };
  const walk = (member: JsonValue, node: Located, depth: number): JsonValue => {
    const schema = resolveReference(files, node);
    const { value: keywords } = schema;
    if (depth > DEPTH_LIMIT) return member;
    if (typeof member === 'string') {
      if (!Array.isArray(keywords['x-extensible-enum'])) return through(alternatives(keywords), schema, member, depth);
      const { maxLength } = keywords;
      return typeof maxLength === 'number' ? LATER.slice(0, maxLength) : LATER;
    }
    const below = ['allOf', 'anyOf', 'oneOf'].reduce<JsonValue>(
      (walked, key) => through(keywords[key], schema, walked, depth + 1),
      member,
    );
    if (Array.isArray(below)) {
      const items = child(schema, 'items');
      return items === undefined ? below : below.map((item) => walk(item, items, depth + 1));
    }
    if (!isObject(below)) return below;
    const properties = child(schema, 'properties');
    const others = child(schema, 'additionalProperties');
    return Object.fromEntries(
      Object.entries(below).map(([name, inner]) => {
        const known = (properties && child(properties, name)) ?? others;
        return [name, known === undefined ? inner : walk(inner, known, depth + 1)];
      }),
    );
  };
  return walk(value, { value: { $ref: address }, address }, 0);
}

/** Where a text may be described instead of at the schema itself. */
function alternatives(keywords: Located['value']): readonly JsonValue[] {
  return ['allOf', 'anyOf', 'oneOf'].flatMap((key) => keywords[key] ?? []);
}
