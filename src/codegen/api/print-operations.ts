import type { ApiDomain, ApiOperation } from './api-operation.ts';
import { printHeader } from './print-header.ts';
import { printLiteral } from './print-literal.ts';

/** `<domain>.operations.ts`: the operations as data. */
export function printOperations(domain: ApiDomain): string {
  const entries = domain.operations.map(
    (operation) => `  ${operation.contract.operationId}: ${printDescriptor(operation)},\n`,
  );
  return `${printHeader(domain)}
import type { OperationDescriptor } from '../client/operation.ts';

/** What the runtime knows about the operations of ${domain.title}. */
export const ${domain.name}Operations = {
${entries.join('')}} as const satisfies Record<string, OperationDescriptor>;
`;
}

function printDescriptor(operation: ApiOperation): string {
  const { contract, body, query, result, list } = operation;
  const { rate, burst, parallel } = contract.limit;
  return printLiteral(
    {
      id: contract.operationId,
      method: contract.method.toUpperCase(),
      basePath: contract.basePath,
      path: contract.path,
      pathParams: operation.pathParameters.map(({ name }) => name),
      queryParams: query?.names ?? [],
      body: body?.mediaType ?? null,
      response: result.kind,
      idempotencyKey: contract.idempotencyKey,
      ...(list === undefined ? {} : { pages: { ...list.pages } }),
      limit: { rate, burst, parallel },
      security: contract.security.map(({ scheme }) => scheme),
      problems: Object.values(contract.problems).flat(),
      version: operation.version,
    },
    '  ',
  );
}
