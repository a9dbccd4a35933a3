import { child, children, type DocumentReader, type Place } from '../../codegen/read/document-reader.ts';
import type { OperationPlace } from '../../codegen/read/operation-place.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import type { Anchors } from './anchors.ts';
import { listOf, objectOf, stringOf, textOf } from './fields.ts';
import type { ReferenceBody, ReferenceOperation, SecurityNeed, StatusCodes } from './model.ts';
import { readAnswers, readContents, readParameters } from './read-contents.ts';

/** @param document What the operation falls back to: servers and security of the whole contract. */
export function readOperation(
  reader: DocumentReader,
  anchors: Anchors,
  document: JsonObject,
  { path, item, method, place }: OperationPlace,
): ReferenceOperation {
  const { value } = place;
  const operationId = stringOf(value.operationId);
  return {
    id: anchors.take(operationId ?? `${method}-${path}`),
    operationId,
    method,
    path,
    server: serverOf(value) ?? serverOf(item.value) ?? serverOf(document) ?? '',
    summary: textOf(value, 'summary'),
    description: textOf(value, 'description'),
    deprecated: value.deprecated === true,
    security: listOf(value.security ?? document.security).map(readNeeds),
    limit: readLimit(value['x-styk-limit']),
    keyless: stringOf(objectOf(value['x-styk-idempotency']).reason),
    parameters: readParameters(reader, item, place),
    body: readBody(reader, place),
    answers: readAnswers(reader, place),
    problems: readCodes(value['x-styk-problems']),
    lineCodes: listOf(value['x-styk-line-codes']).map(String),
    commonProblems: readCommonProblems(reader, place),
  };
}

/** The address of the first server with its variables filled in. */
function serverOf(node: JsonObject): string | undefined {
  const server = objectOf(listOf(node.servers)[0]);
  const variables = objectOf(server.variables);
  const filled = stringOf(server.url)?.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const standard = objectOf(variables[name]).default;
    return standard === undefined ? whole : String(standard);
  });
  return filled?.replace(/\/$/, '');
}

function readNeeds(alternative: JsonValue): SecurityNeed[] {
  return Object.entries(objectOf(alternative)).map(([scheme, scopes]) => ({
    scheme,
    scopes: listOf(scopes).map(String),
  }));
}

function readLimit(value: JsonValue | undefined): ReferenceOperation['limit'] {
  if (!isObject(value)) return undefined;
  return { rate: Number(value.rate), burst: Number(value.burst), parallel: Number(value.parallel) };
}

function readBody(reader: DocumentReader, operation: Place): ReferenceBody | undefined {
  const node = child(operation, 'requestBody');
  const body = node && reader.resolveObject(node);
  if (body === undefined) return undefined;
  return {
    required: body.value.required === true,
    description: textOf(body.value, 'description'),
    contents: readContents(reader, body),
  };
}

function readCodes(value: JsonValue | undefined): StatusCodes[] {
  return Object.entries(objectOf(value)).map(([status, codes]) => ({ status, codes: listOf(codes).map(String) }));
}

/** `4XX` and `5XX` refer to the same response, so each code is taken once. */
function readCommonProblems(reader: DocumentReader, operation: Place): StatusCodes[] {
  const found = children(child(operation, 'responses')).flatMap(({ place }) =>
    readCodes(reader.resolveObject(place)?.value['x-styk-problems']),
  );
  return [...new Map(found.map((codes) => [codes.status, codes])).values()];
}
