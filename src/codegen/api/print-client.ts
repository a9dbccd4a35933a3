import type { ApiDomain } from './api-operation.ts';
import { facadeName } from './print-functions.ts';

/** `styk.ts`: the client with a facade per domain. */
export function printClient(domains: readonly ApiDomain[]): string {
  const imports = domains.map((domain) => `import { ${facadeName(domain)} } from './${domain.name}.ts';\n`);
  const members = domains.map(
    (domain) =>
      `  /** ${domain.title}. */\n  readonly ${domain.name}: ${facadeName(domain)} = new ${facadeName(domain)}(this);\n`,
  );
  return `// Generated from openapi/ by \`npm run generate:api\`. Do not edit.

import { StykClient } from '../client/styk-client.ts';
${imports.join('')}
/**
 * Client of the ecosystem: \`new Styk({ baseUrl, auth })\`.
 *
 * Every operation is a method whose arguments are its path parameters in the order of the path, its body if it has one,
 * its query if it has query parameters, and options.
 */
export class Styk extends StykClient {
${members.join('')}}
`;
}
