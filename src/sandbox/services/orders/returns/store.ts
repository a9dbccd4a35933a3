import type { Tx } from '../../../storage/tx.ts';
import type { OrdersContext } from '../context.ts';
import type { TenderKind } from '../order.ts';
import { nextChange } from '../store.ts';

export type ReturnState =
  | 'awaiting_delivery'
  | 'requested'
  | 'approved'
  | 'partially_approved'
  | 'refused'
  | 'refunded';

/** A line of a return; quantities are thousandths. */
export interface StoredReturnLine {
  readonly lineId: string;
  readonly qty: number;
  readonly markingCodes?: readonly string[];
  readonly comment?: string;
  readonly decision?: 'approve' | 'refuse' | 'partial';
  readonly approvedQty?: number;
  readonly refusal?: string;
}

export interface StoredRefund {
  readonly kind: TenderKind;
  readonly ref?: string;
  readonly amountKop: number;
  /** What had been paid with, and the payment; without one it was cash. */
  readonly paidWith: TenderKind;
  readonly paymentId?: string;
  /** False while it has to be tried again. */
  readonly isPaid: boolean;
}

export interface ReturnContent {
  readonly reason: string;
  readonly refundMethod: 'original' | 'wallet';
  readonly lines: readonly StoredReturnLine[];
  readonly refunds: readonly StoredRefund[];
  readonly evidenceFileIds: readonly string[];
  readonly decideBy: number | null;
  readonly occurredAt: number;
}

export interface StoredReturn {
  readonly id: string;
  readonly partnerId: string;
  readonly orderId: string;
  readonly state: ReturnState;
  readonly content: ReturnContent;
  readonly recordedAt: number;
}

type ReturnRow = Omit<StoredReturn, 'content'> & { readonly content: string; readonly changed: number };

const COLUMNS = 'id, partner_id AS partnerId, order_id AS orderId, state, content, recorded_at AS recordedAt, changed';
const BY_ID = `SELECT ${COLUMNS} FROM orders_return WHERE id = ? AND partner_id = ?`;
const OF_ORDER = `SELECT ${COLUMNS} FROM orders_return WHERE order_id = ? ORDER BY changed`;
const UNPAID = `SELECT ${COLUMNS} FROM orders_return WHERE state IN ('approved', 'partially_approved') ORDER BY changed`;
const PAGE = `SELECT ${COLUMNS} FROM orders_return WHERE partner_id = ? AND changed > ? AND recorded_at > ?
  AND (?4 IS NULL OR order_id = ?4) AND (?5 IS NULL OR state = ?5) ORDER BY changed LIMIT ?6`;

export function findReturn({ tx, partnerId }: OrdersContext, id: string): StoredReturn | undefined {
  return toReturn(tx.get<ReturnRow>(BY_ID, id, partnerId));
}

export function returnsOf(tx: Tx, orderId: string): readonly StoredReturn[] {
  return tx.all<ReturnRow>(OF_ORDER, orderId).flatMap((row) => toReturn(row) ?? []);
}

/** Returns whose money has not gone back yet. */
export function listUnpaid(tx: Tx): readonly StoredReturn[] {
  return tx.all<ReturnRow>(UNPAID).flatMap((row) => toReturn(row) ?? []);
}

export function listReturns(
  { tx, partnerId }: OrdersContext,
  filter: {
    readonly after: number;
    readonly updatedAfter: number;
    readonly orderId: string | null;
    readonly state: string | null;
    readonly limit: number;
  },
): readonly { readonly found: StoredReturn; readonly changed: number }[] {
  const { after, updatedAfter, orderId, state, limit } = filter;
  const rows = tx.all<ReturnRow>(PAGE, partnerId, after, updatedAfter, orderId, state, limit);
  return rows.flatMap((row) => {
    const found = toReturn(row);
    return found === undefined ? [] : [{ found, changed: row.changed }];
  });
}

/** Writes a return, new or changed. */
export function saveReturn({ tx, now }: OrdersContext, one: StoredReturn): StoredReturn {
  const saved = { ...one, recordedAt: now };
  tx.run(
    `INSERT INTO orders_return (id, partner_id, order_id, state, changed, content, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed = excluded.changed, content = excluded.content,
       recorded_at = excluded.recorded_at`,
    saved.id,
    saved.partnerId,
    saved.orderId,
    saved.state,
    nextChange(tx),
    JSON.stringify(saved.content),
    now,
  );
  return saved;
}

function toReturn(row: ReturnRow | undefined): StoredReturn | undefined {
  if (row === undefined) return undefined;
  const { content, changed: _, ...rest } = row;
  return { ...rest, content: JSON.parse(content) as ReturnContent };
}
