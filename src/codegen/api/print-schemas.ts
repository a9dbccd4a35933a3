import type { ApiContract } from './api-operation.ts';
import { importTypes, type Layout } from './layout.ts';
import { printLiteral } from './print-literal.ts';

/**
 * The schemas of a contract as data, for whoever validates or makes up answers.
 *
 * @param id Under which they are known to validators: `styk:loyalty/1.0.0`.
 * @param constant What the module exports: `loyaltySchemas`.
 */
export function printSchemas(contract: ApiContract, id: string, constant: string, layout: Layout): string {
  const operations = contract.modules.flatMap((module) => module.operations);
  const literal = printLiteral({
    $id: id,
    $defs: contract.components,
    operations: Object.fromEntries(operations.map(({ name, schemas }) => [name, schemas])),
  });
  return `${layout.header}

${importTypes(['DomainSchemas'], layout).join('\n')}

/** Schemas of ${contract.title.replaceAll('*/', '*\\/')} (JSON Schema 2020-12). */
export const ${constant}: DomainSchemas = ${literal};
`;
}
