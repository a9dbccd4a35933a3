import { type AmountTexts, sameAmounts, totalOf, withAmounts, withoutCalculated } from '../line-amounts.ts';
import type { Act, Stage } from './act.ts';

/** The document with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withActAmounts(act: Act): Act {
  return { ...act, stages: act.stages.map(withStageAmounts) };
}

/** The document without the amounts that `withActAmounts` would calculate to the same letters. */
export function withoutActAmounts(act: Act): Act {
  return { ...act, stages: act.stages.map(withoutStageAmounts) };
}

/** The sums of the whole document, which it does not hold itself. */
export function actTotals({ stages }: Act): AmountTexts {
  return totalOf(stages.flatMap(({ works }) => works));
}

function withStageAmounts(stage: Stage): Stage {
  const works = stage.works.map(withAmounts);
  return { ...stage, works, totals: { ...totalOf(works), ...stage.totals } };
}

function withoutStageAmounts({ totals, ...stage }: Stage): Stage {
  const works = stage.works.map(withoutCalculated);
  const calculated = totals !== undefined && sameAmounts(totals, totalOf(works));
  return { ...stage, works, ...(totals === undefined || calculated ? {} : { totals }) };
}
