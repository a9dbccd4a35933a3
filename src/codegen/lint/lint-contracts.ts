import { readContractFiles } from '../../contracts/load.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { lintWithRedocly } from './redocly.ts';
import { boundedSchemas } from './rules/bounded-schemas.ts';
import { closedRequests } from './rules/closed-requests.ts';
import { eventCatalogue } from './rules/event-catalogue.ts';
import { expectedProblems } from './rules/expected-problems.ts';
import { givenExamples } from './rules/given-examples.ts';
import { idempotencyKeys } from './rules/idempotency-keys.ts';
import { limits } from './rules/limits.ts';
import { longOperations } from './rules/long-operations.ts';
import { money } from './rules/money.ts';
import { operationIds } from './rules/operation-ids.ts';
import { pages } from './rules/pages.ts';
import { problemResponses } from './rules/problem-responses.ts';
import { russianTexts } from './rules/russian-texts.ts';
import { validExamples } from './rules/valid-examples.ts';

const RULES: readonly LintRule[] = [
  operationIds,
  idempotencyKeys,
  problemResponses,
  boundedSchemas,
  limits,
  russianTexts,
  closedRequests,
  money,
  pages,
  expectedProblems,
  longOperations,
  eventCatalogue,
  givenExamples,
  validExamples,
];

/** After these the rest would only stumble over the same stone. */
const FUNDAMENTAL = new Set(['struct', 'no-unresolved-refs']);

/**
 * Examines all contracts (`*.yaml`) of a folder, ordered by file and place; an empty list means that all is well.
 *
 * @throws StykError `contracts-unreadable`
 */
export async function lintContracts(folder: string): Promise<LintFinding[]> {
  const files = readContractFiles(folder);
  const perFile = await Promise.all([...files.keys()].map((name) => lintWithRedocly(folder, name)));
  const general = perFile.flat();
  const sound = !general.some(({ rule }) => FUNDAMENTAL.has(rule));
  const findings = sound ? [...general, ...RULES.flatMap((rule) => rule(files))] : general;
  return distinct(findings).sort((a, b) => compare(a.file, b.file) || compare(a.pointer, b.pointer));
}

/** What is wrong with a shared component is found once for every contract that refers to it. */
function distinct(findings: readonly LintFinding[]): LintFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
