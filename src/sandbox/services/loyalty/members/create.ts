import type { LedgerContext } from '../ledger/context.ts';
import { levelPeriodEnd } from '../ledger/levels.ts';
import { loadAccount, type MemberAccount } from '../ledger/member-account.ts';

export interface NewMember {
  readonly customerId: string;
  readonly verified: boolean;
}

/** Makes a customer a member, at the lowest level with nothing on the account. */
export function createMember(ledger: LedgerContext, { customerId, verified }: NewMember): MemberAccount {
  const row = ledger.tx.get<{ member: number }>(
    `INSERT INTO loyalty_member
       (id, state, verified, level, level_until, debt, lot_seq, entry_seq, due_at, enrolled_at)
     VALUES (?, 'active', ?, 0, ?, 0, 0, 0, NULL, ?) RETURNING member`,
    customerId,
    verified ? 1 : 0,
    levelPeriodEnd(ledger.zone.dayOf(ledger.now)),
    ledger.now,
  );
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return loadAccount(ledger, row.member);
}
