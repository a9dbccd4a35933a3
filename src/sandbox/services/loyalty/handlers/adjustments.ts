import type { Adjustment, AdjustmentRequest } from '@styk/sdk/api/loyalty';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { adjust } from '../ledger/adjust.ts';
import { openLedger } from '../ledger/context.ts';
import { loadLot, lotId } from '../ledger/lots.ts';
import { loyaltyProblems } from '../problems.ts';
import { requireMember } from './found.ts';

/** Corrects a balance by hand; whoever asks cannot approve as well. */
export function createAdjustment(
  room: LoyaltyRoom,
  call: OperationCall<unknown, AdjustmentRequest>,
): OperationResult<Adjustment> {
  const { tx, now, body, caller } = call;
  const { points, reason, comment, approvedBy } = body;
  const requestedBy = caller.clientId ?? caller.partnerId;
  if (approvedBy === requestedBy) throw loyaltyProblems.create('approver-not-distinct', { approver: approvedBy });
  if (points === 0) throw invalid('/points', { ru: 'не может быть нулём', en: 'cannot be zero' });
  const expiresAt = readExpiry(body, now);
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, body.customerId);
  const adjustmentId = call.newId('adj');
  const { lot, consumed, available } = adjust(ledger, account, adjustmentId, points, expiresAt);
  tx.run(
    `INSERT INTO loyalty_adjustment (id, partner_id, member, points, reason, comment, requested_by, approved_by, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    adjustmentId,
    caller.partnerId,
    account.member,
    points,
    reason,
    comment ?? null,
    requestedBy,
    approvedBy,
    now,
  );
  const customerId = account.id;
  if (lot !== null) {
    const { expiresAt: end } = loadLot(ledger, account, lot);
    const lots = [{ lotId: lotId(account, lot), points, expiresAt: end === null ? null : new Date(end).toISOString() }];
    const data = { memberId: customerId, customerId, points, available, lots };
    emitEvent(call, { type: 'loyalty.points.accrued', subject: customerId, partnerId: caller.partnerId, data });
  }
  return {
    status: 201,
    body: {
      adjustmentId,
      customerId,
      points,
      reason,
      ...(comment === undefined ? {} : { comment }),
      requestedBy,
      approvedBy,
      lotId: lot === null ? null : lotId(account, lot),
      consumed: consumed.map(([seq, taken]) => ({ lotId: lotId(account, seq), points: taken })),
      available,
      recordedAt: new Date(now).toISOString(),
    },
  };
}

function readExpiry({ expiresAt }: AdjustmentRequest, now: number): number | undefined {
  if (expiresAt === undefined) return undefined;
  const instant = Date.parse(expiresAt);
  // Written so that what is no instant at all, such as a leap second, is refused too.
  if (instant > now) return instant;
  throw invalid('/expiresAt', { ru: 'должно быть в будущем', en: 'must be in the future' });
}
