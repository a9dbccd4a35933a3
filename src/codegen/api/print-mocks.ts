import { type ApiDomain, resultType, usedResultTypes } from './api-operation.ts';
import { printHeader } from './print-header.ts';

/** `<domain>.mocks.ts`: typed msw handlers of the operations, for tests of a partner's program. */
export function printMocks(domain: ApiDomain): string {
  const entries = domain.operations.map((operation) => {
    const { operationId } = operation.contract;
    return `    ${operationId}: mockOperation<${resultType(operation)}>(baseUrl, operations.${operationId}),\n`;
  });
  const types = usedResultTypes(domain);
  return `${printHeader(domain)}

import { mockOperation } from '../testing/mock-operation.ts';
import { ${domain.name}Operations as operations } from './${domain.name}.operations.ts';
import type { ${types.join(', ')} } from './${domain.name}.types.ts';

/**
 * msw handlers for ${domain.title}, to be answered as the test needs it:
 *
 * \`\`\`ts
 * const mocks = ${domain.name}Mocks('http://styk.test');
 * const server = setupServer(mocks.${domain.operations[0]?.contract.operationId}(refuse(503, 'unavailable')));
 * \`\`\`
 *
 * The client has to run over \`fetchTransport()\`.
 */
export function ${domain.name}Mocks(baseUrl: string) {
  return {
${entries.join('')}  };
}
`;
}
