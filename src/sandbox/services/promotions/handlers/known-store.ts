import type { OperationCall } from '../../../operation.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { promotionProblems } from '../problems.ts';

/** Refuses a store the partner does not have, and one the caller's key is not for. */
export function requireStore(
  { knowsStore }: PromotionsDependencies,
  { caller, tx }: OperationCall<unknown, unknown>,
  storeId: string,
): void {
  const isForeign = caller.storeId !== undefined && caller.storeId !== storeId;
  if (isForeign || !knowsStore(tx, caller.partnerId, storeId)) {
    throw promotionProblems.create('store-unknown', { store: storeId });
  }
}
