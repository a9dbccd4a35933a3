import type { ApiContract, ApiModule } from './api-operation.ts';
import type { Layout } from './layout.ts';
import { printLiteral } from './print-literal.ts';

/** `<domain>.schemas.ts`: the schemas of the contract as data, for whoever validates or makes up answers. */
export function printSchemas(contract: ApiContract, module: ApiModule, layout: Layout): string {
  const literal = printLiteral({
    $id: `styk:${module.name}/${contract.version}`,
    $defs: contract.components,
    operations: Object.fromEntries(module.operations.map(({ name, schemas }) => [name, schemas])),
  });
  return `${layout.header}

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of ${contract.title} (JSON Schema 2020-12). */
export const ${module.name}Schemas: DomainSchemas = ${literal};
`;
}
