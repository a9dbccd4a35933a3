import { type ApiDomain, type ApiOperation, pascalCase, resultType, usedResultTypes } from './api-operation.ts';
import { printDocs } from './print-docs.ts';
import { printHeader } from './print-header.ts';

/** `<domain>.ts`: a function per operation, and the class that binds them to a client. */
export function printFunctions(domain: ApiDomain): string {
  const functions = domain.operations.map(printFunction);
  return [printHeader(domain), printImports(domain), ...functions, printFacade(domain)].join('\n\n').concat('\n');
}

/** `LoyaltyApi` */
export function facadeName(domain: ApiDomain): string {
  return `${pascalCase(domain.name)}Api`;
}

/** What answers a call: the method of the client and the type it gives. */
interface Answer {
  readonly method: 'call' | 'pages' | 'download';
  readonly promise: 'ApiPromise' | 'PagePromise' | 'DownloadPromise';
  readonly type: string;
}

function answerOf(operation: ApiOperation): Answer {
  const { list, result } = operation;
  if (result.kind === 'bytes') return { method: 'download', promise: 'DownloadPromise', type: 'DownloadPromise' };
  const data = resultType(operation);
  if (list === undefined) return { method: 'call', promise: 'ApiPromise', type: `ApiPromise<${data}>` };
  return { method: 'pages', promise: 'PagePromise', type: `PagePromise<${data}, ${list.item}>` };
}

function printImports(domain: ApiDomain): string {
  const promises = new Set(domain.operations.map((operation) => answerOf(operation).promise));
  const types = usedTypes(domain);
  return [
    ...(promises.has('ApiPromise') ? ["import type { ApiPromise } from '../client/api-promise.ts';"] : []),
    "import type { Caller } from '../client/caller.ts';",
    ...(promises.has('DownloadPromise')
      ? ["import type { DownloadPromise } from '../client/download-promise.ts';"]
      : []),
    "import type { CallOptions } from '../client/options.ts';",
    ...(promises.has('PagePromise') ? ["import type { PagePromise } from '../client/page-promise.ts';"] : []),
    ...(domain.operations.some(({ body }) => body?.type === 'Upload')
      ? ["import type { Upload } from '../client/upload.ts';"]
      : []),
    `import { ${domain.name}Operations as operations } from './${domain.name}.operations.ts';`,
    ...(types.length === 0 ? [] : [`import type { ${types.join(', ')} } from './${domain.name}.types.ts';`]),
    '',
    `export type * from './${domain.name}.types.ts';`,
  ].join('\n');
}

function usedTypes(domain: ApiDomain): string[] {
  const given = domain.operations.flatMap(({ body, query, list }) => [body?.type, query?.type, list?.item]);
  const named = given.filter((name) => name !== undefined && name !== 'Upload') as string[];
  return [...new Set([...named, ...usedResultTypes(domain)])].sort();
}

function printFunction(operation: ApiOperation): string {
  const { operationId } = operation.contract;
  return `${printDocs(operation, operationId, ['client'])}
export function ${operationId}(${['client: Caller', ...printParameters(operation)].join(', ')}): ${answerOf(operation).type} {
  return client.${answerOf(operation).method}(operations.${operationId}, ${printInput(operation)}, options);
}`;
}

function printFacade(domain: ApiDomain): string {
  const methods = domain.operations.map((operation) => printMethod(domain, operation));
  return `/** ${domain.title}, bound to a client. */
export class ${facadeName(domain)} {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

${methods.join('\n\n')}
}`;
}

function printMethod(domain: ApiDomain, operation: ApiOperation): string {
  const { operationId } = operation.contract;
  const names = ['this.#client', ...parameterNames(operation)];
  const text = `${printDocs(operation, `styk.${domain.name}.${operationId}`, [])}
${operationId}(${printParameters(operation).join(', ')}): ${answerOf(operation).type} {
  return ${operationId}(${names.join(', ')});
}`;
  return text.replaceAll(/^(?=.)/gm, '  ');
}

/** The uniform order: path parameters, body, query, options. */
function printParameters({ pathParameters, body, query }: ApiOperation): string[] {
  return [
    ...pathParameters.map(({ name, type }) => `${name}: ${type}`),
    ...(body === undefined ? [] : [`body${body.required ? '' : '?'}: ${body.type}`]),
    ...(query === undefined ? [] : [`query${query.required ? '' : '?'}: ${query.type}`]),
    'options?: CallOptions',
  ];
}

function parameterNames({ pathParameters, body, query }: ApiOperation): string[] {
  return [
    ...pathParameters.map(({ name }) => name),
    ...(body === undefined ? [] : ['body']),
    ...(query === undefined ? [] : ['query']),
    'options',
  ];
}

function printInput({ pathParameters, body, query }: ApiOperation): string {
  const parts = [
    ...(pathParameters.length === 0 ? [] : [`path: [${pathParameters.map(({ name }) => name).join(', ')}]`]),
    ...(body === undefined ? [] : ['body']),
    ...(query === undefined ? [] : ['query']),
  ];
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
