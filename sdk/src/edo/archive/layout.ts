import type { ArchiveDocument, ExchangedFile } from './entry.ts';
import { safeName } from './safe-name.ts';

/** Windows opens no longer paths without ado; the folder an archive is unpacked into takes its share. */
const MAX_PATH = 200;

/**
 * The folder of a document in the layout by counterparty: month / ИНН_КПП_name / kind_number_date_sum.
 * Exchanged files keep their names, so where a path gets too long the folders give way.
 */
export function documentFolder(document: ArchiveDocument): string {
  const { meta } = document;
  const { counterparty } = meta;
  const month = meta.date.slice(0, 7);
  const party = [counterparty.inn, counterparty.kpp].filter((part) => part !== undefined).join('_');
  const kind = meta.function === undefined ? meta.kind : `${meta.kind}-${meta.function}`;
  const sum = meta.gross === undefined ? '' : `_${meta.gross}`;
  const forms = [
    `${safeName(`${party}_${counterparty.name}`, 60)}/${safeName(`${kind}_${meta.number}_${meta.date}${sum}`, 60)}`,
    `${safeName(party, 24)}/${safeName(`${kind}_${meta.number}_${meta.date}`, 40)}`,
    `${safeName(party, 24)}/${safeName(meta.number, 12)}`,
  ];
  const longest = Math.max(...fileNames(document).map((name) => name.length));
  const fitting = forms.find((form) => `${month}/${form}/`.length + longest <= MAX_PATH);
  return `${safeName(month, 7)}/${fitting ?? forms.at(-1)}`;
}

function fileNames({ title, counterTitle, others = [] }: ArchiveDocument): string[] {
  return [title, counterTitle, ...others].filter((file): file is ExchangedFile => file !== undefined).flatMap(namesOf);
}

function namesOf(file: ExchangedFile): string[] {
  return [file.fileName, ...file.signatures.map(({ name }) => name)];
}

/** Gives every folder a name of its own, whatever the case: the second one becomes `name~2`. */
export function uniqueFolders(folders: readonly string[]): string[] {
  const taken = new Set<string>();
  return folders.map((folder) => {
    let candidate = folder;
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${folder}~${number}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
