import type { Language } from '@styk/sdk/errors';
import { DocumentReader } from '../codegen/read/document-reader.ts';
import { type Finding, Findings } from '../codegen/read/findings.ts';
import { siteAssets } from './assets.ts';
import { referenceErrors } from './errors.ts';
import { createVoice, type Voice } from './markup/voice.ts';
import { AnswerView } from './pages/answer-view.ts';
import { contractContent, contractContents } from './pages/contract-page.ts';
import { errorsContent, errorsContents } from './pages/errors-page.ts';
import { eventsContent, eventsContents } from './pages/events-page.ts';
import { indexContent, indexContents } from './pages/index-page.ts';
import { type Frame, layout } from './pages/layout.ts';
import { OperationView } from './pages/operation-view.ts';
import { contractPage, ERRORS_PAGE, EVENTS_PAGE, INDEX_PAGE, PageLinks, siteMap } from './pages/page-links.ts';
import { Anchors } from './read/anchors.ts';
import type { ReferenceContract } from './read/model.ts';
import { indexProblems } from './read/problem-index.ts';
import { operationsOf, readContract } from './read/read-contract.ts';
import { PageTypes } from './schema/page-types.ts';
import { SchemaView } from './schema/schema-view.ts';
import { searchIndex } from './search-index.ts';
import type { SiteSource } from './site-source.ts';
import { words } from './texts/words.ts';

/** A reference site in memory. */
export interface Site {
  /** Contents by path below the folder of the site. */
  readonly files: ReadonlyMap<string, string>;
  readonly counts: {
    readonly contracts: number;
    readonly operations: number;
    readonly events: number;
    readonly codes: number;
  };
  /** Places of the contracts that lead nowhere or are not drawn. */
  readonly findings: readonly Finding[];
}

/**
 * Draws the reference of some contracts; the same contracts always give the same bytes.
 *
 * @throws reference-no-operations
 */
export function referenceSite(source: SiteSource, languages: readonly Language[]): Site {
  const findings = new Findings();
  const reader = new DocumentReader(source.set, findings);
  const contracts = readContracts(source, reader, findings);
  if (contracts.length === 0) {
    throw referenceErrors.create('reference-no-operations', { file: source.set.entries.join(', ') });
  }
  const problems = indexProblems(contracts);
  const map = siteMap(contracts, problems);
  const events = contracts.flatMap((contract) => contract.events);
  const files = new Map(siteAssets());

  const frameOf = (page: string): { voice: Voice; links: PageLinks; frame: Omit<Frame, 'title' | 'contents'> } => {
    const links = new PageLinks(map, page);
    const voice = createVoice(languages, (name) => links.meaning(name));
    const has = { hasEvents: events.length > 0, hasErrors: problems.length > 0 };
    return { voice, links, frame: { site: source.title, page, contracts, ...has, voice, links } };
  };
  const schemaTools = (voice: Voice) => {
    const types = new PageTypes();
    return { types, schemas: new SchemaView(reader, voice, types) };
  };

  const index = frameOf(INDEX_PAGE);
  files.set(
    INDEX_PAGE,
    layout(
      { ...index.frame, title: source.title, contents: indexContents(source, index.voice) },
      indexContent(source, contracts, reader, index.voice, index.links),
    ),
  );
  for (const contract of contracts) {
    const { voice, links, frame } = frameOf(contractPage(contract));
    const { types, schemas } = schemaTools(voice);
    const answers = new AnswerView(voice, schemas);
    const operations = new OperationView(voice, links, answers, source.sdkCallOf);
    const title = { ru: contract.title, en: contract.title };
    const content = contractContent(contract, { voice, types, schemas, answers, operations });
    files.set(frame.page, layout({ ...frame, title, contents: contractContents(contract, voice) }, content));
  }
  if (events.length > 0) {
    const { voice, frame } = frameOf(EVENTS_PAGE);
    const { types, schemas } = schemaTools(voice);
    const content = eventsContent(events, voice, types, schemas);
    files.set(
      EVENTS_PAGE,
      layout({ ...frame, title: words.eventCatalogue, contents: eventsContents(events) }, content),
    );
  }
  if (problems.length > 0) {
    const { voice, links, frame } = frameOf(ERRORS_PAGE);
    const content = errorsContent(problems, source.problems, voice, links);
    files.set(
      ERRORS_PAGE,
      layout({ ...frame, title: words.errors, contents: errorsContents(problems, voice) }, content),
    );
  }
  files.set('search.js', searchIndex(contracts, problems, source.problems, map, languages));
  const operations = contracts.reduce((sum, contract) => sum + operationsOf(contract).length, 0);
  const counts = { contracts: contracts.length, operations, events: events.length, codes: problems.length };
  return { files, counts, findings: findings.all() };
}

/** Documents without operations are parts of others and get no page. */
function readContracts({ set }: SiteSource, reader: DocumentReader, findings: Findings): ReferenceContract[] {
  const names = new Anchors();
  return set.entries
    .map((entry) => readContract(reader, findings, entry, names.take(pageName(entry))))
    .filter((contract) => operationsOf(contract).length + contract.events.length > 0);
}

/** `apis/loyalty.yaml` → `loyalty` */
function pageName(entry: string): string {
  const file = entry.split('/').at(-1) ?? entry;
  return file.replace(/\.(json|ya?ml)$/i, '');
}
