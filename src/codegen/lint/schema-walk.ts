import type { ContractFile } from '../../contracts/model.ts';
import { child, type Located } from '../../contracts/references.ts';
import { objectsIn, rootOf } from './contract-walk.ts';

/** Keywords whose value is a schema or a list of schemas. */
const SCHEMA_KEYWORDS = new Set(['items', 'prefixItems', 'allOf', 'anyOf', 'oneOf', 'not', 'additionalProperties']);
/** Keywords whose value holds data in which no schema is to be looked for. */
export const DATA_KEYWORDS: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Every schema written in a file, nested ones included; references are not followed. */
export function schemasOf(file: ContractFile): Located[] {
  const root = rootOf(file);
  const components = child(root, 'components');
  const named = components && child(components, 'schemas');
  return [...(named === undefined ? [] : objectsIn(named).map(({ node }) => node)), ...placesIn(root)].flatMap(nested);
}

/** The schemas directly inside a schema. */
export function subschemas(schema: Located): Located[] {
  const properties = child(schema, 'properties');
  return [
    ...(properties === undefined ? [] : objectsIn(properties).map(({ node }) => node)),
    ...objectsIn(schema).flatMap(({ key, node }) => (SCHEMA_KEYWORDS.has(key) ? [node] : [])),
  ];
}

/** Schemas of parameters, headers and media types, wherever these stand. */
function placesIn(node: Located): Located[] {
  return objectsIn(node).flatMap(({ key, node: below }) => {
    if (key === 'schemas' || DATA_KEYWORDS.has(key)) return [];
    return key === 'schema' ? [below] : placesIn(below);
  });
}

function nested(schema: Located): Located[] {
  return [schema, ...subschemas(schema).flatMap(nested)];
}
