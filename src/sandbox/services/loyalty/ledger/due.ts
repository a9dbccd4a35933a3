import type { LedgerContext } from './context.ts';
import { settleDebt } from './debt.ts';
import { burnDeadLots } from './expiry.ts';
import { releaseExpiredHolds } from './holds.ts';
import { type MemberAccount, saveAccount } from './member-account.ts';

/** What booking found to do. */
export interface Booked {
  readonly holds: number;
  readonly points: number;
}

const NOTHING: Booked = { holds: 0, points: 0 };

/**
 * Books what time has already brought about: holds that ran out, lots that died, points that became active under a
 * debt. Every operation on a member begins with it, so that expiry is effective at its instant however late a job is.
 * Stores the account when there was anything to book.
 */
export function bookDue(ledger: LedgerContext, account: MemberAccount): Booked {
  if (account.dueAt === null || ledger.now < account.dueAt) return NOTHING;
  let holds = 0;
  let points = 0;
  // One instant after the other: points that came free under a debt have paid it before they could expire.
  while (account.dueAt !== null && account.dueAt <= ledger.now) {
    const atThatInstant = { ...ledger, now: account.dueAt };
    holds += releaseExpiredHolds(atThatInstant, account);
    points += afterRelease(atThatInstant, account, ledger.now);
  }
  saveAccount(ledger, account);
  return { holds, points };
}

/** Points that a hold gives back may have died meanwhile, or may pay a debt. Returns the points burned. */
export function afterRelease(ledger: LedgerContext, account: MemberAccount, recordedAt: number = ledger.now): number {
  const operationId = ledger.newId('exp');
  const burned = burnDeadLots(ledger, account, operationId, recordedAt);
  settleDebt(ledger, account, operationId);
  refreshDue(ledger, account);
  return burned;
}

/** Searches for the next instant at which something has to be booked. */
export function refreshDue(ledger: LedgerContext, account: MemberAccount): void {
  const { member, debt } = account;
  const next = ledger.tx.get<{ at: number | null }>(
    `SELECT min(at) AS at FROM (
       SELECT expires_at AS at FROM loyalty_lot WHERE member = ?1 AND remaining > 0 AND remaining > held
       UNION ALL
       SELECT expires_at FROM loyalty_hold WHERE member = ?1 AND state = 'held'
       UNION ALL
       SELECT active_at FROM loyalty_lot WHERE ?2 > 0 AND member = ?1 AND remaining > 0 AND active_at > ?3)`,
    member,
    debt,
    ledger.now,
  );
  account.dueAt = next?.at ?? null;
}
