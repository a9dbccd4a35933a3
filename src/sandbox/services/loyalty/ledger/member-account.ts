import type { Balance } from './balance.ts';
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
  /** The two as they stand in the row, which has an index for each of them. */
  storedLevelUntil: number;
  storedDueAt: number | null;
  /** What the ledger has summed up for this account, until it moves something. */
  balance?: (Balance & { readonly at: number }) | undefined;
  netSpend?: { readonly kopecks: number; readonly today: number } | undefined;
}

const COLUMNS = `member, id, state, verified, level, level_until AS levelUntil, debt, lot_seq AS lotSeq,
  entry_seq AS entrySeq, due_at AS dueAt, level_until AS storedLevelUntil, due_at AS storedDueAt`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_member WHERE id = ?`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM loyalty_member WHERE member = ?`;

/** The member a customer id leads to, after all merges. */
export function findAccountById(ledger: LedgerContext, id: string): MemberAccount | undefined {
  return findAccountOf(ledger, ledger.customers.survivorOf(ledger.tx, id));
}

/** The account of a customer who has not been merged into another. */
export function findAccountOf(ledger: LedgerContext, customerId: string): MemberAccount | undefined {
  return ledger.tx.get<MemberAccount>(BY_ID, customerId);
}

/** @throws Error when there is no such number: rows refer to members that exist. */
export function loadAccount(ledger: LedgerContext, member: number): MemberAccount {
  const account = ledger.tx.get<MemberAccount>(BY_NUMBER, member);
  if (account === undefined) throw new Error(`no member number ${member}`);
  return account;
}

export function saveAccount(ledger: LedgerContext, account: MemberAccount): void {
  const { member, level, levelUntil, debt, lotSeq, entrySeq, dueAt } = account;
  ledger.tx.run(
    'UPDATE loyalty_member SET level = ?, debt = ?, lot_seq = ?, entry_seq = ? WHERE member = ?',
    level,
    debt,
    lotSeq,
    entrySeq,
    member,
  );
  // SQLite takes what is set out of its indexes and puts it in again, changed or not; both seldom change.
  if (levelUntil !== account.storedLevelUntil || dueAt !== account.storedDueAt) {
    ledger.tx.run('UPDATE loyalty_member SET level_until = ?, due_at = ? WHERE member = ?', levelUntil, dueAt, member);
    account.storedLevelUntil = levelUntil;
    account.storedDueAt = dueAt;
  }
}

/** Notes that something has to be booked at this instant. */
export function noteDue(account: MemberAccount, at: number | null): void {
  if (at !== null && (account.dueAt === null || at < account.dueAt)) account.dueAt = at;
}
