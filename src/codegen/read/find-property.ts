import { child, children, type DocumentReader, type Place } from './document-reader.ts';

const MAX_DEPTH = 30;

/** The schema of a property where a schema or what it is composed of declares it. */
export function findProperty(reader: DocumentReader, schema: Place, name: string, depth = 0): Place | undefined {
  const resolved = depth > MAX_DEPTH ? undefined : reader.resolve(schema);
  if (resolved === undefined) return undefined;
  const own = propertiesOf(reader, resolved).find(({ key }) => key === name);
  if (own !== undefined) return own.place;
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const { place } of children(child(resolved, keyword))) {
      const found = findProperty(reader, place, name, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The properties a schema declares itself. Some contracts put a `$ref` to such a map in the place of it, or among its members. */
export function propertiesOf(reader: DocumentReader, schema: Place): { readonly key: string; readonly place: Place }[] {
  const properties = child(schema, 'properties');
  if (properties === undefined) return [];
  const own = children(properties).filter(({ key, place }) => key !== '$ref' || typeof place.value !== 'string');
  if (own.length === children(properties).length) return own;
  const names = new Set(own.map(({ key }) => key));
  return [...children(reader.resolve(properties)).filter(({ key }) => !names.has(key)), ...own];
}
