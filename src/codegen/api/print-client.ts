import { type ApiModule, facadeName } from './api-operation.ts';

/** A module with the words for it in the client. */
export interface ClientMember {
  readonly module: ApiModule;
  readonly title: string;
}

/** `styk.ts`: the client with a facade per domain. */
export function printClient(members: readonly ClientMember[]): string {
  const imports = members.map(({ module }) => `import { ${facadeName(module)} } from './${module.file}.ts';\n`);
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
${printMembers(members)}}
`;
}

/** One property a module. */
export function printMembers(members: readonly ClientMember[]): string {
  return members
    .map(({ module, title }) => {
      const name = facadeName(module);
      return `  /** ${title.replaceAll('*/', '*\\/')}. */\n  readonly ${module.name}: ${name} = new ${name}(this);\n`;
    })
    .join('');
}
