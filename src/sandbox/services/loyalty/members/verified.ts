import type { LedgerContext } from '../ledger/context.ts';
import type { MemberAccount } from '../ledger/member-account.ts';

/** Notes that the member has proved to hold the phone, which redeeming needs. */
export function markVerified(ledger: LedgerContext, account: MemberAccount): void {
  ledger.tx.run('UPDATE loyalty_member SET verified = 1 WHERE member = ?', account.member);
}
