import { emitTypes } from '@styk/type-printer';
import type { ContractFile, Contracts } from '../contracts/model.ts';
import { isObject } from '../contracts/references.ts';
import type { ApiDomain } from './api/api-operation.ts';
import { printClient } from './api/print-client.ts';
import { printFunctions } from './api/print-functions.ts';
import { printHeader } from './api/print-header.ts';
import { printIndex } from './api/print-index.ts';
import { printMocks } from './api/print-mocks.ts';
import { printOperations } from './api/print-operations.ts';
import { printSchemas } from './api/print-schemas.ts';
import { readOperation } from './api/read-operation.ts';
import { dataSchemas } from './api/read-schemas.ts';
import { SchemaCollector } from './api/schema-collector.ts';

import { printAsyncApi } from './events/asyncapi.ts';
import { readEventTypes } from './events/event-types.ts';
import { printCatalogue } from './events/print-catalogue.ts';
/** Contents of the generated files by path below the root; the same contracts always give the same bytes. */
export async function generateApi(contracts: Contracts): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const domains: ApiDomain[] = [];
  for (const file of contracts.files) {
    const schemas = new SchemaCollector(contracts.files);
    for (const name of componentNames(file)) schemas.name(`${file.name}#/components/schemas/${name}`, name);
    const domain = readDomain(contracts, file, schemas);
    files.set(
      `sdk/src/api/${domain.name}.types.ts`,
      `${printHeader(domain)}\n\n${await emitTypes(schemas.document())}`,
    );
    const events = readEventTypes(file);
    if (events.length > 0) {
      files.set(`sdk/src/api/${domain.name}.catalogue.ts`, printCatalogue(file, events));
      files.set('openapi/asyncapi.yaml', printAsyncApi(file, events));
    }
    if (domain.operations.length === 0) continue;
    domains.push(domain);
    files.set(`sdk/src/api/${domain.name}.operations.ts`, printOperations(domain));
    files.set(`sdk/src/api/${domain.name}.ts`, printFunctions(domain));
    files.set(`sdk/src/api/${domain.name}.schemas.ts`, printSchemas(domain));
    files.set(`sdk/src/api/${domain.name}.mocks.ts`, printMocks(domain));
  }
  files.set('sdk/src/api/styk.ts', printClient(domains));
  files.set('sdk/api.md', printIndex(domains));
  return files;
}

function readDomain(contracts: Contracts, file: ContractFile, schemas: SchemaCollector): ApiDomain {
  const { info } = file.document;
  const operations = contracts.operations
    .filter((operation) => operation.domain === file.domain)
    .map((operation) => readOperation(operation, file.version, schemas));
  return {
    name: file.domain,
    version: file.version,
    title: isObject(info) ? String(info.title) : file.domain,
    operations,
    schemas: dataSchemas(schemas.components()),
  };
}

function componentNames(file: ContractFile): string[] {
  const { components } = file.document;
  const schemas = isObject(components) ? components.schemas : undefined;
  return isObject(schemas) ? Object.keys(schemas) : [];
}
