import type { Tx } from '../../storage/tx.ts';
import type { PointMovement, ReadPosition } from '../wallet/context.ts';

interface MovementRow extends Omit<PointMovement, 'isReturn'> {
  readonly seq: number;
}

const SALES = `SELECT rowid AS seq, id AS sourceId, accrued AS issued, redeemed, receipt_key AS receiptKey,
    occurred_at AS occurredAt, recorded_at AS recordedAt, recorded_at AS soldAt
  FROM loyalty_sale WHERE partner_id = ? AND rowid > ? AND recorded_at < ? ORDER BY rowid`;

/** A return that waited for its sale moves its points when that comes. */
const RETURNS = `SELECT r.rowid AS seq, r.id AS sourceId, r.clawed AS issued, r.restored AS redeemed,
    r.receipt_key AS receiptKey, r.occurred_at AS occurredAt, coalesce(r.changed_at, r.recorded_at) AS recordedAt,
    s.recorded_at AS soldAt
  FROM loyalty_refund r JOIN loyalty_sale s ON s.id = r.sale_id
  WHERE r.partner_id = ? AND r.state = 'applied' AND r.rowid > ? AND coalesce(r.changed_at, r.recorded_at) < ?
  ORDER BY r.rowid`;

/** Whatever was recorded too late for this time, or still waits for its sale, is to be met again. */
const FIRST_SALE_LEFT = `SELECT min(rowid) AS seq FROM loyalty_sale
  WHERE partner_id = ? AND rowid > ? AND recorded_at >= ?`;
const FIRST_RETURN_LEFT = `SELECT min(rowid) AS seq FROM loyalty_refund
  WHERE partner_id = ? AND rowid > ?
    AND (state IN ('pending_sale', 'orphan') OR coalesce(changed_at, recorded_at) >= ?)`;

/**
 * Points that sales and returns of the partner moved, recorded before an instant, in the order of recording. Some may
 * have been told before: what comes after something that is left is told again with it.
 */
export function readPointMovements(
  tx: Tx,
  partnerId: string,
  from: ReadPosition,
  before: number,
): { readonly movements: readonly PointMovement[]; readonly next: ReadPosition } {
  const sales = tx.all<MovementRow>(SALES, partnerId, from.saleSeq, before);
  const returns = tx.all<MovementRow>(RETURNS, partnerId, from.refundSeq, before);
  const movements = [
    ...sales.map((row) => toMovement(row, false)),
    ...returns.map((row) => toMovement(row, true)),
  ].toSorted((a, b) => a.recordedAt - b.recordedAt);
  const position = (query: string, rows: readonly MovementRow[], start: number): number => {
    const left = tx.get<{ seq: number | null }>(query, partnerId, start, before)?.seq ?? null;
    const last = rows.at(-1)?.seq ?? start;
    return left === null ? last : Math.min(last, left - 1);
  };
  const next = {
    saleSeq: position(FIRST_SALE_LEFT, sales, from.saleSeq),
    refundSeq: position(FIRST_RETURN_LEFT, returns, from.refundSeq),
  };
  return { movements, next };
}

/** Partners with sales in the programme. */
export function partnersWithSales(tx: Tx): readonly string[] {
  return tx.all<{ id: string }>('SELECT DISTINCT partner_id AS id FROM loyalty_sale').map(({ id }) => id);
}

function toMovement({ seq: _, ...row }: MovementRow, isReturn: boolean): PointMovement {
  return { ...row, isReturn };
}
