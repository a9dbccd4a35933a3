import { type ApiModule, resultType, usedResultTypes } from './api-operation.ts';
import type { Layout } from './layout.ts';

/** `<domain>.mocks.ts`: typed msw handlers of the operations, for tests of a partner's program. */
export function printMocks(module: ApiModule, title: string, layout: Layout): string {
  const entries = module.operations.map(
    (operation) =>
      `    ${operation.name}: mockOperation<${resultType(operation)}>(baseUrl, operations.${operation.name}),\n`,
  );
  const types = usedResultTypes(module);
  return `${layout.header}

import { mockOperation } from '../testing/mock-operation.ts';
import { ${module.name}Operations as operations } from '${layout.local(`${module.file}.operations`)}';
${types.length === 0 ? '' : `import type { ${types.join(', ')} } from '${layout.local(layout.types(module.name))}';\n`}
/**
 * msw handlers for ${title}, to be answered as the test needs it:
 *
 * \`\`\`ts
 * const mocks = ${module.name}Mocks('http://styk.test');
 * const server = setupServer(mocks.${module.operations[0]?.name}(refuse(503, 'unavailable')));
 * \`\`\`
 *
 * The client has to run over \`fetchTransport()\`.
 */
export function ${module.name}Mocks(baseUrl: string) {
  return {
${entries.join('')}  };
}
`;
}
