import type { LedgerContext } from '../ledger/context.ts';
import { findAccountById, type MemberAccount } from '../ledger/member-account.ts';
import { loyaltyProblems } from '../problems.ts';

/** The member with this customer id, or the refusal. */
export function requireMember(ledger: LedgerContext, customerId: string): MemberAccount {
  const account = findAccountById(ledger, customerId);
  if (account === undefined) throw loyaltyProblems.create('member-not-found');
  return account;
}
