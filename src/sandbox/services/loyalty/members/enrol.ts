import type { MemberRequest } from '@styk/sdk/api/loyalty';
import type { LedgerContext } from '../ledger/context.ts';
import { findAccountById, type MemberAccount } from '../ledger/member-account.ts';
import { loyaltyProblems } from '../problems.ts';
import { createMember } from './create.ts';
import { tellEnrolled } from './tell-enrolled.ts';

export interface Enrolled {
  readonly account: MemberAccount;
  /** Whether the phone was enrolled before. */
  readonly existing: boolean;
}

/** Makes the customer of the phone a member, attaches the card, and records each consent by itself. */
export function enrol(ledger: LedgerContext, partnerId: string, request: MemberRequest): Enrolled {
  const { customers } = ledger;
  const { phone, displayName, card, storeId, consents } = request;
  const person = displayName === undefined ? { phone } : { phone, displayName };
  const customerId = customers.register(ledger, partnerId, person);
  const known = findAccountById(ledger, customerId);
  const account = known ?? createMember(ledger, { customerId, verified: false });
  if (card !== undefined && !customers.attachCard(ledger, partnerId, customerId, card)) {
    throw loyaltyProblems.create('identifier-belongs-to-other');
  }
  for (const { purpose, textHash } of consents) {
    customers.recordConsent(ledger, partnerId, customerId, { purpose, textHash, storeId });
  }
  if (known === undefined) tellEnrolled(ledger, partnerId, account, storeId);
  return { account, existing: known !== undefined };
}
