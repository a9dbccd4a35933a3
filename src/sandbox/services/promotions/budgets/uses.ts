import { mulDivHalfUp } from '@styk/sdk/money';
import type { Tx } from '../../../storage/tx.ts';
import type { EmitContext } from '../../events/emit.ts';
import { findPromotion } from '../catalogue/stored.ts';
import { changeTotals, tellWhenLow } from './totals.ts';

/** What a promotion gave on a receipt. */
export interface PromotionGain {
  readonly promotionId: string;
  readonly discountKop: number;
  readonly points: number;
}

/** Whose receipt it is. */
export interface Buyer {
  readonly partnerId: string;
  readonly customerId: string;
}

/** Something that reserves budgets: until an instant, or until it is told otherwise. */
export interface PromotionHold {
  readonly id: string;
  readonly expiresAt: number | null;
}

interface UseRow extends PromotionGain {
  readonly seq: number;
  readonly valueKop: number;
  readonly returnedKop: number;
}

const COLUMNS = `seq, promotion_id AS promotionId, discount_kop AS discountKop, points, value_kop AS valueKop,
  returned_kop AS returnedKop`;

/** Gives back what holds reserved that have run out. To be called before any budget is read. */
export function releaseDue(tx: Tx, now: number): number {
  const due = tx.all<UseRow>(`SELECT ${COLUMNS} FROM promotions_use WHERE state = 'reserved' AND expires_at <= ?`, now);
  for (const use of due) release(tx, use);
  return due.length;
}

/** Reserves what a hold promises, until it ends. */
export function reserveUses(
  context: EmitContext,
  buyer: Buyer,
  hold: PromotionHold,
  gains: readonly PromotionGain[],
  pointValueKop: number,
): void {
  for (const gain of gains) {
    const valueKop = worthOf(gain, pointValueKop);
    context.tx.run(
      `INSERT INTO promotions_use (promotion_id, customer_id, hold_id, state, discount_kop, points, value_kop,
         returned_kop, expires_at) VALUES (?, ?, ?, 'reserved', ?, ?, ?, 0, ?)`,
      gain.promotionId,
      buyer.customerId,
      hold.id,
      gain.discountKop,
      gain.points,
      valueKop,
      hold.expiresAt,
    );
    changeTotals(context.tx, gain.promotionId, { spentKop: 0, reservedKop: valueKop });
    tell(context, buyer, gain);
  }
}

/** What a hold reserved and has not lost. */
export function readReserved(tx: Tx, holdId: string): readonly PromotionGain[] {
  return reservedOf(tx, holdId).map(({ promotionId, discountKop, points }) => ({ promotionId, discountKop, points }));
}

export function releaseHeld(tx: Tx, holdId: string): void {
  for (const use of reservedOf(tx, holdId)) release(tx, use);
}

/** Closes what a sale took: what its hold reserved is released, what the sale gave is spent. */
export function spendUses(
  context: EmitContext,
  buyer: Buyer,
  sale: { readonly id: string; readonly holdId?: string },
  gains: readonly PromotionGain[],
  pointValueKop: number,
): void {
  if (sale.holdId !== undefined) releaseHeld(context.tx, sale.holdId);
  for (const gain of gains) {
    const valueKop = worthOf(gain, pointValueKop);
    if (valueKop === 0) continue;
    context.tx.run(
      `INSERT INTO promotions_use (promotion_id, customer_id, sale_id, state, discount_kop, points, value_kop,
         returned_kop) VALUES (?, ?, ?, 'spent', ?, ?, ?, 0)`,
      gain.promotionId,
      buyer.customerId,
      sale.id,
      gain.discountKop,
      gain.points,
      valueKop,
    );
    changeTotals(context.tx, gain.promotionId, { spentKop: valueKop, reservedKop: 0 });
    tell(context, buyer, gain);
  }
}

/** Gives back to the budgets what of a sale was returned so far: by share, so that the way there does not matter. */
export function giveBackUses(
  tx: Tx,
  saleId: string,
  { returnedKop, paidKop }: { readonly returnedKop: number; readonly paidKop: number },
): void {
  if (paidKop === 0 || returnedKop === 0) return;
  const uses = tx.all<UseRow>(`SELECT ${COLUMNS} FROM promotions_use WHERE sale_id = ?`, saleId);
  for (const use of uses) {
    const back = mulDivHalfUp(use.valueKop, returnedKop, paidKop);
    if (back <= use.returnedKop) continue;
    tx.run('UPDATE promotions_use SET returned_kop = ? WHERE seq = ?', back, use.seq);
    changeTotals(tx, use.promotionId, { spentKop: use.returnedKop - back, reservedKop: 0 });
  }
}

function reservedOf(tx: Tx, holdId: string): UseRow[] {
  return tx.all<UseRow>(`SELECT ${COLUMNS} FROM promotions_use WHERE hold_id = ? AND state = 'reserved'`, holdId);
}

function release(tx: Tx, { seq, promotionId, valueKop }: UseRow): void {
  tx.run("UPDATE promotions_use SET state = 'released' WHERE seq = ?", seq);
  changeTotals(tx, promotionId, { spentKop: 0, reservedKop: -valueKop });
}

function worthOf({ discountKop, points }: PromotionGain, pointValueKop: number): number {
  return discountKop + points * pointValueKop;
}

function tell(context: EmitContext, { partnerId }: Buyer, { promotionId }: PromotionGain): void {
  const promotion = findPromotion(context.tx, partnerId, promotionId);
  if (promotion !== undefined) tellWhenLow(context, promotion);
}
