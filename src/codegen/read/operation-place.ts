import type { JsonObject } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import type { Findings } from './findings.ts';

export const METHODS = ['get', 'head', 'options', 'put', 'post', 'patch', 'delete'] as const;
/** Members of a path item that are no methods. */
const ABOUT_PATH = new Set(['$ref', 'summary', 'description', 'servers', 'parameters']);

/** An operation as it stands in its contract. */
export interface OperationPlace {
  /** The document whose `paths` it stands in. */
  readonly entry: string;
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly place: Place<JsonObject>;
  /** The path item around it. */
  readonly item: Place<JsonObject>;
}

/** `GET /pets/{petId}` */
export function titleOf({ method, path }: OperationPlace): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Every operation of a document, in its order. */
export function operationPlaces(entry: string, reader: DocumentReader, findings: Findings): OperationPlace[] {
  return children(child(reader.root(entry), 'paths')).flatMap(({ key: path, place }) => {
    if (!path.startsWith('/')) return [];
    const resolved = reader.resolveObject(place);
    // OpenAPI 3.1 allows members beside the `$ref` of a path item.
    const item = resolved && { ...resolved, value: { ...resolved.value, ...beside(place) } };
    return item === undefined ? [] : operationsOf(entry, path, item, reader, findings);
  });
}

function operationsOf(
  entry: string,
  path: string,
  item: Place<JsonObject>,
  reader: DocumentReader,
  findings: Findings,
): OperationPlace[] {
  return children(item).flatMap(({ key, place }) => {
    const method = METHODS.find((known) => known === key);
    const operation = reader.resolveObject(place);
    if (method !== undefined && operation !== undefined) return [{ entry, method, path, place: operation, item }];
    if (!ABOUT_PATH.has(key) && !key.startsWith('x-')) {
      findings.report('operation-malformed', place.address, `${key.toUpperCase()} ${path}`);
    }
    return [];
  });
}

function beside({ value }: Place): JsonObject {
  if (!isObject(value)) return {};
  const { $ref: _, ...rest } = value;
  return rest;
}
