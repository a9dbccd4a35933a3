import type { ContractFile, Contracts } from '../contracts/model.ts';
import { servedByPartner } from '../contracts/served-by.ts';
import type { ApiContract, ApiModule } from './api/api-operation.ts';
import type { Layout } from './api/layout.ts';
import { printClient } from './api/print-client.ts';
import { printContracts } from './api/print-contracts.ts';
import { printFunctions } from './api/print-functions.ts';
import { printIndex } from './api/print-index.ts';
import { printOperations } from './api/print-operations.ts';
import { printSchemas } from './api/print-schemas.ts';
import { printTypes } from './api/print-types.ts';
import { codegenErrors } from './errors.ts';
import { printAsyncApi } from './events/asyncapi.ts';
import { readEventTypes } from './events/event-types.ts';
import { printCatalogue } from './events/print-catalogue.ts';
import { printSamples } from './events/print-samples.ts';
import type { FindingKind } from './read/finding-texts.ts';
import { Findings, findingWords } from './read/findings.ts';
import { readContract } from './read/read-contract.ts';

/** Contents of the generated files by path below the root; the same contracts always give the same bytes. */
export async function generateApi(contracts: Contracts): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const sections: { readonly contract: ApiContract; readonly module: ApiModule }[] = [];
  for (const file of contracts.files) {
    const layout = layoutOf(file);
    const contract = await readOwnContract(contracts, file);
    files.set(`sdk/src/api/${file.domain}.types.ts`, `${layout.header}\n\n${printTypes(contract.types)}`);
    addEvents(files, file);
    const [module] = contract.modules;
    if (module === undefined || module.operations.length === 0) continue;
    files.set(`sdk/src/api/${file.domain}.schemas.ts`, printOwnSchemas(contract, file));
    // Nobody calls himself: a partner needs the types and schemas of what he serves.
    if (servedByPartner(file)) continue;
    sections.push({ contract, module });
    files.set(`sdk/src/api/${file.domain}.operations.ts`, printOperations(module, layout));
    files.set(`sdk/src/api/${file.domain}.ts`, printFunctions(module, layout));
  }
  files.set(
    'sdk/src/api/styk.ts',
    printClient(sections.map(({ contract, module }) => ({ module, title: contract.title }))),
  );
  files.set('sdk/src/api/contracts.ts', printContracts(sections.map(({ module }) => module)));
  files.set('sdk/api.md', printOwnIndex(sections));
  return files;
}

/** The runtime of our own SDK lies beside what is generated, one file a name. */
const RUNTIME_FILES: Readonly<Record<string, string>> = {
  CallOptions: 'options',
  DomainSchemas: 'operation-schemas',
  OperationDescriptor: 'operation',
};

/** How our own SDK is laid out. */
export function layoutOf(file: ContractFile): Layout {
  return {
    header: `// Generated from openapi/${file.name} ${file.version} by \`npm run generate:api\`. Do not edit.`,
    client: 'styk',
    runtime: (name) => `../client/${RUNTIME_FILES[name] ?? name.replaceAll(/(?<=.)([A-Z])/g, '-$1').toLowerCase()}.ts`,
    local: (name) => `./${name}.ts`,
    types: (module) => `${module}.types`,
    passTypes: true,
  };
}

/** What the server sees to, or what is said elsewhere, too. */
const TOLERATED: ReadonlySet<FindingKind> = new Set([
  'constraint-inexpressible',
  'webhooks',
  'links',
  'media-types',
  'server-own',
]);

/** Contracts of our own have to be expressible whole. @throws codegen-contract-inexpressible */
export async function readOwnContract(contracts: Contracts, file: ContractFile): Promise<ApiContract> {
  const documents = new Map(contracts.files.map(({ name, document }) => [name, document]));
  const findings = new Findings();
  const contract = await readContract({ entries: [file.name], documents, missing: new Map() }, [file.name], findings, {
    module: file.domain,
    environments: true,
    openEnums: false,
    errors: false,
    data: true,
  });
  const finding = findings.all().find(({ kind }) => !TOLERATED.has(kind));
  if (finding === undefined) return contract;
  const { what, why } = findingWords(finding, 'en');
  throw codegenErrors.create('codegen-contract-inexpressible', { pointer: finding.pointer, what, why });
}

function printOwnSchemas(contract: ApiContract, file: ContractFile): string {
  return printSchemas(contract, `styk:${file.domain}/${file.version}`, `${file.domain}Schemas`, layoutOf(file));
}

function addEvents(files: Map<string, string>, file: ContractFile): void {
  const events = readEventTypes(file);
  if (events.length === 0) return;
  files.set(`sdk/src/api/${file.domain}.catalogue.ts`, printCatalogue(layoutOf(file), file, events));
  files.set(`sdk/src/api/${file.domain}.samples.ts`, printSamples(layoutOf(file), file, events));
  files.set('openapi/asyncapi.yaml', printAsyncApi(file, events));
}

function printOwnIndex(sections: readonly { readonly contract: ApiContract; readonly module: ApiModule }[]): string {
  return printIndex(
    '# Operations\n\nGenerated by `npm run generate:api`.',
    'styk',
    sections.map(({ contract: { title, version }, module }) => ({
      module,
      title,
      about: `Contract \`openapi/${module.file}.yaml\` ${version}, import \`@styk/sdk/api/${module.file}\`.`,
    })),
  );
}
