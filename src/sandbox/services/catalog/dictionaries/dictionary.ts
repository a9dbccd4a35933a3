import type { DictionaryEntry } from '@styk/sdk/api/catalog';
import type { LocalizedText } from '@styk/sdk/errors';

/** An entry as it stands from one version on. */
export interface EntrySource extends Omit<DictionaryEntry, 'title'> {
  readonly title: LocalizedText;
  /** First version with it, 1 unless said. */
  readonly since?: number;
  /** First version without it, or with it in another form. */
  readonly until?: number;
}

/** A dictionary with all its versions. */
export interface DictionarySource {
  /** When version 1, 2, 3 … came into force; RFC 3339. */
  readonly versions: readonly [string, ...string[]];
  readonly entries: readonly EntrySource[];
}

/** An entry that is always in force. */
export function entry(code: string, ru: string, en: string, more: Partial<EntrySource> = {}): EntrySource {
  return { code, title: { ru, en }, validFrom: null, validTo: null, ...more };
}
