import type { LedgerContext } from './context.ts';
import { post } from './entries.ts';
import { changeLot } from './lots.ts';
import type { MemberAccount } from './member-account.ts';
import { tellExpired } from './tell.ts';

/**
 * Burns what is dead and not held; a hold protects its points until it ends (L22). Returns the points burned. `recordedAt`
 * is later than the ledger's instant when it is booked late.
 */
export function burnDeadLots(
  ledger: LedgerContext,
  account: MemberAccount,
  operationId: string,
  recordedAt: number = ledger.now,
): number {
  const dead = ledger.tx.all<{ seq: number; burn: number }>(
    `SELECT seq, remaining - held AS burn FROM loyalty_lot
     WHERE member = ? AND remaining > 0 AND remaining > held AND expires_at <= ? ORDER BY earned_at, seq`,
    account.member,
    ledger.now,
  );
  const lastEntry = account.entrySeq;
  let burned = 0;
  for (const { seq, burn } of dead) {
    changeLot(ledger, account, seq, { remaining: -burn, burned: burn });
    post(ledger, account, operationId, { kind: 'expire', from: 'member', to: 'expired', points: burn, lot: seq });
    burned += burn;
  }
  if (burned > 0) tellExpired(ledger, account, operationId, burned, lastEntry, recordedAt);
  return burned;
}
