import type { ApiModule } from './api-operation.ts';

/** `contracts.ts`: operations and schemas of all contracts by domain. */
export function printContracts(modules: readonly ApiModule[]): string {
  const imports = modules.flatMap(({ name, file }) => [
    `import { ${name}Operations } from './${file}.operations.ts';\n`,
    `import { ${name}Schemas } from './${file}.schemas.ts';\n`,
  ]);
  const members = modules.map(({ name }) => `  ${name}: { operations: ${name}Operations, schemas: ${name}Schemas },\n`);
  return `// Generated from openapi/ by \`npm run generate:api\`. Do not edit.

${imports.join('')}
/** Every contract as data, for what is made of all of them; a program that calls some of them does not load this. */
export const contracts = {
${members.join('')}} as const;
`;
}
