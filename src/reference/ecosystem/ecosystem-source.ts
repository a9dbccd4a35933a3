import { join } from 'node:path';
import { loadDocumentSet } from '../../contracts/document-set.ts';
import { contractNames } from '../../contracts/load.ts';
import { ownSdkCalls } from '../samples/sdk-calls.ts';
import type { SiteSource } from '../site-source.ts';
import { guide } from './guide.ts';
import { problemTexts } from './problem-texts.ts';

/** The reference of the ecosystem's own contracts. @param folder Where they lie. */
export async function ecosystemSource(folder: string): Promise<SiteSource> {
  const set = loadDocumentSet(contractNames(folder).map((name) => join(folder, name)));
  return {
    title: { ru: 'Справочник Styk', en: 'Styk reference' },
    set,
    guide,
    problems: problemTexts(),
    sdkCallOf: await ownSdkCalls(set),
  };
}
