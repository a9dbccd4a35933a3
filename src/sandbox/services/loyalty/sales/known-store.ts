import type { LoyaltyDependencies } from '../dependencies.ts';
import { loyaltyProblems } from '../problems.ts';
import type { Submission } from '../submission.ts';

/** Refuses a store the partner does not have, and one the caller's key is not for. */
export function requireStore(
  { knowsStore }: Pick<LoyaltyDependencies, 'knowsStore'>,
  { caller, tx }: Pick<Submission<unknown>, 'caller' | 'tx'>,
  storeId: string,
): void {
  const isForeign = caller.storeId !== undefined && caller.storeId !== storeId;
  if (isForeign || !knowsStore(tx, caller.partnerId, storeId)) {
    throw loyaltyProblems.create('store-unknown', { store: storeId });
  }
}
