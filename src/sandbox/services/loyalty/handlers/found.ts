import { commonProblems } from '../../../http/common-problems.ts';
import type { LedgerContext } from '../ledger/context.ts';
import { findAccountById, type MemberAccount } from '../ledger/member-account.ts';
import { loyaltyProblems } from '../problems.ts';

/** The thing that was looked for by its id, or the refusal. */
export function found<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing === undefined) throw commonProblems.create('not-found', { path: id });
  return thing;
}

export function requireMember(ledger: LedgerContext, customerId: string): MemberAccount {
  const account = findAccountById(ledger, customerId);
  if (account === undefined) throw loyaltyProblems.create('member-not-found');
  return account;
}
