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

function printImports(domain: ApiDomain): string {
  const paged = domain.operations.some((operation) => operation.item !== undefined);
  const single = domain.operations.some((operation) => operation.item === undefined);
  return [
    ...(single ? ["import type { ApiPromise } from '../client/api-promise.ts';"] : []),
    "import type { Caller } from '../client/caller.ts';",
    "import type { CallOptions } from '../client/options.ts';",
    ...(paged ? ["import type { PagePromise } from '../client/page-promise.ts';"] : []),
    `import { ${domain.name}Operations as operations } from './${domain.name}.operations.ts';`,
    `import type { ${usedTypes(domain).join(', ')} } from './${domain.name}.types.ts';`,
    '',
    `export type * from './${domain.name}.types.ts';`,
  ].join('\n');
}

function usedTypes(domain: ApiDomain): string[] {
  const given = domain.operations.flatMap(({ body, query, item }) => [body?.type, query?.type, item]);
  const named = given.filter((name) => name !== undefined && name !== 'Uint8Array') as string[];
  return [...new Set([...named, ...usedResultTypes(domain)])].sort();
}

function printFunction(operation: ApiOperation): string {
  const { operationId } = operation.contract;
  return `${printDocs(operation, operationId, ['client'])}
export function ${operationId}(${['client: Caller', ...printParameters(operation)].join(', ')}): ${printReturn(operation)} {
  return client.${operation.item === undefined ? 'call' : 'pages'}(operations.${operationId}, ${printInput(operation)}, options);
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
${operationId}(${printParameters(operation).join(', ')}): ${printReturn(operation)} {
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

function printReturn(operation: ApiOperation): string {
  const type = resultType(operation);
  return operation.item === undefined ? `ApiPromise<${type}>` : `PagePromise<${type}, ${operation.item}>`;
}
