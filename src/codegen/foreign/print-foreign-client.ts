import { type ApiContract, facadeName } from '../api/api-operation.ts';
import type { Layout } from '../api/layout.ts';
import { type ClientMember, printMembers } from '../api/print-client.ts';
import { printLiteral } from '../api/print-literal.ts';

/** `client.ts`: how the contract lets callers in, and the client with a member for each module. */
export function printForeignClient(contract: ApiContract, name: string, layout: Layout): string {
  const { modules, security, baseUrl, title } = contract;
  const imports = modules.map((module) => `import { ${facadeName(module)} } from '${layout.local(module.file)}';\n`);
  const dialect = printLiteral({
    security,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    versionHeader: null,
    operationIdHeader: null,
    traceparent: false,
  });
  const members: readonly ClientMember[] = modules.map((module) => ({ module, title: module.title }));
  return `${layout.header}

import { ApiClient, type ApiOptions, type ClientDialect } from '@styk/sdk/client';
${imports.join('')}
/** How the service is reached and lets callers in. */
export const dialect = ${dialect} as const satisfies ClientDialect;

/**
 * Client of ${title.replaceAll('*/', '*\\/')}.
 *
 * Every operation is a method whose arguments are its path parameters in the order of the path, its body if it has one,
 * its query if it has query parameters, and options.
 */
export class ${name} extends ApiClient {
${printMembers(members)}
  constructor(options: ApiOptions<typeof dialect>${baseUrl === undefined ? '' : ' = {}'}) {
    super(options, dialect);
  }
}
`;
}

/** `index.ts`: what a program imports. */
export function printForeignIndex(name: string, layout: Layout): string {
  return `${layout.header}

export { StykApiError } from '@styk/sdk/client';
export { dialect, ${name} } from '${layout.local('client')}';
export type * from '${layout.local('types')}';
`;
}
