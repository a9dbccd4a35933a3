import type { Tx } from '../../storage/tx.ts';
import type { StockContext } from './context.ts';
import { settleExpired } from './reservations/expiry.ts';
import {
  confirmReservation,
  reduceReservation,
  releaseReservation,
  shipReservation,
} from './reservations/lifecycle.ts';
import { findReservation, type Reservation, type ReservedLine } from './reservations/reservations.ts';
import { reserve, type Shortage, sumLines } from './reservations/reserve.ts';

/** An order reserves and confirms in one go, so that this time never runs. */
const TTL_MS = 60_000;

/** What orders ask of the stock, inside their own transaction. */
export const stockForOrders = {
  /** Reserves for an order at once, or tells what is missing. */
  take(
    context: StockContext,
    orderId: string,
    orderRef: string,
    lines: readonly ReservedLine[],
  ): { readonly reservationId: string } | { readonly shortages: readonly Shortage[] } {
    settleExpired(context);
    const outcome = reserve(context, { orderRef, lines: sumLines(lines), ttlMs: TTL_MS });
    if ('shortages' in outcome) return outcome;
    return { reservationId: confirmReservation(context, outcome.reservation, orderId).id };
  },
  /** Binds a reservation that holds these lines to its order; false when it is not there, over, or of something else. */
  bind(context: StockContext, orderId: string, reservationId: string, lines: readonly ReservedLine[]): boolean {
    settleExpired(context);
    const reservation = findReservation(context, reservationId);
    if (reservation?.state !== 'active' || !holds(reservation, sumLines(lines))) return false;
    confirmReservation(context, reservation, orderId);
    return true;
  },
  release(context: StockContext, reservationId: string): void {
    const reservation = findReservation(context, reservationId);
    if (reservation !== undefined && reservation.state !== 'shipped') releaseReservation(context, reservation);
  },
  reduce(context: StockContext, reservationId: string, lines: readonly ReservedLine[]): void {
    const reservation = findReservation(context, reservationId);
    if (reservation?.state === 'confirmed') reduceReservation(context, reservation, sumLines(lines));
  },
  ship(context: StockContext, reservationId: string): void {
    const reservation = findReservation(context, reservationId);
    if (reservation?.state === 'confirmed') shipReservation(context, reservation);
  },
  /** Whether it still takes something from the stock. */
  isStanding(tx: Tx, reservationId: string): boolean {
    const row = tx.get<{ state: string }>('SELECT state FROM stock_reservation WHERE id = ?', reservationId);
    return row?.state === 'active' || row?.state === 'confirmed';
  },
};

function holds({ lines }: Reservation, wanted: readonly ReservedLine[]): boolean {
  return wanted.every(({ sku, location, qty }) =>
    lines.some((line) => line.sku === sku && line.location === location && line.qty >= qty),
  );
}
