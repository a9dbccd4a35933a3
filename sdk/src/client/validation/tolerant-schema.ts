import type { JsonSchema } from '../operation-schemas.ts';

/** Keywords whose value is a schema, a list of schemas, or schemas by name (JSON Schema 2020-12, applicators). */
const ONE = new Set([
  'items',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const MANY = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const NAMED = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/**
 * A schema of answers as a client that is older than its server has to read it: unknown members and unknown values of an
 * enumeration are no mistakes (a server may add both), and where one of several forms is meant, one that fits is enough, for
 * what told them apart may be among what was loosened. A single value stays: it tells forms apart.
 */
function tolerantSchema(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const tolerant: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const closes = keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
    const lists = keyword === 'enum' && Array.isArray(value) && value.length > 1;
    if (lists || (closes && value === false)) continue;
    tolerant[keyword === 'oneOf' ? 'anyOf' : keyword] = inside(keyword, value);
  }
  return tolerant;
}

function inside(keyword: string, value: unknown): unknown {
  if (ONE.has(keyword)) return tolerantSchema(value as JsonSchema);
  if (MANY.has(keyword)) return (value as readonly JsonSchema[]).map(tolerantSchema);
  return NAMED.has(keyword) ? tolerantSchemas(value as Readonly<Record<string, JsonSchema>>) : value;
}

export function tolerantSchemas(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, tolerantSchema(schema)]));
}
