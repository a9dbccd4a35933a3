import type { ServiceContext } from '../../../operation.ts';
import { expireReservation } from './lifecycle.ts';
import { listDue } from './reservations.ts';

/** So many at a time: after a leap of the clock there may be very many. */
const PORTION = 1000;

/**
 * Ends every reservation whose time is over, whoever asks: their quantities are available from `expiresAt` on, however
 * late this comes (ST04). Returns how many.
 */
export function settleExpired(context: ServiceContext): number {
  let expired = 0;
  for (;;) {
    const due = listDue(context, PORTION);
    for (const reservation of due) {
      const { tx, now } = context;
      const { partnerId } = reservation;
      expireReservation({ tx, now, newId: (prefix) => context.newId(prefix), partnerId }, reservation);
    }
    expired += due.length;
    if (due.length < PORTION) return expired;
  }
}
