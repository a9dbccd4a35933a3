import type {
  ReservationConfirmation,
  ReservationExtension,
  ReservationRequest,
  Reservation as ReservationView,
} from '@styk/sdk/api/stock';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { openStock, type StockContext } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { settleExpired } from '../reservations/expiry.ts';
import { confirmReservation, extendReservation, releaseReservation } from '../reservations/lifecycle.ts';
import { findReservation, type Reservation, viewReservation } from '../reservations/reservations.ts';
import { reserve } from '../reservations/reserve.ts';
import { readLines } from './reservation-lines.ts';
import { insufficientStock } from './shortages.ts';

type IdParams = { readonly reservationId: string };
/** The default of the contract is filled in. */
type NewReservationCall = OperationCall<unknown, ReservationRequest & { readonly ttlSec: number }>;

export function createReservation(room: StockDependencies, call: NewReservationCall): OperationResult<ReservationView> {
  const { orderRef, ttlSec, lines } = call.body;
  const read = readLines(room, call, lines);
  settleExpired(call);
  const outcome = reserve(openStock(call), { orderRef, lines: read, ttlMs: ttlSec * 1000 });
  if ('shortages' in outcome) throw insufficientStock(lines, outcome.shortages);
  const { reservation } = outcome;
  const headers = { location: `/reservations/${reservation.id}` };
  return { status: 201, headers, body: viewReservation(reservation) };
}

export function getReservation(
  _room: StockDependencies,
  call: OperationCall<IdParams>,
): OperationResult<ReservationView> {
  return onReservation(call, (_context, reservation) => reservation);
}

export function extend(
  _room: StockDependencies,
  call: OperationCall<IdParams, ReservationExtension>,
): OperationResult<ReservationView> {
  return onReservation(call, (context, one) => extendReservation(context, one, call.body.ttlSec * 1000));
}

export function confirm(
  _room: StockDependencies,
  call: OperationCall<IdParams, ReservationConfirmation>,
): OperationResult<ReservationView> {
  return onReservation(call, (context, one) => confirmReservation(context, one, call.body.orderId));
}

export function release(_room: StockDependencies, call: OperationCall<IdParams>): OperationResult<ReservationView> {
  return onReservation(call, releaseReservation);
}

/** Settles what is due first, so that no reservation is met alive after its end. */
function onReservation(
  call: OperationCall<IdParams, unknown>,
  act: (context: StockContext, reservation: Reservation) => Reservation,
): OperationResult<ReservationView> {
  const { reservationId } = call.params;
  settleExpired(call);
  const context = openStock(call);
  const reservation = findReservation(context, reservationId);
  if (reservation === undefined) throw commonProblems.create('not-found', { path: reservationId });
  return { status: 200, body: viewReservation(act(context, reservation)) };
}
