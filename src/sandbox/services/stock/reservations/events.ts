import type { ReservationData } from '@styk/sdk/api/events';
import { fromThousandths } from '../../../quantity.ts';
import { emitEvent } from '../../events/emit.ts';
import type { StockContext } from '../context.ts';
import type { Reservation } from './reservations.ts';

/** So many lines an event carries at most; the rest is read from the reservation. */
const LINES_IN_EVENT = 100;

type What = 'created' | 'confirmed' | 'released' | 'expired';

/** Tells what has become of a reservation. */
export function tellReservation(context: StockContext, what: What, reservation: Reservation, reason?: string): void {
  const { id, partnerId, state, orderRef, lines, expiresAt } = reservation;
  const data: ReservationData = {
    reservationId: id,
    state,
    orderRef,
    lines: lines
      .slice(0, LINES_IN_EVENT)
      .map(({ sku, location, qty }) => ({ sku, location, qty: fromThousandths(qty) })),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    ...(reason === undefined ? {} : { reason }),
  };
  const more = lines.length > LINES_IN_EVENT ? { dataref: `/stock/v1/reservations/${id}` } : {};
  emitEvent(context, { type: `stock.reservation.${what}`, subject: id, partnerId, data, ...more });
}
