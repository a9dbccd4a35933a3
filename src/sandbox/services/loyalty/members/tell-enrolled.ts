import { emitEvent } from '../../events/emit.ts';
import type { LedgerContext } from '../ledger/context.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';

/** Tells the partner that a customer has become a member in its store. */
export function tellEnrolled(ledger: LedgerContext, partnerId: string, account: MemberAccount, storeId: string): void {
  const data = {
    memberId: account.id,
    customerId: account.id,
    programId: ledger.program.programId,
    storeId,
    level: levelOf(ledger, account.level).name,
    verified: account.verified === 1,
    enrolledAt: new Date(ledger.now).toISOString(),
  };
  emitEvent(ledger, { type: 'loyalty.member.enrolled', subject: account.id, partnerId, data });
}
