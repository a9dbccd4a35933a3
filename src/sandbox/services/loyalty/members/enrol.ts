import type { ConsentGiven, MemberRequest } from '@styk/sdk/api/loyalty';
import type { LedgerContext } from '../ledger/context.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { loyaltyProblems } from '../problems.ts';
import { createMember } from './create.ts';
import { attachIdentifier, identify } from './identifiers.ts';
import { maskName, maskPhone } from './mask.ts';

export interface Enrolled {
  readonly account: MemberAccount;
  /** Whether the phone was known before. */
  readonly existing: boolean;
}

/** Finds the member of the phone or makes one, attaches the card, and records each consent by itself. */
export function enrol(ledger: LedgerContext, partnerId: string, request: MemberRequest): Enrolled {
  const known = identify(ledger, { kind: 'phone', value: request.phone });
  const account = known?.account ?? enrolNew(ledger, request);
  if (request.card !== undefined) attachCard(ledger, account, request.card);
  for (const consent of request.consents) recordConsent(ledger, account, partnerId, request.storeId, consent);
  return { account, existing: known !== undefined };
}

function enrolNew(ledger: LedgerContext, { phone, displayName }: MemberRequest): MemberAccount {
  const name = displayName === undefined || displayName.trim() === '' ? maskPhone(phone) : maskName(displayName);
  const account = createMember(ledger, { displayName: name, verified: false });
  attachIdentifier(ledger, account, 'phone', phone);
  return account;
}

function attachCard(ledger: LedgerContext, account: MemberAccount, card: string): void {
  if (attachIdentifier(ledger, account, 'card', card)) return;
  const owner = identify(ledger, { kind: 'card', value: card });
  if (owner?.account.member !== account.member) throw loyaltyProblems.create('identifier-belongs-to-other');
}

function recordConsent(
  ledger: LedgerContext,
  account: MemberAccount,
  partnerId: string,
  storeId: string,
  { purpose, textHash }: ConsentGiven,
): void {
  ledger.tx.run(
    `INSERT INTO loyalty_consent (member, purpose, text_hash, partner_id, store_id, given_at) VALUES (?, ?, ?, ?, ?, ?)`,
    account.member,
    purpose,
    textHash,
    partnerId,
    storeId,
    ledger.now,
  );
}
