import type { LedgerContext } from './context.ts';

/**
 * A member's row while an operation works on it. The operation changes this copy and ends with `saveAccount`, so that
 * the row is written once however much has moved.
 */
export interface MemberAccount {
  readonly member: number;
  readonly id: string;
  readonly state: 'active' | 'blocked';
  readonly verified: 0 | 1;
  /** Index in the programme's levels. */
  level: number;
  /** Last day of the period for which the level was earned. */
  levelUntil: number;
  /** Points owed. */
  debt: number;
  /** Last numbers given to a lot and to an entry of this member. */
  lotSeq: number;
  entrySeq: number;
  /**
   * Nothing has to be booked for this member before this instant; null when nothing ever has. May be too early, never
   * too late. It keeps the common operation from searching for what has expired.
   */
  dueAt: number | null;
}

const COLUMNS = `member, id, state, verified, level, level_until AS levelUntil, debt,
  lot_seq AS lotSeq, entry_seq AS entrySeq, due_at AS dueAt`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_member WHERE id = ?`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM loyalty_member WHERE member = ?`;

/** The member a customer id leads to, after all merges. */
export function findAccountById(ledger: LedgerContext, id: string): MemberAccount | undefined {
  return ledger.tx.get<MemberAccount>(BY_ID, ledger.customers.survivorOf(ledger.tx, id));
}

/** @throws Error when there is no such number: rows refer to members that exist. */
export function loadAccount(ledger: LedgerContext, member: number): MemberAccount {
  const account = ledger.tx.get<MemberAccount>(BY_NUMBER, member);
  if (account === undefined) throw new Error(`no member number ${member}`);
  return account;
}

export function saveAccount(ledger: LedgerContext, account: MemberAccount): void {
  ledger.tx.run(
    `UPDATE loyalty_member SET level = ?, level_until = ?, debt = ?, lot_seq = ?, entry_seq = ?, due_at = ?
     WHERE member = ?`,
    account.level,
    account.levelUntil,
    account.debt,
    account.lotSeq,
    account.entrySeq,
    account.dueAt,
    account.member,
  );
}

/** Notes that something has to be booked at this instant. */
export function noteDue(account: MemberAccount, at: number | null): void {
  if (at !== null && (account.dueAt === null || at < account.dueAt)) account.dueAt = at;
}
