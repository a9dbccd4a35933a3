import type { LedgerContext } from './context.ts';
import type { MemberAccount } from './member-account.ts';

/** So many points of this lot. */
export type Allocation = readonly [lot: number, points: number];

interface FreeLot {
  readonly seq: number;
  readonly free: number;
}

const FREE_LOTS = `SELECT seq, remaining - held AS free FROM loyalty_lot
  WHERE member = ? AND remaining > 0 AND remaining > held AND active_at <= ?
    AND (expires_at IS NULL OR expires_at > ?)`;

/** First earned, first spent. A sale sent late goes where it was earned (L26). */
const FIFO = `${FREE_LOTS} ORDER BY earned_at, seq`;

/** First to expire, first spent; among equals as FIFO, so that with equal lives both orders agree (L11). */
const FEFO = `${FREE_LOTS} ORDER BY expires_at IS NULL, expires_at, earned_at, seq`;

/**
 * Where the next points to be spent lie: live and not held, in the programme's order, up to `wanted` points in all.
 * Nothing is changed.
 */
export function pickInSpendOrder(ledger: LedgerContext, account: MemberAccount, wanted: number): Allocation[] {
  const picked: Allocation[] = [];
  if (wanted === 0) return picked;
  let missing = wanted;
  const sql = ledger.program.spendOrder === 'FIFO' ? FIFO : FEFO;
  for (const lot of ledger.tx.iterate<FreeLot>(sql, account.member, ledger.now, ledger.now)) {
    const points = Math.min(lot.free, missing);
    picked.push([lot.seq, points]);
    missing -= points;
    if (missing === 0) break;
  }
  return picked;
}
