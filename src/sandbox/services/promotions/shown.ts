import type { Decision } from './resolve.ts';

/** The most decisions an answer has room for. */
const MOST_DECISIONS = 200;

/** All decisions, by id; of more than there is room for, those that applied and the first of the others. */
export function shownDecisions(decisions: readonly Decision[]): readonly Decision[] {
  if (decisions.length <= MOST_DECISIONS) return decisions;
  const applied = decisions.filter(({ outcome }) => outcome === 'applied');
  const skipped = decisions.filter(({ outcome }) => outcome === 'skipped');
  return [...applied, ...skipped].slice(0, MOST_DECISIONS);
}
