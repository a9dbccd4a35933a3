import type { JsonObject } from '../../contracts/model.ts';
import type { ApiHeaders } from '../api/api-operation.ts';
import type { Parameter } from './read-parameters.ts';
import { valueShape } from './read-query.ts';
import type { ReadingTools } from './reading-tools.ts';
import { asList, objectShape } from './schema-shapes.ts';

/** Headers that are the client's own to set, or have an option of their own. */
const OWN_HEADERS = new Set(['accept', 'content-type', 'authorization', 'idempotency-key', 'if-match']);

/** The headers a caller gives by name as one object type; cookies are reported. */
export function readHeaders(
  parameters: readonly Parameter[],
  wanted: string,
  owner: string,
  address: string,
  { types, findings }: Pick<ReadingTools, 'types' | 'findings'>,
): ApiHeaders | undefined {
  for (const { in: where, name, place } of parameters) {
    if (where === 'cookie') findings.report('cookie-parameter', place.address, name);
  }
  const headers = parameters.filter(
    ({ in: where, name }) => where === 'header' && !OWN_HEADERS.has(name.toLowerCase()),
  );
  if (headers.length === 0) return undefined;
  const required = headers.filter((header) => header.required).map(({ name }) => name);
  const shape = objectShape(
    Object.fromEntries(headers.map((header) => [header.name, headerShape(valueShape(header, types))])),
    required,
  );
  const type = types.compose(wanted, { description: `Headers of ${owner}.`, ...shape }, address);
  return { type, required: required.length > 0 };
}

/** A header is text, whatever it stands for. */
function headerShape({ enum: values, description, deprecated }: JsonObject): JsonObject {
  const listed = asList(values);
  return {
    ...(listed.length > 0 && listed.every((value) => typeof value === 'string')
      ? { enum: listed }
      : { type: 'string' }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}
