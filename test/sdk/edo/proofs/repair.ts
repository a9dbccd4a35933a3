import type { Random } from '../random.ts';
import type { Breach, ConditionList } from './conditions.ts';
import { satisfy } from './satisfy.ts';
import type { Workbench } from './workbench.ts';

/** More steps than this mean that the repairs undo each other; another chance is cheaper. */
const STEPS = 100;

/**
 * Changes a document until it breaks no condition.
 *
 * @returns false where that did not succeed.
 */
export function repair(bench: Workbench, conditions: ConditionList, random: Random): boolean {
  for (let step = 0; step < STEPS; step++) {
    const breaches = conditions.breaches(bench.root);
    if (breaches.length === 0) return true;
    mend(bench, conditions, breaches, random);
  }
  return false;
}

/** The same, but this element is to break this condition, and with it no others than those. */
export function repairBut(
  bench: Workbench,
  conditions: ConditionList,
  wanted: Breach,
  spared: ReadonlySet<number>,
  random: Random,
): boolean {
  for (let step = 0; step < STEPS; step++) {
    const breaches = conditions.breaches(bench.root);
    const isBroken = breaches.some(({ index, element }) => index === wanted.index && element === wanted.element);
    const rest = breaches.filter(({ index }) => !spared.has(index));
    if (isBroken && rest.length === 0) return true;
    if (!bench.holds(wanted.element)) return false;
    const test = conditions.tests[wanted.index];
    // One at a time: half of all repairs take the wanted breach away, while what they put in mostly stays.
    if (isBroken) mend(bench, conditions, [random.pick(rest)], random);
    else if (test !== undefined) satisfy(bench, test, wanted.element, false, random);
  }
  return false;
}

function mend(bench: Workbench, conditions: ConditionList, breaches: readonly Breach[], random: Random): void {
  for (const { index, element } of breaches) {
    const test = conditions.tests[index];
    // An earlier repair may have taken the element out.
    if (test !== undefined && bench.holds(element)) satisfy(bench, test, element, true, random);
  }
}
