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
  const first = account.entrySeq + 1;
  account.entrySeq += 2;
  ledger.tx.run(
    `INSERT INTO loyalty_entry (member, seq, operation_id, kind, account, points, lot, recorded_at)
     VALUES (?1, ?2, ?3, ?4, ?5, -?7, ?8, ?9), (?1, ?2 + 1, ?3, ?4, ?6, ?7, ?8, ?9)`,
    account.member,
    first,
    operationId,
    kind,
    from,
    to,
    points,
    lot,
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
