import type { LocalizedText } from '../../errors/index.ts';

/** One code of a classifier. */
export interface ReferenceEntry {
  readonly code: string;
  /** As the classifier names it, in Russian. */
  readonly name: string;
  /** Other ways in which it is written: symbols, letter codes, names of everyday use. */
  readonly aliases: readonly string[];
  /** Days on which it is in use, ISO; no bound where it always was or still is. */
  readonly since?: string;
  readonly until?: string;
}

/** A classifier or list of codes that documents refer to. */
export interface ReferenceList {
  readonly id: string;
  readonly title: LocalizedText;
  /** The act the codes come from. */
  readonly source: string;
  /** The day as of which the list was written down, ISO. */
  readonly asOf: string;
  /** False where only codes that are met in practice are here: an unknown one need not be wrong. */
  readonly complete: boolean;
  readonly entries: ReadonlyMap<string, ReferenceEntry>;
}

type Description = Omit<ReferenceList, 'entries'>;

/**
 * A list written as text, a code to a line: `796 штука | шт | pcs`, after the name the other ways to write it; days of
 * validity stand in front of the code: `..2022-12-31 191 Хорватская куна`. It is read when first asked.
 */
export function referenceList(description: Description, text: string): ReferenceList {
  let entries: ReadonlyMap<string, ReferenceEntry> | undefined;
  return {
    ...description,
    get entries() {
      entries ??= entriesOf(text);
      return entries;
    },
  };
}

function entriesOf(text: string): ReadonlyMap<string, ReferenceEntry> {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  return new Map(rows.map(entryOf).map((entry) => [entry.code, entry]));
}

const ROW = /^\s*(?:(?<since>[\d-]*)\.\.(?<until>[\d-]*) )?(?<code>\S+) (?<names>.+)$/;

function entryOf(row: string): ReferenceEntry {
  const { since = '', until = '', code = '', names = '' } = ROW.exec(row)?.groups ?? {};
  if (code === '') throw new TypeError(`not a row of a reference list: ${row}`);
  const [name = '', ...aliases] = names.split('|').map((part) => part.trim());
  return { code, name, aliases, ...(since !== '' && { since }), ...(until !== '' && { until }) };
}

/** Whether a text names this entry, in whatever case, with or without points, hyphens and blanks. */
export function isNameOf({ name, aliases }: ReferenceEntry, text: string): boolean {
  // Most documents write the symbol itself.
  if (name === text || aliases.includes(text)) return true;
  const given = plainName(text);
  return plainName(name) === given || aliases.some((alias) => plainName(alias) === given);
}

/** A name as names are compared: without case, points, hyphens and blanks. */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s.«»"()\-–]/g, '');
}
