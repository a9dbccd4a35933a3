import { commonProblems } from '../../sandbox/http/common-problems.ts';
import { controlProblems } from '../../sandbox/services/control/problems.ts';
import { customerProblems } from '../../sandbox/services/customers/problems.ts';
import { counterpartyProblems } from '../../sandbox/services/edo/counterparties/problems.ts';
import { powersProblems } from '../../sandbox/services/edo/powers/problems.ts';
import { edoProblems } from '../../sandbox/services/edo/problems.ts';
import { eventProblems } from '../../sandbox/services/events/problems.ts';
import { fileProblems } from '../../sandbox/services/files/problems.ts';
import { cardProblems } from '../../sandbox/services/giftcards/problems.ts';
import { keyProblems, linkProblems } from '../../sandbox/services/identity/problems.ts';
import { loyaltyProblems } from '../../sandbox/services/loyalty/problems.ts';
import { ordersProblems } from '../../sandbox/services/orders/problems.ts';
import { partnerProblems } from '../../sandbox/services/partners/problems.ts';
import { promotionProblems } from '../../sandbox/services/promotions/problems.ts';
import { reportProblems } from '../../sandbox/services/reports/problems.ts';
import { erpProblems } from '../../sandbox/services/stock/erp/problems.ts';
import { stockProblems } from '../../sandbox/services/stock/problems.ts';
import { supportProblems } from '../../sandbox/services/support/problems.ts';
import { walletProblems } from '../../sandbox/services/wallet/problems.ts';
import type { ProblemText } from '../site-source.ts';
import { unservedTexts } from './unserved-texts.ts';

/** Texts of the codes that the sandbox answers, in its own words. */
export const servedTexts: Readonly<Record<string, ProblemText>> = {
  ...walletProblems.definitions,
  ...supportProblems.definitions,
  ...stockProblems.definitions,
  ...erpProblems.definitions,
  ...reportProblems.definitions,
  ...promotionProblems.definitions,
  ...ordersProblems.definitions,
  ...linkProblems.definitions,
  ...keyProblems.definitions,
  ...cardProblems.definitions,
  ...fileProblems.definitions,
  ...eventProblems.definitions,
  ...powersProblems.definitions,
  ...counterpartyProblems.definitions,
  ...customerProblems.definitions,
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
