import type { ApiDomain } from './api-operation.ts';
import { printHeader } from './print-header.ts';
import { printLiteral } from './print-literal.ts';

/** `<domain>.schemas.ts`: the schemas of the contract as data, for whoever validates or makes up answers. */
export function printSchemas(domain: ApiDomain): string {
  const { name, version, schemas, operations } = domain;
  const literal = printLiteral({
    $id: `styk:${name}/${version}`,
    $defs: schemas,
    operations: Object.fromEntries(operations.map(({ contract, schemas: own }) => [contract.operationId, own])),
  });
  return `${printHeader(domain)}

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of ${domain.title} (JSON Schema 2020-12). */
export const ${name}Schemas: DomainSchemas = ${literal};
`;
}
