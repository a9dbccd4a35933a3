import type { DocumentSet } from '../../contracts/document-set.ts';
import { type ApiContract, type ApiModule, type ApiOperation, facadeName, type Pages } from '../api/api-operation.ts';
import { DataSchemas } from './data-schemas.ts';
import { child, children, DocumentReader } from './document-reader.ts';
import { Findings } from './findings.ts';
import { planModules } from './modules.ts';
import { NameTable } from './name-table.ts';
import { nameOperations } from './operation-names.ts';
import { type OperationPlace, operationPlaces } from './operation-place.ts';
import { readOperation } from './read-operation.ts';
import { readSecuritySchemes } from './read-security.ts';
import { readServer } from './read-servers.ts';
import { asObject } from './schema-shapes.ts';
import { settleTypes } from './settle-types.ts';
import { TypeCollector } from './type-collector.ts';

/** Names somebody has chosen instead of those the generator would make. */
export interface ChosenNames {
  /** Functions by operationId, or by method and path: `GET /pets`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Types by address: `openapi.yaml#/components/schemas/pet`. */
  readonly types: ReadonlyMap<string, string>;
  /** Modules by tag. */
  readonly modules: ReadonlyMap<string, string>;
  /** How lists go on by the name of the function, or by method and path; false for no list. */
  readonly pages: ReadonlyMap<string, Pages | false>;
}

const NO_NAMES: ChosenNames = { operations: new Map(), types: new Map(), modules: new Map(), pages: new Map() };

export interface ReadingOptions {
  readonly names?: ChosenNames;
  /** Names that no type may have. */
  readonly reserved?: Iterable<string>;
  /** The whole contract as one module of this name, instead of one for each tag. */
  readonly module?: string;
  /** Calls go to environments at addresses of their own; the servers of the contract are only examples. */
  readonly environments: boolean;
  /** Enumerations of answers are open; else only where the contract says so. */
  readonly openEnums: boolean;
  /** Types of the bodies of refusals are made. */
  readonly errors: boolean;
  /** Schemas are given as data, too. */
  readonly data: boolean;
  /** Waited for after each module, with the number of operations read. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

/** What the types of generated code are mixed with, and what means something to TypeScript itself. */
const RUNTIME_NAMES =
  `Record Readonly ReadonlyArray Array Promise Uint8Array WithRequired ApiClient ApiOptions ApiPromise CallOptions Caller
  ClientDialect DownloadPromise OperationDescriptor PagePromise Upload UploadPart`.split(/\s+/);

/** Reads documents of a set as one contract. Whatever cannot be expressed is among the findings. */
export async function readContract(
  set: DocumentSet,
  entries: readonly string[],
  findings: Findings,
  options: ReadingOptions,
): Promise<ApiContract> {
  const names = options.names ?? NO_NAMES;
  const reader = new DocumentReader(set, findings);
  const operations = entries.flatMap((entry) => operationPlaces(entry, reader, findings));
  const plans =
    options.module === undefined
      ? planModules(operations, names.modules)
      : [{ ...infoOf(entries[0] ?? '', reader), name: options.module, file: options.module, operations }];
  const table = new NameTable([...RUNTIME_NAMES, ...(options.reserved ?? []), ...plans.map(facadeName)]);
  const types = new TypeCollector(reader, findings, table, names.types);
  const components = entries.flatMap((entry) => componentSchemas(entry, reader));
  types.declare(components);
  // Functions and types share their modules, so they share their names, too.
  const functions = nameOperations(operations, table, names.operations, findings);
  // What it meets has been told already, at the place where it stands.
  const data = options.data ? new DataSchemas(new DocumentReader(set, new Findings()), types) : undefined;
  for (const { place } of components) data?.define(place);
  const servers = new Map(entries.map((entry) => [entry, readServer(entry, reader, findings)]));
  const [first = ''] = entries;
  const origin = options.environments ? undefined : servers.get(first)?.origin;
  const read = (operation: OperationPlace): ApiOperation =>
    readOperation(operation, functions.get(operation) ?? '', {
      reader,
      findings,
      types,
      data,
      version: infoOf(operation.entry, reader).version,
      server: servers.get(operation.entry) ?? { origin: undefined, basePath: '' },
      origin,
      errors: options.errors,
      pages: names.pages,
    });
  const modules: ApiModule[] = [];
  let done = 0;
  for (const { name, file, title, operations: planned } of plans) {
    modules.push({ name, file, title, operations: planned.map(read) });
    done += planned.length;
    await options.onProgress?.(done, operations.length);
  }
  for (const entry of entries) reportWebhooks(entry, reader, findings);
  // Naming has to end before types are settled.
  const definitions = data?.definitions() ?? {};
  return {
    ...infoOf(first, reader),
    modules,
    types: Object.fromEntries(settleTypes(types.finish(), useOf(modules), findings, options.openEnums)),
    components: definitions,
    security: Object.fromEntries(entries.flatMap((entry) => readSecuritySchemes(entry, reader, findings))),
    baseUrl: origin,
  };
}

function componentSchemas(entry: string, reader: DocumentReader): ReturnType<typeof children> {
  const root = reader.root(entry);
  const components = child(root, 'components');
  return [...children(components && child(components, 'schemas')), ...children(child(root, 'definitions'))];
}

function infoOf(entry: string, reader: DocumentReader): { readonly title: string; readonly version: string } {
  const { title, version } = asObject(reader.root(entry).value.info);
  return {
    title: typeof title === 'string' ? title.trim() : entry,
    version: version === undefined ? '' : String(version),
  };
}

function reportWebhooks(entry: string, reader: DocumentReader, findings: Findings): void {
  for (const member of ['webhooks', 'x-webhooks']) {
    const place = child(reader.root(entry), member);
    const names = children(place).map(({ key }) => key);
    if (place !== undefined && names.length > 0) findings.report('webhooks', place.address, names.join(', '));
  }
}

/** Which types are sent and which are received. */
function useOf(modules: readonly ApiModule[]): { readonly sent: string[]; readonly received: string[] } {
  const operations = modules.flatMap((module) => module.operations);
  const sent = operations.flatMap(({ body, query, headers }) => [body?.type, query?.type, headers?.type]);
  const received = operations.flatMap(({ result, errors, list }) => [
    ...(result.kind === 'json' ? result.types : []),
    errors?.type,
    list?.item,
  ]);
  const named = (name: string | undefined) => name !== undefined;
  return { sent: sent.filter(named), received: received.filter(named) };
}
