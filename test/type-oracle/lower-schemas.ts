/** Schemas by name. */
export interface Schemas {
  readonly [name: string]: unknown;
}

/**
 * Schemas that stand for a TypeScript type which JSON Schema cannot say. They exist only between lowering and printing;
 * the name of a schema of a contract never begins with `$`.
 */
export const replacedTypes: Readonly<Record<string, string>> = {
  // `string & {}` keeps completion of the known names while any other string is accepted.
  $open: '(string & {})',
  $part: 'Upload | UploadPart',
};

/** Keywords that hold data of the contract's author, in which no schema is to be looked for. */
const DATA_KEYWORDS = new Set(['default', 'enum', 'const', 'required']);
/** Examples can be as large as the contract and say nothing about types. */
const DROPPED_KEYWORDS = new Set(['example', 'examples']);

/** Rewrites `x-extensible-enum` and `x-styk-type` into references that the printing step replaces. */
export function lowerSchemas(schemas: Schemas): Schemas {
  const lowered = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, lower(schema)]));
  const placeholders = Object.fromEntries(Object.keys(replacedTypes).map((name) => [name, { type: 'string' }]));
  return { ...placeholders, ...lowered };
}

function lower(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(lower);
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Record<string, unknown>;
  const known = schema['x-extensible-enum'];
  if (Array.isArray(known)) return openEnum(schema, known);
  if (schema['x-styk-type'] === 'part') return { $ref: '#/components/schemas/$part' };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (DROPPED_KEYWORDS.has(key)) return [];
      if (key === 'properties') return [[key, lowerProperties(value)]];
      return [[key, DATA_KEYWORDS.has(key) ? value : lower(value)]];
    }),
  );
}

/** Names of properties are data, too: one may be called `example`. */
function lowerProperties(properties: unknown): unknown {
  if (typeof properties !== 'object' || properties === null) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, lower(schema)]));
}

function openEnum(schema: Record<string, unknown>, known: readonly unknown[]): unknown {
  const alternatives = [{ enum: known }, { $ref: '#/components/schemas/$open' }];
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  return {
    ...(schema.description === undefined ? {} : { description: schema.description }),
    anyOf: nullable ? [...alternatives, { type: 'null' }] : alternatives,
  };
}
