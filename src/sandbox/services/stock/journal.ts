import type { JournalEntry } from '@styk/sdk/api/stock';
import { fromThousandths } from '../../quantity.ts';
import type { StockContext } from './context.ts';
import { movePending } from './levels/levels.ts';
import { nextSeq } from './levels/locations.ts';
import type { Reservation, ReservedLine } from './reservations/reservations.ts';

export type JournalKind = 'create' | 'extend' | 'confirm' | 'release' | 'expire' | 'ship';

/** What a movement takes from the free stock for each unit; goods and their reservation leave together, so a shipment takes nothing. */
const EFFECTS: Readonly<Record<JournalKind, -1 | 0 | 1>> = {
  create: 1,
  extend: 0,
  confirm: 0,
  release: -1,
  expire: -1,
  ship: 0,
};

/** Writes a movement of one line and lets the level follow. `leftOver` is what a new reservation leaves to others. */
export function appendMovement(
  context: StockContext,
  kind: JournalKind,
  { id, orderId, orderRef }: Pick<Reservation, 'id' | 'orderId' | 'orderRef'>,
  { sku, location, qty }: ReservedLine,
  leftOver: number | null = null,
): void {
  const effect = EFFECTS[kind] * qty;
  context.tx.run(
    `INSERT INTO stock_journal (partner_id, location, seq, kind, reservation_id, order_id, order_ref, sku, qty, effect,
       left_over, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    context.partnerId,
    location,
    nextSeq(context, location),
    kind,
    id,
    orderId,
    orderRef,
    sku,
    qty,
    effect,
    leftOver,
    context.now,
  );
  if (effect !== 0) movePending(context, location, sku, effect);
}

interface EntryRow {
  readonly seq: number;
  readonly kind: JournalKind;
  readonly reservationId: string;
  readonly orderId: string | null;
  readonly orderRef: string;
  readonly sku: string;
  readonly qty: number;
  readonly recordedAt: number;
}

/** Entries after a number, in order. */
export function readJournal(
  { tx, partnerId }: StockContext,
  location: string,
  after: number,
  limit: number,
): readonly JournalEntry[] {
  const rows = tx.all<EntryRow>(
    `SELECT seq, kind, reservation_id AS reservationId, order_id AS orderId, order_ref AS orderRef, sku, qty,
       recorded_at AS recordedAt
     FROM stock_journal WHERE partner_id = ? AND location = ? AND seq > ? ORDER BY seq LIMIT ?`,
    partnerId,
    location,
    after,
    limit,
  );
  return rows.map(({ orderId, qty, recordedAt, ...row }) => ({
    ...row,
    location,
    ...(orderId === null ? {} : { orderId }),
    qty: fromThousandths(qty),
    recordedAt: new Date(recordedAt).toISOString(),
  }));
}
