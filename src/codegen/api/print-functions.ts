import { type ApiModule, type ApiOperation, facadeName, resultType, usedResultTypes } from './api-operation.ts';
import { importTypes, type Layout } from './layout.ts';
import { printDocs } from './print-docs.ts';

/** A function per operation, and the class that binds them to a client. */
export function printFunctions(module: ApiModule, layout: Layout): string {
  const functions = module.operations.map(printFunction);
  const parts = [layout.header, printImports(module, layout), ...functions, printFacade(module, layout)];
  return parts.join('\n\n').concat('\n');
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

function printImports(module: ApiModule, layout: Layout): string {
  const { operations, file } = module;
  const used = [
    'Caller',
    'CallOptions',
    ...operations.map((operation) => answerOf(operation).promise),
    ...(operations.some(({ body }) => body?.type === 'Upload') ? ['Upload'] : []),
  ];
  const types = usedTypes(module);
  const from = layout.local(layout.types(module.name));
  return [
    ...importTypes(used, layout),
    `import { ${module.name}Operations as operations } from '${layout.local(`${file}.operations`)}';`,
    ...(types.length === 0 ? [] : [`import type { ${types.join(', ')} } from '${from}';`]),
    ...(layout.passTypes ? ['', `export type * from '${from}';`] : []),
  ].join('\n');
}

/** Types that are no types of the contract. */
const BUILT_IN = new Set(['Upload', 'string', 'unknown']);

function usedTypes(module: ApiModule): string[] {
  const given = module.operations.flatMap(({ body, query, headers, list }) => [
    body?.type,
    query?.type,
    headers?.type,
    list?.item,
  ]);
  const named = given.filter((name) => name !== undefined && !BUILT_IN.has(name)) as string[];
  return [...new Set([...named, ...usedResultTypes(module)])].sort();
}

function printFunction(operation: ApiOperation): string {
  const { name } = operation;
  const { method, type } = answerOf(operation);
  return `${printDocs(operation, name, ['client'])}
export function ${name}(${['client: Caller', ...printParameters(operation)].join(', ')}): ${type} {
  return client.${method}(operations.${name}, ${printInput(operation)}, options);
}`;
}

function printFacade(module: ApiModule, layout: Layout): string {
  const methods = module.operations.map((operation) => printMethod(module, operation, layout));
  return `/** ${module.title.replaceAll('*/', '*\\/')}, bound to a client. */
export class ${facadeName(module)} {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

${methods.join('\n\n')}
}`;
}

function printMethod(module: ApiModule, operation: ApiOperation, layout: Layout): string {
  const { name } = operation;
  const given = ['this.#client', ...parameterNames(operation)];
  const text = `${printDocs(operation, `${layout.client}.${module.name}.${name}`, [])}
${name}(${printParameters(operation).join(', ')}): ${answerOf(operation).type} {
  return ${name}(${given.join(', ')});
}`;
  return text.replaceAll(/^(?=.)/gm, '  ');
}

/** The uniform order: path parameters, body, query, options. What is needed may stand behind what is not. */
function printParameters({ pathParameters, body, query, headers }: ApiOperation): string[] {
  const optional = (required: boolean, later: boolean, type: string) =>
    required ? `: ${type}` : later ? `: ${type} | undefined` : `?: ${type}`;
  const needsOptions = headers?.required === true;
  const needsQuery = query?.required === true || needsOptions;
  const options = headers === undefined ? '' : ` & { readonly headers${headers.required ? '' : '?'}: ${headers.type} }`;
  return [
    ...pathParameters.map(({ argument, type }) => `${argument}: ${type}`),
    ...(body === undefined ? [] : [`body${optional(body.required, needsQuery, body.type)}`]),
    ...(query === undefined ? [] : [`query${optional(query.required, needsOptions, query.type)}`]),
    `options${needsOptions ? '' : '?'}: CallOptions${options}`,
  ];
}

function parameterNames({ pathParameters, body, query }: ApiOperation): string[] {
  return [
    ...pathParameters.map(({ argument }) => argument),
    ...(body === undefined ? [] : ['body']),
    ...(query === undefined ? [] : ['query']),
    'options',
  ];
}

function printInput({ pathParameters, body, query }: ApiOperation): string {
  const parts = [
    ...(pathParameters.length === 0 ? [] : [`path: [${pathParameters.map(({ argument }) => argument).join(', ')}]`]),
    ...(body === undefined ? [] : ['body']),
    ...(query === undefined ? [] : ['query']),
  ];
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
