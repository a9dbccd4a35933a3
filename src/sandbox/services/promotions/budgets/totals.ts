import type { Tx } from '../../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../../events/emit.ts';
import type { StoredPromotion } from '../catalogue/stored.ts';

/** Shares of a budget that are left when its owner is told, in basis points. */
const THRESHOLDS_BP = [1000, 0] as const;

export interface Totals {
  readonly spentKop: number;
  readonly reservedKop: number;
}

/** What a promotion has given and holds back. Reservations that ran out must have been released. */
export function readTotals(tx: Tx, promotionId: string): Totals {
  const row = tx.get<Totals>(
    'SELECT spent_kop AS spentKop, reserved_kop AS reservedKop FROM promotions_total WHERE promotion_id = ?',
    promotionId,
  );
  return row ?? { spentKop: 0, reservedKop: 0 };
}

export function changeTotals(tx: Tx, promotionId: string, change: Totals): void {
  tx.run(
    'UPDATE promotions_total SET spent_kop = spent_kop + ?, reserved_kop = reserved_kop + ? WHERE promotion_id = ?',
    change.spentKop,
    change.reservedKop,
    promotionId,
  );
}

/** Tells once for each threshold that the budget has fallen to it. */
export function tellWhenLow(context: EmitContext, { id, partnerId, definition }: StoredPromotion): void {
  const budgetKop = definition.caps?.budgetKop;
  if (budgetKop === undefined) return;
  const { spentKop, reservedKop } = readTotals(context.tx, id);
  const leftKop = budgetKop - spentKop - reservedKop;
  for (const thresholdBp of THRESHOLDS_BP) {
    if (leftKop * 10_000 > budgetKop * thresholdBp) return;
    const { changes } = context.tx.run(
      'UPDATE promotions_total SET told_bp = ?1 WHERE promotion_id = ?2 AND told_bp > ?1',
      thresholdBp,
      id,
    );
    if (changes === 0) continue;
    const data = { promotionId: id, budgetKop, spentKop, reservedKop, leftKop, thresholdBp };
    emitEvent(context, { type: 'promotion.budget.low', subject: id, partnerId, data });
  }
}
