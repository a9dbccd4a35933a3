import type { LedgerContext } from './context.ts';
import type { MemberAccount } from './member-account.ts';

/**
 * Accounts of the double entry. Points of members come from `issued` and go to `redeemed` or `expired`; `debt` holds
 * what members owe, `writeoff` what the programme bears.
 */
export type LedgerAccount = 'member' | 'debt' | 'issued' | 'redeemed' | 'expired' | 'writeoff';

export interface Movement {
  readonly kind:
    | 'accrue'
    | 'redeem'
    | 'restore'
    | 'claw-back'
    | 'expire'
    | 'unexpire'
    | 'settle-debt'
    | 'merge'
    | 'adjust';
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  readonly points: number;
  /** Lot concerned, null when none is. */
  readonly lot: number | null;
}

/** Writes the two sides of a movement under the operation that causes it. */
export function post(ledger: LedgerContext, account: MemberAccount, operationId: string, movement: Movement): void {
  const { kind, from, to, points, lot } = movement;
  // Each side by itself: a statement that writes two rows keeps what it changes, in case the second cannot be written.
  insert(ledger, account, { operationId, kind, account: from, points: -points, lot });
  insert(ledger, account, { operationId, kind, account: to, points, lot });
}

function insert(ledger: LedgerContext, account: MemberAccount, entry: Omit<EntryRow, 'seq' | 'recordedAt'>): void {
  account.entrySeq += 1;
  ledger.tx.run(
    `INSERT INTO loyalty_entry (member, seq, operation_id, kind, account, points, lot, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    account.member,
    account.entrySeq,
    entry.operationId,
    entry.kind,
    entry.account,
    entry.points,
    entry.lot,
    ledger.now,
  );
}

/** One side of a movement. */
export interface EntryRow {
  readonly seq: number;
  readonly operationId: string;
  readonly kind: Movement['kind'];
  readonly account: LedgerAccount;
  readonly points: number;
  readonly lot: number | null;
  readonly recordedAt: number;
}

export function listEntries(
  ledger: LedgerContext,
  account: MemberAccount,
  after: number,
  recordedAfter: number,
  limit: number,
): EntryRow[] {
  return ledger.tx.all<EntryRow>(
    `SELECT seq, operation_id AS operationId, kind, account, points, lot, recorded_at AS recordedAt
     FROM loyalty_entry WHERE member = ? AND seq > ? AND recorded_at > ? ORDER BY seq LIMIT ?`,
    account.member,
    after,
    recordedAfter,
    limit,
  );
}
