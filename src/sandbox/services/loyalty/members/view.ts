import type { Member } from '@styk/sdk/api/loyalty';
import type { Language } from '@styk/sdk/errors';
import { readBalance, readExpiring, SOON_MS } from '../ledger/balance.ts';
import type { LedgerContext } from '../ledger/context.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { pathToNextLevel } from './path.ts';

const MOST_DATES = 50;

/** Points and level of a member, as they stand. */
export type Standing = Omit<Member, 'customerId' | 'displayName' | 'state' | 'verified'>;

/** A member without personal data. Everything due must have been booked. */
export function viewMember(ledger: LedgerContext, account: MemberAccount, language: Language): Member {
  return {
    customerId: account.id,
    displayName: ledger.customers.displayNameOf(ledger.tx, account.id),
    state: account.state,
    verified: account.verified === 1,
    ...viewStanding(ledger, account, language),
  };
}

/** What a receipt needs of it. */
export function viewStanding(ledger: LedgerContext, account: MemberAccount, language: Language): Standing {
  const { balance, held, available, nextExpiry } = readBalance(ledger, account);
  const until = ledger.now + SOON_MS;
  const expiring = nextExpiry === null || nextExpiry > until ? [] : readExpiring(ledger, account, until, MOST_DATES);
  return {
    level: levelOf(ledger, account.level).name,
    balance,
    available,
    held,
    debt: account.debt,
    expiringSoon: expiring.map(({ points, expiresAt }) => ({ points, expiresAt: new Date(expiresAt).toISOString() })),
    pathToNextLevel: pathToNextLevel(ledger, account, language),
  };
}
