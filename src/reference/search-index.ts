import type { Language, LocalizedText } from '@styk/sdk/errors';
import { MARK } from './mark.ts';
import { contractPage, type SiteMap } from './pages/page-links.ts';
import type { ReferenceContract } from './read/model.ts';
import type { Problem } from './read/problem-index.ts';
import { operationsOf } from './read/read-contract.ts';
import type { ProblemText } from './site-source.ts';

/** `[kind, name, address, note, …]`: texts in the languages of the site, or one for all. */
type Entry = readonly string[];

/**
 * `search.js`: what can be searched, as a script, because a page opened from a disk may load nothing else. Operations first, then
 * codes, then events.
 */
export function searchIndex(
  contracts: readonly ReferenceContract[],
  problems: readonly Problem[],
  texts: ReadonlyMap<string, ProblemText>,
  map: SiteMap,
  languages: readonly Language[],
): string {
  const say = (text: LocalizedText | undefined) =>
    text === undefined ? [''] : languages.map((language) => text[language]);
  const entries: Entry[] = [
    ...contracts.flatMap((contract) =>
      operationsOf(contract).map(({ id, method, path, summary }) => [
        `${contract.name} · ${method.toUpperCase()} ${path}`,
        id,
        `${contractPage(contract)}#${id}`,
        ...say(summary),
      ]),
    ),
    ...problems.map(({ code, statuses }) => [
      statuses.join(' '),
      code,
      map.codes.get(code) ?? '',
      ...say(texts.get(code)?.title),
    ]),
    ...contracts.flatMap(({ events }) =>
      events.map(({ type, scope, summary }) => [scope, type, map.events.get(type) ?? '', ...say(summary)]),
    ),
  ];
  // A line for each entry, so that a change of the contracts shows as a change of lines.
  return `// ${MARK}.\nglobalThis.stykSearch = [\n${entries.map((entry) => `${JSON.stringify(entry)},\n`).join('')}];\n`;
}
