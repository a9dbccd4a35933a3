import type { JsonObject } from '../../contracts/model.ts';
import type { ApiModule, ApiOperation } from './api-operation.ts';
import { importTypes, type Layout } from './layout.ts';
import { printLiteral } from './print-literal.ts';

/** The operations of a module as data. */
export function printOperations(module: ApiModule, layout: Layout): string {
  const entries = module.operations.map((operation) => `  ${operation.name}: ${printDescriptor(operation)},\n`);
  return `${layout.header}
${importTypes(['OperationDescriptor'], layout).join('\n')}

/** What the runtime knows about the operations of ${module.title.replaceAll('*/', '*\\/')}. */
export const ${module.name}Operations = {
${entries.join('')}} as const satisfies Record<string, OperationDescriptor>;
`;
}

function printDescriptor(operation: ApiOperation): string {
  const { name, method, basePath, path, query, body, result, idempotencyKey, list, limit } = operation;
  const descriptor: JsonObject = {
    id: name,
    method,
    basePath,
    path,
    pathParams: operation.pathParameters.map((parameter) => parameter.name),
    queryParams: query?.names ?? [],
    ...(Object.keys(query?.styles ?? {}).length === 0 ? {} : { queryStyles: { ...query?.styles } }),
    body: body?.mediaType ?? null,
    ...(body?.styles === undefined ? {} : { bodyStyles: { ...body.styles } }),
    response: result.kind,
    idempotencyKey,
    ...(list === undefined ? {} : { pages: { ...list.pages } }),
    ...(limit === undefined ? {} : { limit: { ...limit } }),
    security: operation.security,
    problems: operation.problems,
    ...(operation.deprecated ? { deprecated: true } : {}),
    version: operation.version,
  };
  return printLiteral(descriptor, '  ');
}
