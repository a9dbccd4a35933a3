import type { DocumentSet } from '../../contracts/document-set.ts';
import { isObject } from '../../contracts/references.ts';
import type { ApiContract, ApiModule } from '../api/api-operation.ts';
import { importTypes, type Layout } from '../api/layout.ts';
import { printFunctions } from '../api/print-functions.ts';
import { printIndex } from '../api/print-index.ts';
import { printOperations } from '../api/print-operations.ts';
import { printSchemas } from '../api/print-schemas.ts';
import { printTypes } from '../api/print-types.ts';
import { codegenErrors } from '../errors.ts';
import { Findings } from '../read/findings.ts';
import { kebabCase, pascalCase } from '../read/identifiers.ts';
import { type ChosenNames, readContract } from '../read/read-contract.ts';
import { foreignLayout, type ImportExtension, MARK } from './foreign-layout.ts';
import { printForeignClient, printForeignIndex } from './print-foreign-client.ts';
import { countSdk, printReport, type SdkCounts } from './print-report.ts';

export interface SdkOptions {
  /** Name of the client without its ending; default: the title of the contract. */
  readonly name?: string | undefined;
  readonly names?: ChosenNames | undefined;
  /** Whether the schemas are written as data, too, for the validation of requests and answers. */
  readonly schemas?: boolean | undefined;
  /** How generated files import each other. */
  readonly extension: ImportExtension;
  /** Waited for after each module, with the number of operations read. */
  readonly onProgress?: ((done: number, total: number) => void | Promise<void>) | undefined;
}

/** The SDK of a contract, ready to be written. */
export interface GeneratedSdk {
  /** Contents by file name; the same contract and options always give the same bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** `PetstoreClient` */
  readonly client: string;
  readonly counts: SdkCounts;
  readonly findings: Findings;
}

/**
 * Makes the SDK of any OpenAPI contract (2.0, 3.0, 3.1). Several entries become one client.
 *
 * @throws codegen-no-contract, codegen-no-operations
 */
export async function generateSdk(set: DocumentSet, options: SdkOptions): Promise<GeneratedSdk> {
  for (const entry of set.entries) checkEntry(set, entry);
  const findings = new Findings();
  const client = `${clientName(set, options.name)}Client`;
  const contract = await readContract(set, set.entries, findings, {
    ...(options.names === undefined ? {} : { names: options.names }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    reserved: [client, 'StykApiError'],
    environments: false,
    openEnums: true,
    errors: true,
    data: options.schemas === true,
  });
  const counts = countSdk(contract, findings);
  if (counts.operations === 0) throw codegenErrors.create('codegen-no-operations', { file: set.entries.join(', ') });
  const layout = foreignLayout(sourceOf(contract, set.entries), options.extension);
  const files = new Map([
    ['index.ts', printForeignIndex(client, layout)],
    ['client.ts', printForeignClient(contract, client, layout)],
    ['types.ts', printTypesFile(contract, layout)],
    ['api.md', printReference(contract, client, set.entries)],
    ['report.json', printReport(contract, set.entries, findings)],
  ]);
  if (options.schemas === true) {
    const id = `styk:${kebabCase(client)}/${contract.version}`;
    files.set('schemas.ts', printSchemas(contract, id, 'schemas', layout));
  }
  for (const module of contract.modules) {
    files.set(`${module.file}.ts`, printFunctions(module, layout));
    files.set(`${module.file}.operations.ts`, printOperations(module, layout));
  }
  return { files, client, counts, findings };
}

function checkEntry(set: DocumentSet, entry: string): void {
  const document = set.documents.get(entry);
  const version = String(document?.openapi ?? document?.swagger ?? '');
  if (!/^(2\.0|3\.[01](\.\d+.*)?)$/.test(version)) {
    throw codegenErrors.create(
      'codegen-no-contract',
      { file: entry, version: version || '—' },
      { at: { file: entry } },
    );
  }
}

function clientName(set: DocumentSet, chosen: string | undefined): string {
  const info = set.documents.get(set.entries[0] ?? '')?.info;
  const title = isObject(info) && typeof info.title === 'string' ? info.title : '';
  const name = pascalCase(
    chosen ??
      title
        .replaceAll(/['’]s?\b/g, '')
        .split(/\s+/)
        .slice(0, 5)
        .join(' '),
  );
  return name.replace(/(?<=.)(Api|API|Client)$/, '') || 'Api';
}

function sourceOf({ title, version }: ApiContract, entries: readonly string[]): string {
  return `${entries.join(', ')} (${`${title} ${version}`.trim()})`;
}

function printTypesFile(contract: ApiContract, layout: Layout): string {
  const text = printTypes(contract.types);
  const used = text.includes('Upload | UploadPart') ? ['Upload', 'UploadPart'] : [];
  return [layout.header, ...importTypes(used, layout), text].join('\n\n');
}

function printReference(contract: ApiContract, client: string, entries: readonly string[]): string {
  const heading = `<!-- ${MARK}. Do not edit. -->\n\n# ${contract.title}\n\nFrom ${sourceOf(contract, entries)}; \`const client = new ${client}(…)\`.`;
  const sections = contract.modules.map((module: ApiModule) => ({
    module,
    title: module.title,
    about: `Functions of \`${module.file}.ts\`, methods of \`client.${module.name}\`.`,
  }));
  return printIndex(heading, 'client', sections);
}
