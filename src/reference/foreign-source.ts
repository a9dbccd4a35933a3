import { type DocumentSet, loadDocumentSet } from '../contracts/document-set.ts';
import { referenceErrors } from './errors.ts';
import { objectOf, stringOf } from './read/fields.ts';
import { generatedSdkCalls } from './samples/sdk-calls.ts';
import type { SiteSource } from './site-source.ts';

/**
 * The reference of any OpenAPI contracts; SDK calls are those of the client that `styk sdk generate` makes of them.
 *
 * @param files Their paths.
 * @throws reference-no-contract
 */
export async function foreignSource(files: readonly string[]): Promise<SiteSource> {
  const set = loadDocumentSet(files);
  for (const entry of set.entries) checkEntry(set, entry);
  const title = titleOf(set);
  return {
    title: { ru: title, en: title },
    set,
    guide: [],
    problems: new Map(),
    sdkCallOf: await generatedSdkCalls(set),
  };
}

function checkEntry({ documents }: DocumentSet, entry: string): void {
  const document = documents.get(entry) ?? {};
  const version = String(document.openapi ?? document.swagger ?? '—');
  if (/^3\.[01](\.|$)/.test(version)) return;
  throw referenceErrors.create('reference-no-contract', { file: entry, version }, { at: { file: entry } });
}

function titleOf({ entries, documents }: DocumentSet): string {
  const info = objectOf(documents.get(entries[0] ?? '')?.info);
  return stringOf(info.title) ?? entries[0] ?? '';
}
