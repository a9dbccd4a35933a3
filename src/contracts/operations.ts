import type { LocalizedText } from '@styk/sdk/errors';
import { contractErrors } from './errors.ts';
import type {
  ContractContent,
  ContractFile,
  ContractLimit,
  ContractOperation,
  ContractParameter,
  ContractRequestBody,
  ContractResponse,
  ContractSecurity,
  HttpMethod,
  JsonObject,
  JsonValue,
} from './model.ts';
import { child, escapePointer, isObject, type Located, resolveReference } from './references.ts';

const METHODS: readonly HttpMethod[] = ['get', 'put', 'post', 'patch', 'delete'];

/** Reads every operation of one contract. */
export function readOperations(files: ReadonlyMap<string, ContractFile>, file: ContractFile): ContractOperation[] {
  const root: Located = { value: file.document, address: `${file.name}#` };
  const paths = child(root, 'paths');
  if (paths === undefined) return [];
  return Object.keys(paths.value).flatMap((path) => {
    const item = child(paths, path);
    if (item === undefined) return [];
    return METHODS.flatMap((method) => {
      const node = child(item, method);
      return node === undefined ? [] : [readOperation(files, file, path, method, node)];
    });
  });
}

function readOperation(
  files: ReadonlyMap<string, ContractFile>,
  file: ContractFile,
  path: string,
  method: HttpMethod,
  node: Located,
): ContractOperation {
  const operation = node.value;
  const name = `${method.toUpperCase()} ${path}`;
  const need = (what: string, value: JsonValue | undefined): string => {
    if (typeof value === 'string') return value;
    throw contractErrors.create('contracts-operation-incomplete', { file: file.name, operation: name, what });
  };
  const parameters = readParameters(files, node);
  return {
    domain: file.domain,
    operationId: need('operationId', operation.operationId),
    method,
    path,
    basePath: basePathOf(file),
    tag: need('tags', asArray(operation.tags)[0]),
    summary: localized(operation, 'summary', need),
    description: localized(operation, 'description', need),
    parameters,
    requestBody: readRequestBody(files, node),
    responses: readResponses(files, node),
    security: readSecurity(operation.security),
    limit: readLimit(operation['x-styk-limit'], () => need('x-styk-limit', undefined)),
    capabilities: readCapabilities(operation['x-styk-capability'] ?? file.document['x-styk-capability']),
    problems: readProblems(operation['x-styk-problems']),
    idempotencyKey: parameters.some((parameter) => parameter.name === 'Idempotency-Key'),
    paginated: parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'cursor'),
  };
}

function readParameters(files: ReadonlyMap<string, ContractFile>, operation: Located): ContractParameter[] {
  const listed = asArray(operation.value.parameters);
  return listed.filter(isObject).map((value, index) => {
    const node = resolveReference(files, { value, address: `${operation.address}/parameters/${index}` });
    return {
      name: String(node.value.name),
      in: node.value.in as ContractParameter['in'],
      required: node.value.required === true,
      description: typeof node.value.description === 'string' ? node.value.description : '',
      schema: `${node.address}/schema`,
    };
  });
}

function readRequestBody(
  files: ReadonlyMap<string, ContractFile>,
  operation: Located,
): ContractRequestBody | undefined {
  const node = child(operation, 'requestBody');
  if (node === undefined) return undefined;
  const body = resolveReference(files, node);
  return { required: body.value.required === true, contents: readContents(body) };
}

function readResponses(files: ReadonlyMap<string, ContractFile>, operation: Located): ContractResponse[] {
  const responses = child(operation, 'responses');
  return Object.keys(responses?.value ?? {}).flatMap((status) => {
    const node = responses && child(responses, status);
    if (node === undefined) return [];
    return [{ status, contents: readContents(resolveReference(files, node)) }];
  });
}

function readContents(node: Located): ContractContent[] {
  const content = child(node, 'content');
  return Object.keys(content?.value ?? {}).map((mediaType) => ({
    mediaType,
    schema: `${content?.address}/${escapePointer(mediaType)}/schema`,
    example: content && child(content, mediaType)?.value.example,
  }));
}

function readSecurity(value: JsonValue | undefined): ContractSecurity[] {
  return asArray(value)
    .filter(isObject)
    .flatMap((alternative) =>
      Object.entries(alternative).map(([scheme, scopes]) => ({ scheme, scopes: asArray(scopes).map(String) })),
    );
}

function readLimit(value: JsonValue | undefined, missing: () => never | string): ContractLimit {
  if (!isObject(value)) {
    missing();
    return { rate: 0, burst: 0, parallel: 0 };
  }
  return { rate: Number(value.rate), burst: Number(value.burst), parallel: Number(value.parallel) };
}

/** Of the operation, otherwise of its whole contract. */
function readCapabilities(value: JsonValue | undefined): string[] {
  return asArray(value).map(String);
}

function readProblems(value: JsonValue | undefined): Record<number, string[]> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([status, codes]) => [Number(status), asArray(codes).map(String)]),
  );
}

function localized(
  operation: JsonObject,
  key: string,
  need: (what: string, value: JsonValue | undefined) => string,
): LocalizedText {
  return { en: need(key, operation[key]), ru: need(`x-${key}-ru`, operation[`x-${key}-ru`]) };
}

/** The path of the first server: where the sandbox mounts the contract, and what is appended to an environment's address. */
function basePathOf(file: ContractFile): string {
  const server = asArray(file.document.servers)[0];
  const url = isObject(server) ? String(server.url) : '';
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function asArray(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
