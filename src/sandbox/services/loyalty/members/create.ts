import type { LedgerContext } from '../ledger/context.ts';
import { levelPeriodEnd } from '../ledger/levels.ts';
import { loadAccount, type MemberAccount } from '../ledger/member-account.ts';

export interface NewMember {
  readonly customerId: string;
  readonly verified: boolean;
}

/** Makes a customer a member, at the lowest level with nothing on the account. */
export function createMember(ledger: LedgerContext, member: NewMember): MemberAccount {
  return loadAccount(ledger, insertMember(ledger, member, levelPeriodEnd(ledger.zone.dayOf(ledger.now))));
}

/** The same for those who are made by the hundred thousand: gives the number alone. `levelUntil` is a day. */
export function insertMember(
  { tx, now }: LedgerContext,
  { customerId, verified }: NewMember,
  levelUntil: number,
): number {
  const row = tx.get<{ member: number }>(
    `INSERT INTO loyalty_member
       (id, state, verified, level, level_until, debt, lot_seq, entry_seq, due_at, enrolled_at)
     VALUES (?, 'active', ?, 0, ?, 0, 0, 0, NULL, ?) RETURNING member`,
    customerId,
    verified ? 1 : 0,
    levelUntil,
    now,
  );
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return row.member;
}
