import type { LedgerContext } from './context.ts';
import { type MemberAccount, noteDue } from './member-account.ts';

export interface LotRow {
  readonly seq: number;
  readonly points: number;
  readonly remaining: number;
  readonly held: number;
  readonly burned: number;
  readonly earnedAt: number;
  readonly activeAt: number;
  readonly expiresAt: number | null;
  readonly source: 'sale' | 'grace' | 'adjustment';
  readonly saleId: string | null;
}

const COLUMNS = `seq, points, remaining, held, burned, earned_at AS earnedAt, active_at AS activeAt,
  expires_at AS expiresAt, source, sale_id AS saleId`;

const BY_NUMBER = `SELECT ${COLUMNS} FROM loyalty_lot WHERE member = ? AND seq = ?`;
const PAGE = `SELECT ${COLUMNS} FROM loyalty_lot WHERE member = ? AND seq > ? ORDER BY seq LIMIT ?`;

export type NewLot = Pick<LotRow, 'points' | 'earnedAt' | 'activeAt' | 'expiresAt' | 'source' | 'saleId'>;

/** Puts a full lot into the member's shelf and returns its number. */
export function addLot(ledger: LedgerContext, account: MemberAccount, lot: NewLot): number {
  account.lotSeq += 1;
  account.balance = undefined;
  ledger.tx.run(
    `INSERT INTO loyalty_lot
       (member, seq, points, remaining, held, burned, earned_at, active_at, expires_at, source, sale_id)
     VALUES (?1, ?2, ?3, ?3, 0, 0, ?4, ?5, ?6, ?7, ?8)`,
    account.member,
    account.lotSeq,
    lot.points,
    lot.earnedAt,
    lot.activeAt,
    lot.expiresAt,
    lot.source,
    lot.saleId,
  );
  noteDue(account, lot.expiresAt);
  // At its activation it may have to pay a debt.
  if (lot.activeAt > ledger.now) noteDue(account, lot.activeAt);
  return account.lotSeq;
}

/** @throws Error when there is no such lot: what refers to lots refers to those that exist. */
export function loadLot(ledger: LedgerContext, account: MemberAccount, seq: number): LotRow {
  const lot = ledger.tx.get<LotRow>(BY_NUMBER, account.member, seq);
  if (lot === undefined) throw new Error(`member ${account.id} has no lot ${seq}`);
  return lot;
}

export function listLots(ledger: LedgerContext, account: MemberAccount, after: number, limit: number): LotRow[] {
  return ledger.tx.all<LotRow>(PAGE, account.member, after, limit);
}

/** Adds these differences; the lot's own constraint refuses what would break L01. */
export function changeLot(
  ledger: LedgerContext,
  account: MemberAccount,
  seq: number,
  change: { readonly remaining?: number; readonly held?: number; readonly burned?: number },
): void {
  account.balance = undefined;
  ledger.tx.run(
    `UPDATE loyalty_lot SET remaining = remaining + ?, held = held + ?, burned = burned + ?
     WHERE member = ? AND seq = ?`,
    change.remaining ?? 0,
    change.held ?? 0,
    change.burned ?? 0,
    account.member,
    seq,
  );
}

/** From `expiresAt` on a lot is dead, whether or not a job has booked it. */
export function isDead(lot: Pick<LotRow, 'expiresAt'>, now: number): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= now;
}

/** How a lot is called outside. */
export function lotId(account: Pick<MemberAccount, 'member'>, seq: number): string {
  return `lot_${account.member}-${seq}`;
}
