import type { ApiContract, ApiOperation } from '../../codegen/api/api-operation.ts';
import { printCall } from '../../codegen/api/print-docs.ts';
import { Findings } from '../../codegen/read/findings.ts';
import { type ReadingOptions, readContract } from '../../codegen/read/read-contract.ts';
import type { DocumentSet } from '../../contracts/document-set.ts';
import { servedByPartner } from '../../contracts/served-by.ts';

/** An operation as a call of the SDK, found by the document it stands in, its method and its path. */
export type SdkCallOf = (entry: string, method: string, path: string) => string | undefined;

/** Only names and arguments matter here; types and schemas are the generator's. */
const READING: ReadingOptions = { environments: true, openEnums: false, errors: false, data: false };

/** Calls of `@styk/sdk`, where every contract is a member of the client. */
export async function ownSdkCalls(set: DocumentSet): Promise<SdkCallOf> {
  const calls = new Map<string, ReadonlyMap<string, string>>();
  for (const entry of set.entries) {
    // Nobody calls himself: what a partner serves is no part of his SDK.
    if (servedByPartner({ document: set.documents.get(entry) ?? {} })) continue;
    const module = entry.replace(/\.yaml$/, '');
    const contract = await readContract(set, [entry], new Findings(), { ...READING, module });
    calls.set(entry, callsOf(contract, 'styk'));
  }
  return (entry, method, path) => calls.get(entry)?.get(keyOf(method, path));
}

/** Calls of the client that `styk sdk generate` makes of these documents together. */
export async function generatedSdkCalls(set: DocumentSet): Promise<SdkCallOf> {
  const contract = await readContract(set, set.entries, new Findings(), READING);
  const calls = callsOf(contract, 'client');
  return (_, method, path) => calls.get(keyOf(method, path));
}

function callsOf({ modules }: ApiContract, client: string): ReadonlyMap<string, string> {
  const calls = modules.flatMap((module) =>
    module.operations.map((operation) => ({ operation, callee: `${client}.${module.name}.${operation.name}` })),
  );
  const groups = Map.groupBy(calls, ({ operation: { method, path } }) => keyOf(method, path));
  // Where several documents have the same method and path, either call might be meant.
  const single = [...groups].flatMap(
    ([key, [first, ...others]]): { key: string; callee: string; operation: ApiOperation }[] =>
      first === undefined || others.length > 0 ? [] : [{ key, ...first }],
  );
  return new Map(single.map(({ key, callee, operation }) => [key, printCall(operation, callee, [])]));
}

function keyOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/#.*$/, '')}`;
}
