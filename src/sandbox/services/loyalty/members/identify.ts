import type { Identifier } from '@styk/sdk/api/loyalty';
import type { LedgerContext } from '../ledger/context.ts';
import { findAccountOf, type MemberAccount } from '../ledger/member-account.ts';

export interface Identified {
  readonly account: MemberAccount;
  /** Whether the identifier, or the member as a whole, is blocked. */
  readonly isBlocked: boolean;
}

/** The member behind what was shown at the till, undefined when nobody is. */
export function identify(ledger: LedgerContext, identifier: Identifier): Identified | undefined {
  const known = ledger.customers.identify(ledger.tx, identifier);
  const account = known && findAccountOf(ledger, known.customerId);
  return account && { account, isBlocked: known?.isBlocked === true || account.state === 'blocked' };
}
