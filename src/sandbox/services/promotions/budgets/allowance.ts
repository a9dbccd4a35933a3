import type { Tx } from '../../../storage/tx.ts';
import type { StoredPromotion } from '../catalogue/stored.ts';
import type { Allowance } from '../promotion.ts';
import { readTotals } from './totals.ts';

/**
 * What a promotion may still give: of its budget, and to this customer. Undefined when nothing limits it. Reservations
 * that ran out must have been released.
 */
export function allowanceOf(
  tx: Tx,
  { id, definition }: StoredPromotion,
  customerId: string | undefined,
): Allowance | undefined {
  const { budgetKop, perCustomerKop, perCustomerUses } = definition.caps ?? {};
  const limits: Allowance[] = [];
  if (budgetKop !== undefined) {
    const { spentKop, reservedKop } = readTotals(tx, id);
    limits.push({ leftKop: budgetKop - spentKop - reservedKop, reason: 'budget-exhausted' });
  }
  if (customerId !== undefined && (perCustomerKop !== undefined || perCustomerUses !== undefined)) {
    const { uses, givenKop } = readCustomer(tx, id, customerId);
    const leftKop = uses >= (perCustomerUses ?? Infinity) ? 0 : (perCustomerKop ?? Infinity) - givenKop;
    if (leftKop < Infinity) limits.push({ leftKop, reason: 'customer-cap-reached' });
  }
  return limits.sort((a, b) => a.leftKop - b.leftKop)[0];
}

/** A receipt that was returned as a whole is not a use any more. */
function readCustomer(tx: Tx, promotionId: string, customerId: string): { uses: number; givenKop: number } {
  const row = tx.get<{ uses: number; givenKop: number }>(
    `SELECT count(*) AS uses, coalesce(sum(value_kop - returned_kop), 0) AS givenKop FROM promotions_use
     WHERE promotion_id = ? AND customer_id = ? AND state <> 'released' AND returned_kop < value_kop`,
    promotionId,
    customerId,
  );
  return row ?? { uses: 0, givenKop: 0 };
}
