import type { LedgerContext } from './context.ts';
import type { MemberAccount } from './member-account.ts';

/** Points that expire within so long are told to be expiring. */
export const SOON_MS = 30 * 86_400_000;

/** Figures of a member for whom everything due is booked. `available` = `balance` − `held`. */
export interface Balance {
  /** Points of live lots, and those which a hold still protects in a dead one. */
  readonly balance: number;
  readonly held: number;
  readonly available: number;
  /** When the next of the available points expire. */
  readonly nextExpiry: number | null;
}

/** Sums up the member's lots, once for an account until they change. */
export function readBalance(ledger: LedgerContext, account: MemberAccount): Balance {
  if (account.balance?.at === ledger.now) return account.balance;
  const sums = ledger.tx.get<{ balance: number; held: number; nextExpiry: number | null }>(
    `SELECT coalesce(sum(remaining), 0) AS balance, coalesce(sum(held), 0) AS held,
       min(CASE WHEN remaining > held THEN expires_at END) AS nextExpiry
     FROM loyalty_lot WHERE member = ? AND remaining > 0 AND active_at <= ?`,
    account.member,
    ledger.now,
  );
  const { balance = 0, held = 0, nextExpiry = null } = sums ?? {};
  account.balance = { balance, held, available: balance - held, nextExpiry, at: ledger.now };
  return account.balance;
}

/** Points that expire together. */
export interface ExpiringPoints {
  readonly points: number;
  readonly expiresAt: number;
}

/** Available points that expire up to `until`, soonest first. */
export function readExpiring(
  ledger: LedgerContext,
  account: MemberAccount,
  until: number,
  limit: number,
): ExpiringPoints[] {
  return ledger.tx.all<ExpiringPoints>(
    `SELECT expires_at AS expiresAt, sum(remaining - held) AS points FROM loyalty_lot
     WHERE member = ? AND remaining > 0 AND remaining > held AND active_at <= ? AND expires_at <= ?
     GROUP BY expires_at ORDER BY expires_at LIMIT ?`,
    account.member,
    ledger.now,
    until,
    limit,
  );
}
