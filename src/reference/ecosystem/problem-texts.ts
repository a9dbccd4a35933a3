import { commonProblems } from '../../sandbox/http/common-problems.ts';
import { controlProblems } from '../../sandbox/services/control/problems.ts';
import { edoProblems } from '../../sandbox/services/edo/problems.ts';
import { loyaltyProblems } from '../../sandbox/services/loyalty/problems.ts';
import { partnerProblems } from '../../sandbox/services/partners/problems.ts';
import type { ProblemText } from '../site-source.ts';
import { documentsTexts } from './document-texts.ts';
import { exchangeTexts } from './exchange-texts.ts';
import { moneyTexts } from './money-texts.ts';
import { tradeTexts } from './trade-texts.ts';

/** Texts of codes that no service of the sandbox answers yet; they go when one does, for its own words are then the ones. */
export const unservedTexts: Readonly<Record<string, ProblemText>> = {
  ...tradeTexts,
  ...moneyTexts,
  ...documentsTexts,
  ...exchangeTexts,
};

/** Texts of the codes that the sandbox answers, in its own words. */
export const servedTexts: Readonly<Record<string, ProblemText>> = {
  ...controlProblems.definitions,
  ...partnerProblems.definitions,
  ...edoProblems.definitions,
  ...loyaltyProblems.definitions,
  ...commonProblems.definitions,
};

/** Every code of the ecosystem in words. */
export function problemTexts(): ReadonlyMap<string, ProblemText> {
  // Of its own defects the sandbox speaks as a program on the reader's machine.
  const { detail: _, ...internal } = commonProblems.definitions.internal;
  return new Map<string, ProblemText>(Object.entries({ ...unservedTexts, ...servedTexts, internal }));
}
