import type { CallInput } from './caller.ts';
import { clientErrors } from './errors.ts';
import { formPairs } from './form-pairs.ts';
import type { OperationDescriptor } from './operation.ts';

/** Path and query of a call below the address of the environment. */
export function requestTarget(operation: OperationDescriptor, input: CallInput): string {
  const path = `${operation.basePath}${fillPath(operation, input.path ?? [])}`;
  const query = printQuery(operation, input.query);
  // Some contracts tell operations of one path apart by a query that stands in the path.
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function fillPath(operation: OperationDescriptor, values: readonly (string | number)[]): string {
  let path = operation.path;
  for (const [index, name] of operation.pathParams.entries()) {
    path = path.replace(`{${name}}`, () => encodeSegment(operation, name, values[index]));
  }
  return path;
}

/** A value stays inside its segment: `..` would climb out of it, and encoding dots does not help (RFC 3986 section 6.2.2.3). */
function encodeSegment(operation: OperationDescriptor, name: string, value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  if (text === '' || text === '.' || text === '..' || !text.isWellFormed()) {
    throw clientErrors.create('client-path-parameter-invalid', { operation: operation.id, name });
  }
  return encodeURIComponent(text);
}

function printQuery(operation: OperationDescriptor, query: object | undefined): string {
  if (query === undefined) return '';
  const pairs = formPairs(query, operation.queryStyles, 'members');
  return pairs.join('&');
}
