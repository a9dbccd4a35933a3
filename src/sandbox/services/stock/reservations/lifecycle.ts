import type { StockContext } from '../context.ts';
import { appendMovement, type JournalKind } from '../journal.ts';
import { stockProblems } from '../problems.ts';
import { tellReservation } from './events.ts';
import { type Reservation, type ReservationState, type ReservedLine, updateReservation } from './reservations.ts';

/** A new end, once. */
export function extendReservation(context: StockContext, reservation: Reservation, ttlMs: number): Reservation {
  requireState(reservation, ['active']);
  if (reservation.extended) throw stockProblems.create('reservation-already-extended', { reservation: reservation.id });
  journal(context, 'extend', reservation);
  return updateReservation(context, reservation, { expiresAt: context.now + ttlMs, extended: true });
}

/** Binds it to its order: from now on it does not expire. The same again changes nothing. */
export function confirmReservation(context: StockContext, reservation: Reservation, orderId: string): Reservation {
  if (reservation.state === 'confirmed' && reservation.orderId === orderId) return reservation;
  requireState(reservation, ['active']);
  const confirmed = updateReservation(context, reservation, { state: 'confirmed', orderId, expiresAt: null });
  journal(context, 'confirm', confirmed);
  tellReservation(context, 'confirmed', confirmed);
  return confirmed;
}

/** Gives everything back. What has ended already stays as it is; what has been shipped is not there to be given back. */
export function releaseReservation(context: StockContext, reservation: Reservation, reason?: string): Reservation {
  if (reservation.state === 'released' || reservation.state === 'expired') return reservation;
  requireState(reservation, ['active', 'confirmed']);
  const released = updateReservation(context, reservation, { state: 'released' });
  journal(context, 'release', released);
  tellReservation(context, 'released', released, reason);
  return released;
}

/** Gives a part back, such as what a change of the order has removed; `lines` name how much of each. */
export function reduceReservation(
  context: StockContext,
  reservation: Reservation,
  lines: readonly ReservedLine[],
): Reservation {
  requireState(reservation, ['active', 'confirmed']);
  const given = reservation.lines.map((line) => {
    const less = lines.find(({ sku, location }) => sku === line.sku && location === line.location);
    return { line, qty: Math.min(less?.qty ?? 0, line.qty) };
  });
  const left = given.map(({ line, qty }) => ({ ...line, qty: line.qty - qty })).filter(({ qty }) => qty > 0);
  if (left.length === 0) return releaseReservation(context, reservation);
  for (const { line, qty } of given) if (qty > 0) appendMovement(context, 'release', reservation, { ...line, qty });
  return updateReservation(context, reservation, { lines: left });
}

/** The goods have left, and the reservation with them. */
export function shipReservation(context: StockContext, reservation: Reservation): Reservation {
  requireState(reservation, ['confirmed']);
  const shipped = updateReservation(context, reservation, { state: 'shipped' });
  journal(context, 'ship', shipped);
  return shipped;
}

/** Its time is over. */
export function expireReservation(context: StockContext, reservation: Reservation): void {
  const expired = updateReservation(context, reservation, { state: 'expired' });
  journal(context, 'expire', expired);
  tellReservation(context, 'expired', expired);
}

function journal(context: StockContext, kind: JournalKind, reservation: Reservation): void {
  for (const line of reservation.lines) appendMovement(context, kind, reservation, line);
}

function requireState({ id, state }: Reservation, allowed: readonly ReservationState[]): void {
  if (!allowed.includes(state)) throw stockProblems.create('reservation-not-active', { reservation: id, state });
}
