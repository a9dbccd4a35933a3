import type { ContractContent, ContractOperation, ContractParameter, JsonValue } from '../../contracts/model.ts';
import { codegenErrors } from '../errors.ts';
import {
  type ApiBody,
  type ApiOperation,
  type ApiPathParameter,
  type ApiQuery,
  type ApiResult,
  pascalCase,
} from './api-operation.ts';
import { readSchemas } from './read-schemas.ts';
import type { SchemaCollector } from './schema-collector.ts';

/** How every list of ours goes on. */
const pages = { kind: 'cursor', parameter: 'cursor', items: 'items', next: 'nextCursor' } as const;

/** Turns an operation of a contract into one whose types have names, and collects the schemas behind them. */
export function readOperation(operation: ContractOperation, version: string, schemas: SchemaCollector): ApiOperation {
  const result = readResult(operation, schemas);
  return {
    contract: operation,
    version,
    pathParameters: readPathParameters(operation, schemas),
    query: readQuery(operation, schemas),
    body: readBody(operation, schemas),
    result,
    list: operation.paginated ? { item: readItem(operation, schemas), pages } : undefined,
    schemas: readSchemas(operation, schemas),
  };
}

/** Path parameters in the order of the path, whatever the order of their declarations. */
function readPathParameters(operation: ContractOperation, schemas: SchemaCollector): ApiPathParameter[] {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  return names.map((name) => {
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
    if (parameter === undefined) throw unsupported(operation, `path parameter ${name} is not declared`);
    const type = schemas.resolve(parameter.schema).value.type;
    return {
      name,
      description: parameter.description,
      type: type === 'integer' || type === 'number' ? 'number' : 'string',
    };
  });
}

function readQuery(operation: ContractOperation, schemas: SchemaCollector): ApiQuery | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  if (parameters.length === 0) return undefined;
  const type = `${pascalCase(operation.operationId)}Query`;
  const required = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  schemas.addComposed(type, {
    type: 'object',
    description: `Query parameters of ${operation.operationId}.`,
    additionalProperties: false,
    required,
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, described(parameter, schemas)])),
  });
  return { type, names: parameters.map((parameter) => parameter.name), required: required.length > 0 };
}

function described(parameter: ContractParameter, schemas: SchemaCollector): JsonValue {
  const schema = schemas.embed(parameter.schema);
  // A description beside `$ref` would be dropped by the type printer, so the reference goes one level down.
  return '$ref' in schema
    ? { description: parameter.description, allOf: [schema] }
    : { ...schema, description: parameter.description };
}

function readBody(operation: ContractOperation, schemas: SchemaCollector): ApiBody | undefined {
  const body = operation.requestBody;
  const content = body?.contents[0];
  if (body === undefined || content === undefined) return undefined;
  const type =
    isJson(content) || isForm(content)
      ? schemas.name(content.schema, `${pascalCase(operation.operationId)}Body`)
      : 'Upload';
  return { mediaType: content.mediaType, type, required: body.required, example: content.example };
}

function readResult(operation: ContractOperation, schemas: SchemaCollector): ApiResult {
  const contents = successes(operation).flatMap((response) => response.contents[0] ?? []);
  const [first] = contents;
  if (first === undefined) return { kind: 'void' };
  if (!contents.every(isJson)) {
    if (contents.some(isJson)) throw unsupported(operation, 'answers are partly JSON and partly not');
    return { kind: 'bytes' };
  }
  const types = contents.map((content) => schemas.name(content.schema, `${pascalCase(operation.operationId)}Result`));
  return { kind: 'json', types: [...new Set(types)] };
}

function readItem(operation: ContractOperation, schemas: SchemaCollector): string {
  const page = successes(operation)[0]?.contents[0]?.schema;
  if (page === undefined) throw unsupported(operation, 'pages but answers with nothing');
  const { address } = schemas.resolve(page);
  return schemas.name(`${address}/properties/items/items`, `${pascalCase(operation.operationId)}Item`);
}

function successes(operation: ContractOperation): ContractOperation['responses'] {
  return operation.responses.filter((response) => response.status.startsWith('2'));
}

function isJson(content: ContractContent): boolean {
  return /^application\/(.+\+)?json$/.test(content.mediaType);
}

function isForm(content: ContractContent): boolean {
  return content.mediaType === 'application/x-www-form-urlencoded';
}

function unsupported(operation: ContractOperation, reason: string): Error {
  return codegenErrors.create('codegen-operation-unsupported', { operation: operation.operationId, reason });
}
