import { loyaltyProblems } from '../problems.ts';
import type { LedgerContext } from './context.ts';
import { afterRelease, bookDue } from './due.ts';
import { findHold, type Hold, releaseHold } from './holds.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';

/**
 * Releases a hold at once. One that is voided or has expired stays as it is; a captured one is refused with
 * `authorization-not-active`. Returns the hold as it is now.
 */
export function voidHold(ledger: LedgerContext, account: MemberAccount, hold: Hold): Hold {
  const current = currentHold(ledger, account, hold);
  if (current.state === 'captured') {
    throw loyaltyProblems.create('authorization-not-active', { authorization: hold.id, state: current.state });
  }
  if (current.state !== 'held') return current;
  releaseHold(ledger, account, current, 'voided');
  afterRelease(ledger, account);
  saveAccount(ledger, account);
  return { ...current, state: 'voided' };
}

/** The hold after everything due was booked: one past its time has expired, whether or not anyone looked. */
export function currentHold(ledger: LedgerContext, account: MemberAccount, hold: Hold): Hold {
  bookDue(ledger, account);
  return findHold(ledger, hold.partnerId, hold.id) ?? hold;
}
