import { child, children, type DocumentReader, type Place } from './document-reader.ts';

const MAX_DEPTH = 30;

/** The schema of a property where a schema or what it is composed of declares it. */
export function findProperty(reader: DocumentReader, schema: Place, name: string, depth = 0): Place | undefined {
  const resolved = depth > MAX_DEPTH ? undefined : reader.resolve(schema);
  if (resolved === undefined) return undefined;
  const properties = child(resolved, 'properties');
  const own = properties && child(properties, name);
  if (own !== undefined) return own;
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const { place } of children(child(resolved, keyword))) {
      const found = findProperty(reader, place, name, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
