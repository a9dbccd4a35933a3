import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import {
  type ApiHeaders,
  type ApiList,
  type ApiOperation,
  type ApiPathParameter,
  capitalised,
  type Pages,
} from '../api/api-operation.ts';
import type { DataSchemas } from './data-schemas.ts';
import { detectPages, itemAt } from './detect-pages.ts';
import { child, children, type DocumentReader } from './document-reader.ts';
import type { Findings } from './findings.ts';
import { camelCase, RESERVED_WORDS } from './identifiers.ts';
import { NameTable } from './name-table.ts';
import { type OperationPlace, titleOf } from './operation-place.ts';
import { type Answer, readAnswers, readErrors, readResult, successes } from './read-answers.ts';
import { readBody } from './read-body.ts';
import { type Parameter, readParameters, typeOf } from './read-parameters.ts';
import { readQuery, valueShape } from './read-query.ts';
import { readSecurity } from './read-security.ts';
import { type Server, serverOf } from './read-servers.ts';
import { asList, asObject, objectShape } from './schema-shapes.ts';
import type { TypeCollector } from './type-collector.ts';

/** What every operation of a contract is read with. */
export interface ReadingTools {
  readonly reader: DocumentReader;
  readonly findings: Findings;
  readonly types: TypeCollector;
  readonly version: string;
  /** The server of the document. */
  readonly server: Server;
  /** The host of the client; undefined when there are many. */
  readonly origin: string | undefined;
  /** Whether types of the bodies of refusals are made. */
  readonly errors: boolean;
  /** Whether schemas are wanted as data, too. */
  readonly data: DataSchemas | undefined;
  /** How lists go on, by operation; false for no list. */
  readonly pages: ReadonlyMap<string, Pages | false>;
}

export function readOperation(operation: OperationPlace, name: string, tools: ReadingTools): ApiOperation {
  const { reader, findings, errors } = tools;
  const server = serverOf(operation, tools.server, tools.origin, findings);
  const { value, address } = operation.place;
  const wanted = capitalised(name);
  const parameters = readParameters(operation, reader, findings);
  const answers = readAnswers(operation, tools);
  reportUnplaced(operation, parameters, tools);
  return {
    name,
    method: operation.method.toUpperCase() as ApiOperation['method'],
    basePath: server.basePath,
    // What follows `#` only tells operations of one path apart.
    path: operation.path.replace(/#.*$/, ''),
    version: tools.version,
    summary: text(value.summary),
    description: text(value.description),
    deprecated: value.deprecated === true,
    pathParameters: readPathParameters(operation, name, parameters, tools),
    query: readQuery(parameters, `${wanted}Query`, name, address, tools),
    headers: readHeaders(parameters, `${wanted}Headers`, name, address, tools),
    body: readBody(operation, parameters, `${wanted}Body`, tools),
    result: readResult(operation, answers, `${wanted}Result`, tools),
    errors: errors ? readErrors(answers, `${wanted}Errors`, name, tools) : undefined,
    list: readList(operation, name, parameters, answers, tools),
    idempotencyKey: parameters.some(({ in: where, name: key }) => where === 'header' && /^idempotency-key$/i.test(key)),
    limit: readLimit(value['x-styk-limit']),
    security: readSecurity(operation, reader),
    problems: Object.values(asObject(value['x-styk-problems'])).flatMap((codes) => asList(codes).map(String)),
    schemas: tools.data?.ofOperation(operation, parameters, answers) ?? {},
  };
}

/** Path parameters in the order of the path, whatever the order of their declarations. */
function readPathParameters(
  operation: OperationPlace,
  owner: string,
  parameters: readonly Parameter[],
  { reader, findings }: ReadingTools,
): ApiPathParameter[] {
  // The method of the same name calls the function.
  const taken = new NameTable([...RESERVED_WORDS, owner, 'client', 'operations', 'body', 'query', 'options']);
  return pathNames(operation.path).map((name) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    if (parameter === undefined) findings.report('path-parameter-undeclared', operation.place.address, name);
    const type = typeOf(parameter?.schema, reader);
    const { style = 'simple' } = parameter?.place.value ?? {};
    if (style !== 'simple' || type === 'array' || type === 'object') {
      findings.report(
        'parameter-style',
        parameter?.place.address ?? operation.place.address,
        `${name}: ${type} ${String(style)}`,
      );
    }
    return {
      name,
      argument: taken.claim(camelCase(name) || 'parameter', 'Parameter'),
      description: parameter?.description ?? '',
      type: type === 'integer' || type === 'number' ? 'number' : 'string',
    };
  });
}

function pathNames(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ''))];
}

/** Headers that are the client's own to set, or have an option of their own. */
const OWN_HEADERS = new Set(['accept', 'content-type', 'authorization', 'idempotency-key', 'if-match']);

function readHeaders(
  parameters: readonly Parameter[],
  wanted: string,
  owner: string,
  address: string,
  { types, findings }: ReadingTools,
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

function readList(
  { method, place, path, entry, item }: OperationPlace,
  name: string,
  parameters: readonly Parameter[],
  answers: readonly Answer[],
  { reader, types, pages }: ReadingTools,
): ApiList | undefined {
  const title = titleOf({ method, place, path, entry, item });
  const given = pages.get(name) ?? pages.get(title);
  const content = successes(answers)[0]?.contents[0];
  if (given === false || content?.kind !== 'json' || content.schema === undefined) return undefined;
  const found = given ?? (method === 'get' ? detectPages(parameters, content.schema, reader) : undefined);
  const itemPlace = found && itemAt(content.schema, found.items, reader);
  if (found === undefined || itemPlace === undefined) return undefined;
  return { item: types.nameOf(itemPlace, `${capitalised(name)}Item`), pages: found };
}

function readLimit(value: JsonValue | undefined): ApiOperation['limit'] {
  if (!isObject(value)) return undefined;
  return { rate: Number(value.rate), burst: Number(value.burst), parallel: Number(value.parallel) };
}

function reportUnplaced(operation: OperationPlace, parameters: readonly Parameter[], { findings }: ReadingTools): void {
  const { place } = operation;
  const callbacks = children(child(place, 'callbacks')).map(({ key }) => key);
  if (callbacks.length > 0) findings.report('callbacks', place.address, callbacks.join(', '));
  if (operation.path.includes('?')) findings.report('path-with-query', place.address, operation.path);
  const names = pathNames(operation.path);
  for (const { in: where, name, place: declared } of parameters) {
    const isKnown = ['path', 'query', 'header', 'cookie', 'body', 'formData'].includes(where);
    if (!isKnown || (where === 'path' && !names.includes(name))) {
      findings.report('parameter-unplaced', declared.address, `${name} (${where})`);
    }
  }
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
