import type { LedgerContext } from '../ledger/context.ts';
import { levelPeriodEnd } from '../ledger/levels.ts';
import { loadAccount, type MemberAccount } from '../ledger/member-account.ts';

export interface NewMember {
  /** Masked already. */
  readonly displayName: string;
  readonly verified: boolean;
}

/** Makes a member at the lowest level with nothing on the account. */
export function createMember(ledger: LedgerContext, { displayName, verified }: NewMember): MemberAccount {
  const row = ledger.tx.get<{ member: number }>(
    `INSERT INTO loyalty_member
       (id, display_name, state, verified, level, level_until, debt, lot_seq, entry_seq, due_at, enrolled_at)
     VALUES (?, ?, 'active', ?, 0, ?, 0, 0, 0, NULL, ?) RETURNING member`,
    ledger.newId('cus'),
    displayName,
    verified ? 1 : 0,
    levelPeriodEnd(ledger.zone.dayOf(ledger.now)),
    ledger.now,
  );
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return loadAccount(ledger, row.member);
}
