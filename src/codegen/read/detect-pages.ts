import type { OperationDescriptor } from '@styk/sdk';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import { findProperty, propertiesOf } from './find-property.ts';
import { type Parameter, typeOf } from './read-parameters.ts';
import { asObject } from './schema-shapes.ts';

export type Pages = NonNullable<OperationDescriptor['pages']>;

/** Names of query parameters that say where the next page begins, from the clearest to the vaguest. */
const CURSORS =
  `cursor page_token pageToken next_token nextToken next_cursor nextCursor continuation_token continuationToken
  starting_token marker after start_cursor page_cursor offset`.split(/\s+/);
/** Members of an answer that hold the next value of such a parameter. */
const NEXT =
  `nextCursor next_cursor nextPageToken next_page_token nextToken next_token continuation_token continuationToken
  next_marker nextMarker`.split(/\s+/);
/** Objects of an answer that say how the list goes on. */
const ABOUT_PAGES =
  `paging pagination page_info pageInfo meta metadata response_metadata next_page cursors links`.split(/\s+/);
const PAGE_NUMBERS = ['page', 'page_number', 'pageNumber', 'page_no', 'pageNo', 'Page'];
const OFFSETS = ['offset', 'skip'];
const LISTS = ['items', 'data', 'results', 'result', 'values', 'entries', 'records', 'list', 'content', 'rows'];

/**
 * How a list goes on, guessed from names that are usual, only where the answer is or holds exactly one list (or one of a usual
 * name, directly or one level down), and
 *
 * - cursor: a parameter such as `cursor` or `page_token`, and a member such as `nextCursor`, also inside `paging` or `meta`;
 * - page: a parameter such as `page` that is a whole number;
 * - offset: a parameter `offset` or `skip` that is a whole number.
 */
export function detectPages(
  parameters: readonly Parameter[],
  answer: Place,
  reader: DocumentReader,
): Pages | undefined {
  const items = findItems(answer, reader);
  if (items === undefined) return undefined;
  const query = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
  const cursor = CURSORS.find((name) => query.has(name));
  const next = cursor === undefined ? undefined : findNext(answer, cursor, reader);
  if (cursor !== undefined && next !== undefined) return { kind: 'cursor', parameter: cursor, items, next };
  const isNumber = (name: string) => ['integer', 'number'].includes(typeOf(query.get(name)?.schema, reader));
  const page = PAGE_NUMBERS.find(isNumber);
  if (page !== undefined) return { kind: 'page', parameter: page, items, first: firstPage(query.get(page), reader) };
  const offset = OFFSETS.find(isNumber);
  return offset === undefined ? undefined : { kind: 'offset', parameter: offset, items };
}

/** The schema of an item at the path of the list. */
export function itemAt(answer: Place, path: string, reader: DocumentReader): Place | undefined {
  const list = path === '' ? answer : propertyAt(answer, path, reader);
  const resolved = list && reader.resolve(list);
  return resolved && child(resolved, 'items');
}

function propertyAt(schema: Place, path: string, reader: DocumentReader): Place | undefined {
  return path.split('.').reduce<Place | undefined>((place, step) => place && findProperty(reader, place, step), schema);
}

function findItems(answer: Place, reader: DocumentReader): string | undefined {
  if (typeOf(answer, reader) === 'array') return '';
  const own = listsIn(answer, reader);
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const usual = LISTS.find((name) => own.includes(name));
  if (usual !== undefined || own.length > 0) return usual;
  for (const name of ['result', 'data', 'response', '_embedded']) {
    const inner = findProperty(reader, answer, name);
    const [list, ...others] = inner === undefined ? [] : listsIn(inner, reader);
    if (list !== undefined && others.length === 0) return `${name}.${list}`;
  }
  return undefined;
}

function listsIn(schema: Place, reader: DocumentReader): string[] {
  return propertyNames(schema, reader).filter((name) => {
    const property = findProperty(reader, schema, name);
    // A step of a path has no dots.
    return !name.includes('.') && typeOf(property, reader) === 'array';
  });
}

function propertyNames(schema: Place, reader: DocumentReader, depth = 0): string[] {
  const resolved = depth > 10 ? undefined : reader.resolve(schema);
  if (resolved === undefined) return [];
  const own = propertiesOf(reader, resolved).map(({ key }) => key);
  const parts = children(child(resolved, 'allOf')).flatMap(({ place }) => propertyNames(place, reader, depth + 1));
  return [...new Set([...own, ...parts])];
}

function findNext(answer: Place, parameter: string, reader: DocumentReader): string | undefined {
  const names = [...NEXT, ...(parameter === 'offset' ? [] : [`next_${parameter}`])];
  const holders = [
    '',
    ...ABOUT_PAGES,
    ...['result', 'data'].flatMap((outer) => ABOUT_PAGES.map((name) => `${outer}.${name}`)),
  ];
  for (const holder of holders) {
    const inside = holder === '' ? answer : propertyAt(answer, holder, reader);
    if (inside === undefined) continue;
    const wanted = holder.endsWith('next_page') ? [parameter, ...names] : names;
    const name = wanted.find((one) => findProperty(reader, inside, one) !== undefined);
    if (name !== undefined) return holder === '' ? name : `${holder}.${name}`;
  }
  return undefined;
}

function firstPage(parameter: Parameter | undefined, reader: DocumentReader): number {
  const schema = asObject(parameter?.schema && reader.resolve(parameter.schema)?.value);
  return schema.default === 0 || schema.minimum === 0 ? 0 : 1;
}
