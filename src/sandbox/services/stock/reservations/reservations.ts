import type { Reservation as ReservationView } from '@styk/sdk/api/stock';
import { fromThousandths } from '../../../quantity.ts';
import type { StockContext } from '../context.ts';

export type ReservationState = 'active' | 'confirmed' | 'released' | 'expired' | 'shipped';

/** What is taken of an article in a location, thousandths; lines of one of both are summed. */
export interface ReservedLine {
  readonly sku: string;
  readonly location: string;
  readonly qty: number;
  readonly unit: string;
}

export interface Reservation {
  readonly id: string;
  readonly partnerId: string;
  readonly state: ReservationState;
  /** The partner's name of the order or cart. */
  readonly orderRef: string;
  /** The order it is bound to. */
  readonly orderId: string | null;
  readonly lines: readonly ReservedLine[];
  /** First instant at which it is no more, null once confirmed. */
  readonly expiresAt: number | null;
  readonly extended: boolean;
  readonly createdAt: number;
  /** When its state last changed. */
  readonly recordedAt: number;
}

interface ReservationRow extends Omit<Reservation, 'lines' | 'extended'> {
  readonly lines: string;
  readonly extended: 0 | 1;
}

const COLUMNS = `id, partner_id AS partnerId, state, order_ref AS orderRef, order_id AS orderId, lines,
  expires_at AS expiresAt, extended, created_at AS createdAt, recorded_at AS recordedAt`;
const BY_ID = `SELECT ${COLUMNS} FROM stock_reservation WHERE id = ? AND partner_id = ?`;
const DUE = `SELECT ${COLUMNS} FROM stock_reservation WHERE state = 'active' AND expires_at <= ?
  ORDER BY expires_at, id LIMIT ?`;

export function findReservation({ tx, partnerId }: StockContext, id: string): Reservation | undefined {
  const row = tx.get<ReservationRow>(BY_ID, id, partnerId);
  return row && toReservation(row);
}

/** Reservations of anybody whose time is over and which still stand as active, the first to end first. */
export function listDue({ tx, now }: Pick<StockContext, 'tx' | 'now'>, limit: number): readonly Reservation[] {
  return tx.all<ReservationRow>(DUE, now, limit).map(toReservation);
}

export function insertReservation({ tx }: StockContext, reservation: Reservation): void {
  tx.run(
    `INSERT INTO stock_reservation (id, partner_id, state, order_ref, order_id, lines, expires_at, extended, created_at,
       recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    reservation.id,
    reservation.partnerId,
    reservation.state,
    reservation.orderRef,
    reservation.orderId,
    JSON.stringify(reservation.lines),
    reservation.expiresAt,
    Number(reservation.extended),
    reservation.createdAt,
    reservation.recordedAt,
  );
}

/** Writes what may change, and returns what it is now. */
export function updateReservation(
  { tx, now }: StockContext,
  reservation: Reservation,
  change: Partial<Pick<Reservation, 'state' | 'orderId' | 'lines' | 'expiresAt' | 'extended'>>,
): Reservation {
  const changed = { ...reservation, ...change, recordedAt: now };
  tx.run(
    `UPDATE stock_reservation SET state = ?, order_id = ?, lines = ?, expires_at = ?, extended = ?, recorded_at = ?
     WHERE id = ?`,
    changed.state,
    changed.orderId,
    JSON.stringify(changed.lines),
    changed.expiresAt,
    Number(changed.extended),
    changed.recordedAt,
    changed.id,
  );
  return changed;
}

export function viewReservation(reservation: Reservation): ReservationView {
  const { id, state, orderRef, orderId, lines, expiresAt, extended, createdAt, recordedAt } = reservation;
  return {
    reservationId: id,
    state,
    orderRef,
    orderId,
    mode: 'all-or-nothing',
    lines: lines.map((line) => ({ ...line, qty: fromThousandths(line.qty) })),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    extended,
    createdAt: new Date(createdAt).toISOString(),
    recordedAt: new Date(recordedAt).toISOString(),
  };
}

function toReservation({ lines, extended, ...row }: ReservationRow): Reservation {
  return { ...row, lines: JSON.parse(lines) as ReservedLine[], extended: extended === 1 };
}
