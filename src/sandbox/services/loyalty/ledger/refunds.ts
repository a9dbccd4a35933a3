import type { LedgerContext } from './context.ts';
import type { ReturnedLine, ReturnRefusal } from './returns.ts';
import { tellWaiting } from './tell.ts';

export type RefundState = 'applied' | 'pending_sale' | 'orphan' | 'refused';

export interface Refund {
  readonly id: string;
  readonly partnerId: string;
  readonly refundKey: string;
  /** Hash of the content. */
  readonly fingerprint: string;
  readonly kind: 'refund' | 'cancel';
  readonly state: RefundState;
  /** Null while its sale is unknown. */
  readonly saleId: string | null;
  readonly storeId: string;
  readonly receiptKey: string;
  readonly lines: readonly ReturnedLine[];
  /** Points given back and taken back. */
  readonly restored: number;
  readonly clawed: number;
  /** The member's debt after it. */
  readonly debt: number;
  /** Why a parked refund could not be applied when its sale came. */
  readonly refusal: ReturnRefusal | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

type RefundRow = Omit<Refund, 'lines'> & { readonly lines: string };

const COLUMNS = `id, partner_id AS partnerId, refund_key AS refundKey, fingerprint, kind, state, sale_id AS saleId,
  store_id AS storeId, receipt_key AS receiptKey, lines, restored, clawed, debt, refusal, occurred_at AS occurredAt,
  recorded_at AS recordedAt`;

const BY_ID = `SELECT ${COLUMNS} FROM loyalty_refund WHERE id = ? AND partner_id = ?`;
const BY_KEY = `SELECT ${COLUMNS} FROM loyalty_refund WHERE partner_id = ? AND refund_key = ?`;
const PARKED = `SELECT ${COLUMNS} FROM loyalty_refund
     WHERE partner_id = ? AND store_id = ? AND receipt_key = ? AND state IN ('pending_sale', 'orphan') ORDER BY rowid`;
const PAGE = `SELECT rowid AS seq, ${COLUMNS} FROM loyalty_refund
     WHERE partner_id = ?1 AND (?2 IS NULL OR state = ?2) AND rowid > ?3 AND COALESCE(changed_at, recorded_at) > ?4
     ORDER BY rowid LIMIT ?5`;

export function findRefund(ledger: LedgerContext, partnerId: string, id: string): Refund | undefined {
  const row = ledger.tx.get<RefundRow>(BY_ID, id, partnerId);
  return row && fromRow(row);
}

/** By the natural key, unique for the partner for ever. */
export function findRefundByKey(ledger: LedgerContext, partnerId: string, refundKey: string): Refund | undefined {
  const row = ledger.tx.get<RefundRow>(BY_KEY, partnerId, refundKey);
  return row && fromRow(row);
}

/** Refunds that wait for this receipt, in the order they came. */
export function findParkedRefunds(
  ledger: LedgerContext,
  partnerId: string,
  storeId: string,
  receiptKey: string,
): Refund[] {
  const rows = ledger.tx.all<RefundRow>(PARKED, partnerId, storeId, receiptKey);
  return rows.map(fromRow);
}

export interface RefundFilter {
  /** Null for all states. */
  readonly state: string | null;
  /** Position behind which the page begins. */
  readonly after: number;
  /** Epoch milliseconds. */
  readonly changedAfter: number;
}

/** The partner's refunds in the order they came. */
export function listRefundRows(
  ledger: LedgerContext,
  partnerId: string,
  { state, after, changedAfter }: RefundFilter,
  limit: number,
): { readonly seq: number; readonly refund: Refund }[] {
  const rows = ledger.tx.all<RefundRow & { readonly seq: number }>(PAGE, partnerId, state, after, changedAfter, limit);
  return rows.map(({ seq, ...row }) => ({ seq, refund: fromRow(row) }));
}

/** Reports what has waited for its sale since before `recordedBefore`. Returns how many. */
export function markOrphans(ledger: LedgerContext, recordedBefore: number): number {
  const orphans = ledger.tx.all<
    Pick<Refund, 'id' | 'partnerId' | 'refundKey' | 'storeId' | 'receiptKey' | 'recordedAt'>
  >(
    `UPDATE loyalty_refund SET state = 'orphan', changed_at = ? WHERE state = 'pending_sale' AND recorded_at <= ?
     RETURNING id, partner_id AS partnerId, refund_key AS refundKey, store_id AS storeId, receipt_key AS receiptKey,
       recorded_at AS recordedAt`,
    ledger.now,
    recordedBefore,
  );
  for (const orphan of orphans) tellWaiting(ledger, 'loyalty.refund.orphaned', orphan);
  return orphans.length;
}

export function insertRefund(ledger: LedgerContext, refund: Refund): void {
  ledger.tx.run(
    `INSERT INTO loyalty_refund
       (id, partner_id, refund_key, fingerprint, kind, state, sale_id, store_id, receipt_key, lines, restored, clawed,
        debt, refusal, occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    refund.id,
    refund.partnerId,
    refund.refundKey,
    refund.fingerprint,
    refund.kind,
    refund.state,
    refund.saleId,
    refund.storeId,
    refund.receiptKey,
    JSON.stringify(refund.lines),
    refund.restored,
    refund.clawed,
    refund.debt,
    refund.refusal,
    refund.occurredAt,
    refund.recordedAt,
  );
}

/** Writes what became of a parked refund when its sale came. */
export function settleParkedRefund(ledger: LedgerContext, refund: Refund): void {
  ledger.tx.run(
    `UPDATE loyalty_refund
     SET state = ?, sale_id = ?, restored = ?, clawed = ?, debt = ?, refusal = ?, changed_at = ? WHERE id = ?`,
    refund.state,
    refund.saleId,
    refund.restored,
    refund.clawed,
    refund.debt,
    refund.refusal,
    ledger.now,
    refund.id,
  );
}

function fromRow(row: RefundRow): Refund {
  return { ...row, lines: JSON.parse(row.lines) };
}
