import { readExpiring, SOON_MS } from './balance.ts';
import type { LedgerContext } from './context.ts';
import type { MemberAccount } from './member-account.ts';
import { tellExpiring } from './tell.ts';

const MOST_DATES = 50;

/**
 * Tells of points that will burn soon, once for each instant at which points of the member burn. Points earned later that
 * burn with them are not told again. Returns how many instants were told.
 */
export function remindOfExpiry(ledger: LedgerContext, account: MemberAccount): number {
  let told = 0;
  for (const expiring of readExpiring(ledger, account, ledger.now + SOON_MS, MOST_DATES)) {
    const { changes } = ledger.tx.run(
      'INSERT INTO loyalty_reminder (member, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
      account.member,
      expiring.expiresAt,
    );
    if (Number(changes) === 0) continue;
    tellExpiring(ledger, account, expiring);
    told += 1;
  }
  return told;
}

/** Members behind `last` with points that burn soon and that nobody has been told of. A member is due when they burn. */
export function membersToRemind({ tx, now }: LedgerContext, last: number, limit: number): readonly number[] {
  return tx
    .all<{ member: number }>(
      `SELECT member FROM loyalty_member m WHERE member > ?1 AND due_at <= ?3 AND EXISTS (
         SELECT 1 FROM loyalty_lot l
         WHERE l.member = m.member AND remaining > 0 AND remaining > held AND active_at <= ?2 AND expires_at <= ?3
           AND NOT EXISTS (SELECT 1 FROM loyalty_reminder r WHERE r.member = l.member AND r.expires_at = l.expires_at))
       ORDER BY member LIMIT ?4`,
      last,
      now,
      now + SOON_MS,
      limit,
    )
    .map(({ member }) => member);
}

/** Forgets reminders of points that are gone. */
export function forgetReminders({ tx, now }: LedgerContext): void {
  tx.run('DELETE FROM loyalty_reminder WHERE expires_at <= ?', now);
}
