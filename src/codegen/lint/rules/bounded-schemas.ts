import type { JsonObject, JsonValue } from '../../../contracts/model.ts';
import { isObject } from '../../../contracts/references.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';
import { schemasOf } from '../schema-walk.ts';

/** Whatever has no end can be made as large as the sender likes. */
export const boundedSchemas: LintRule = (files) =>
  [...files.values()].flatMap(schemasOf).flatMap(({ value, address }) => {
    if (value.enum !== undefined || value.const !== undefined) return [];
    return typesOf(value).flatMap((type) =>
      missingBounds(type, value).map((bound) => findingAt(address, 'bounded', `${type} without ${bound}`)),
    );
  });

function missingBounds(type: JsonValue, schema: JsonObject): string[] {
  if (type === 'string') return schema.format === 'binary' || 'maxLength' in schema ? [] : ['maxLength'];
  if (type === 'array') return 'maxItems' in schema ? [] : ['maxItems'];
  if (type === 'integer' || type === 'number') {
    const low = 'minimum' in schema || 'exclusiveMinimum' in schema;
    const high = 'maximum' in schema || 'exclusiveMaximum' in schema;
    return [...(low ? [] : ['minimum']), ...(high ? [] : ['maximum'])];
  }
  if (type !== 'object' || !isObject(schema.additionalProperties)) return [];
  return 'maxProperties' in schema ? [] : ['maxProperties'];
}

function typesOf(schema: JsonObject): readonly JsonValue[] {
  const { type } = schema;
  if (type === undefined) return [];
  return Array.isArray(type) ? type : [type];
}
