import type { Adjustment, AdjustmentRequest } from '@styk/sdk/api/loyalty';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { openLedger } from '../ledger/context.ts';
import { lotId } from '../ledger/lots.ts';
import { recordAdjustment } from '../ledger/record-adjustment.ts';
import { loyaltyProblems } from '../problems.ts';
import { requireMember } from './require-member.ts';

/** Corrects a balance by hand; whoever asks cannot approve as well. */
export function createAdjustment(
  room: LoyaltyRoom,
  call: OperationCall<unknown, AdjustmentRequest>,
): OperationResult<Adjustment> {
  const { now, body, caller } = call;
  const { points, reason, comment, approvedBy } = body;
  const requestedBy = caller.clientId ?? caller.partnerId;
  if (approvedBy === requestedBy) throw loyaltyProblems.create('approver-not-distinct', { approver: approvedBy });
  if (points === 0) throw invalid('/points', { ru: 'не может быть нулём', en: 'cannot be zero' });
  const expiresAt = readExpiry(body, now);
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, body.customerId);
  const { id, lot, consumed, available } = recordAdjustment(call, ledger, account, {
    partnerId: caller.partnerId,
    points,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    reason,
    comment: comment ?? null,
    requestedBy,
    approvedBy,
  });
  return {
    status: 201,
    body: {
      adjustmentId: id,
      customerId: account.id,
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
