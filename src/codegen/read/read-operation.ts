import type { JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { type ApiList, type ApiOperation, capitalised } from '../api/api-operation.ts';
import { detectPages, itemAt } from './detect-pages.ts';
import { child, children } from './document-reader.ts';
import { type OperationPlace, titleOf } from './operation-place.ts';
import { type Answer, readAnswers, readErrors, readResult, successes } from './read-answers.ts';
import { readBody } from './read-body.ts';
import { readHeaders } from './read-headers.ts';
import { type Parameter, readParameters } from './read-parameters.ts';
import { pathNames, readPathParameters } from './read-path-parameters.ts';
import { readQuery } from './read-query.ts';
import { readSecurity } from './read-security.ts';
import { serverOf } from './read-servers.ts';
import type { ReadingTools } from './reading-tools.ts';
import { asList, asObject } from './schema-shapes.ts';

/** Turns an operation into the words of the emitters. What it refers to is among the types afterwards. */
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
  const found = given ?? detectPages(parameters, content.schema, reader);
  // A search may be posted; only a cursor says that the pages of it belong together.
  const goesOn = given !== undefined || method === 'get' || (method === 'post' && found?.kind === 'cursor');
  if (found === undefined || !goesOn) return undefined;
  const itemPlace = itemAt(content.schema, found.items, reader);
  if (itemPlace === undefined) return undefined;
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
