import { type EmitContext, emitEvent } from '../../events/emit.ts';
import { type Adjusted, adjust, type Correction } from './adjust.ts';
import type { LedgerContext } from './context.ts';
import { loadLot, lotId } from './lots.ts';
import type { MemberAccount } from './member-account.ts';

/** A correction and who answers for it. */
export interface AdjustmentOrder extends Correction {
  readonly partnerId: string;
  readonly reason: string;
  readonly comment: string | null;
  readonly requestedBy: string;
  readonly approvedBy: string;
}

/** Corrects a balance, keeps who wanted it, and tells of points that were given. `context` is the call's, for its trace. */
export function recordAdjustment(
  context: EmitContext,
  ledger: LedgerContext,
  account: MemberAccount,
  order: AdjustmentOrder,
): Adjusted & { readonly id: string } {
  const { partnerId, points } = order;
  const id = ledger.newId('adj');
  const adjusted = adjust(ledger, account, id, order);
  ledger.tx.run(
    `INSERT INTO loyalty_adjustment (id, partner_id, member, points, reason, comment, requested_by, approved_by, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    partnerId,
    account.member,
    points,
    order.reason,
    order.comment,
    order.requestedBy,
    order.approvedBy,
    ledger.now,
  );
  const { lot, available } = adjusted;
  if (lot !== null) {
    const { expiresAt } = loadLot(ledger, account, lot);
    const end = expiresAt === null ? null : new Date(expiresAt).toISOString();
    const lots = [{ lotId: lotId(account, lot), points, expiresAt: end }];
    const data = { memberId: account.id, customerId: account.id, points, available, lots };
    emitEvent(context, { type: 'loyalty.points.accrued', subject: account.id, partnerId, data });
  }
  return { id, ...adjusted };
}
