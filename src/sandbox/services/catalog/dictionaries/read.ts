import type { Dictionary, DictionaryEntry } from '@styk/sdk/api/catalog';
import type { Language } from '@styk/sdk/errors';
import { attributes, categories } from './categories.ts';
import type { DictionarySource, EntrySource } from './dictionary.ts';
import { documentFormats, fulfilmentKinds } from './others.ts';
import { units } from './units.ts';
import { vatRates } from './vat-rates.ts';

const DICTIONARIES: ReadonlyMap<string, DictionarySource> = new Map([
  ['attributes', attributes],
  ['categories', categories],
  ['document-formats', documentFormats],
  ['fulfilment-kinds', fulfilmentKinds],
  ['units', units],
  ['vat-rates', vatRates],
]);

/**
 * A dictionary in the version of a moment, undefined when there is none of this name. `on` keeps what is in force on
 * that day; before its first version a dictionary is that version already.
 */
export function readDictionary(
  name: string,
  now: number,
  language: Language,
  on: string | undefined,
): Dictionary | undefined {
  const source = DICTIONARIES.get(name);
  if (source === undefined) return undefined;
  const version = versionAt(source, now);
  const entries = entriesOf(source, version)
    .filter((one) => on === undefined || isInForce(one, on))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ since: _, until: __, title, ...facts }): DictionaryEntry => ({ ...facts, title: title[language] }));
  const changedAt = new Date(source.versions[version - 1] ?? source.versions[0]).toISOString();
  return { name, version, changedAt, entries };
}

/** The entry of a code, when it is in force on the day. */
export function findEntry(name: string, code: string, now: number, on: string): EntrySource | undefined {
  const source = DICTIONARIES.get(name);
  if (source === undefined) return undefined;
  return entriesOf(source, versionAt(source, now)).find((one) => one.code === code && isInForce(one, on));
}

function versionAt({ versions }: DictionarySource, now: number): number {
  return Math.max(1, versions.filter((at) => Date.parse(at) <= now).length);
}

function entriesOf({ entries }: DictionarySource, version: number): EntrySource[] {
  return entries.filter(({ since = 1, until }) => since <= version && (until === undefined || version < until));
}

/** Days compare as texts. */
function isInForce({ validFrom, validTo }: EntrySource, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}
