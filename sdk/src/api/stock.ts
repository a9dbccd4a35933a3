// Generated from openapi/stock.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { stockOperations as operations } from './stock.operations.ts';
import type { AvailabilityList, BatchResult, GetAvailabilityQuery, JournalAck, JournalEntry, JournalPage, JournalPosition, LevelBatch, ListStockJournalQuery, LongOperation, Reservation, ReservationConfirmation, ReservationExtension, ReservationRequest, SnapshotChunk, StockOperation } from './stock.types.ts';

export type * from './stock.types.ts';

/**
 * Report stock levels. `PUT /stock/v1/levels:batch`
 *
 * Up to 1 000 levels, 5 MiB, each on its own: an older `asOf` is `superseded` and changes nothing, a level that
 * is not the `expected` one is rejected with `level-changed`. Report within 60 s of the change; after 300 s
 * availability is stale.
 *
 * @example
 * const levels = await reportLevels(client, {
 *   levels: [
 *     {
 *       location: 'msk-01',
 *       sku: 'WTR-500',
 *       freeQty: '120',
 *       journalWatermark: 4181,
 *       asOf: '2026-11-22T10:15:30+03:00',
 *     },
 *     {
 *       location: 'msk-01',
 *       sku: 'AI-95',
 *       freeQty: '5120.456',
 *       expected: '5150',
 *       journalWatermark: 4181,
 *       asOf: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function reportLevels(client: Caller, body: LevelBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.reportLevels, { body }, options);
}

/**
 * Send a chunk of a snapshot. `PUT /stock/v1/snapshots/{location}`
 *
 * A snapshot is the whole free stock of a location at one moment, in chunks of up to 1 000 lines that share
 * `uploadId`, `asOf` and `journalWatermark` and may come in any order. Once all have come it is applied piece by
 * piece without holding up reservations; an article that is not in it has no stock. Every chunk is answered with
 * the same operation.
 *
 * @param location Location.
 * @throws StykApiError `not-found`, `upload-conflict`, `watermark-ahead`, `occurred-at-out-of-range`
 * @example
 * const snapshot = await putSnapshot(client, location, {
 *   uploadId: 'night-2026-11-22',
 *   chunk: 0,
 *   chunks: 120,
 *   asOf: '2026-11-22T03:00:00+03:00',
 *   journalWatermark: 4181,
 *   lines: [{ sku: 'WTR-500', freeQty: '120' }, { sku: 'AI-95', freeQty: '5120.456', safetyStock: '200' }],
 * });
 */
export function putSnapshot(client: Caller, location: string, body: SnapshotChunk, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.putSnapshot, { path: [location], body }, options);
}

/**
 * Read availability. `GET /stock/v1/availability`
 *
 * What can be sold of each article in the given locations or in those of a region: exactly one of `location` and
 * `region`. When the newest level is older than 300 s, `stale` is true and `stock.level.stale` is emitted once.
 * Expired reservations are free at once.
 *
 * @throws StykApiError `place-required`
 * @example
 * const availability = await getAvailability(client, query);
 */
export function getAvailability(client: Caller, query: GetAvailabilityQuery, options?: CallOptions): ApiPromise<AvailabilityList> {
  return client.call(operations.getAvailability, { query }, options);
}

/**
 * Read the journal of reservations. `GET /stock/v1/journal`
 *
 * What the ERP has to book, in order and without gaps for a location. Book, acknowledge with ackStockJournal,
 * report the same number as `journalWatermark`.
 *
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listStockJournal(client, query)) use(item);
 */
export function listStockJournal(client: Caller, query: ListStockJournalQuery, options?: CallOptions): PagePromise<JournalPage, JournalEntry> {
  return client.pages(operations.listStockJournal, { query }, options);
}

/**
 * Acknowledge the journal. `POST /stock/v1/journal:ack`
 *
 * The ERP has booked everything up to `seq`. Any prefix may be acknowledged; a number below the last one changes
 * nothing.
 *
 * @throws StykApiError `not-found`, `watermark-ahead`
 * @example
 * const stockJournal = await ackStockJournal(client, { location: 'msk-01', seq: 4185 });
 */
export function ackStockJournal(client: Caller, body: JournalAck, options?: CallOptions): ApiPromise<JournalPosition> {
  return client.call(operations.ackStockJournal, { body }, options);
}

/**
 * Reserve. `POST /stock/v1/reservations`
 *
 * All lines or none. Lines of one article and location are summed before the check. The reservation ends by
 * itself at `expiresAt` unless extended or confirmed. A refusal names what is missing and how much there is.
 *
 * @throws StykApiError `insufficient-stock`, `sku-unknown`, `location-unknown`, `unit-mismatch`
 * @example
 * const reservation = await createReservation(client, { orderRef: '100017', lines: [{ sku: 'WTR-500', location: 'msk-01', qty: '2' }], ttlSec: 900 });
 */
export function createReservation(client: Caller, body: ReservationRequest, options?: CallOptions): ApiPromise<Reservation> {
  return client.call(operations.createReservation, { body }, options);
}

/**
 * Read a reservation. `GET /stock/v1/reservations/{reservationId}`
 *
 * State of a reservation; an expired one is told at once.
 *
 * @param reservationId Reservation.
 * @throws StykApiError `not-found`
 * @example
 * const reservation = await getReservation(client, reservationId);
 */
export function getReservation(client: Caller, reservationId: string, options?: CallOptions): ApiPromise<Reservation> {
  return client.call(operations.getReservation, { path: [reservationId] }, options);
}

/**
 * Extend a reservation. `POST /stock/v1/reservations/{reservationId}:extend`
 *
 * Once, by at most 3 600 s from now. A second time is `reservation-already-extended`.
 *
 * @param reservationId Reservation.
 * @throws StykApiError `not-found`, `reservation-not-active`, `reservation-already-extended`
 * @example
 * const reservation = await extendReservation(client, reservationId, { ttlSec: 900 });
 */
export function extendReservation(client: Caller, reservationId: string, body: ReservationExtension, options?: CallOptions): ApiPromise<Reservation> {
  return client.call(operations.extendReservation, { path: [reservationId], body }, options);
}

/**
 * Bind a reservation to its order. `POST /stock/v1/reservations/{reservationId}:confirm`
 *
 * From now on it does not expire. After expiry it is too late: `reservation-not-active`. Confirming for the same
 * order again changes nothing.
 *
 * @param reservationId Reservation.
 * @throws StykApiError `not-found`, `reservation-not-active`
 * @example
 * const reservation = await confirmReservation(client, reservationId, { orderId: 'ord_01JD2Q7F8X' });
 */
export function confirmReservation(client: Caller, reservationId: string, body: ReservationConfirmation, options?: CallOptions): ApiPromise<Reservation> {
  return client.call(operations.confirmReservation, { path: [reservationId], body }, options);
}

/**
 * Release a reservation. `POST /stock/v1/reservations/{reservationId}:release`
 *
 * Gives the quantity back at once, also of a confirmed reservation. Releasing a released or expired one is 200
 * and changes nothing; what has been shipped cannot be released.
 *
 * @param reservationId Reservation.
 * @throws StykApiError `not-found`, `reservation-not-active`
 * @example
 * const reservation = await releaseReservation(client, reservationId);
 */
export function releaseReservation(client: Caller, reservationId: string, options?: CallOptions): ApiPromise<Reservation> {
  return client.call(operations.releaseReservation, { path: [reservationId] }, options);
}

/**
 * Read an operation. `GET /stock/v1/operations/{operationId}`
 *
 * How a snapshot fares; kept for 72 hours after it has finished.
 *
 * @param operationId Operation.
 * @throws StykApiError `not-found`
 * @example
 * const stockOperation = await getStockOperation(client, operationId);
 */
export function getStockOperation(client: Caller, operationId: string, options?: CallOptions): ApiPromise<StockOperation> {
  return client.call(operations.getStockOperation, { path: [operationId] }, options);
}

/** Styk stock, bound to a client. */
export class StockApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Report stock levels. `PUT /stock/v1/levels:batch`
   *
   * Up to 1 000 levels, 5 MiB, each on its own: an older `asOf` is `superseded` and changes nothing, a level that
   * is not the `expected` one is rejected with `level-changed`. Report within 60 s of the change; after 300 s
   * availability is stale.
   *
   * @example
   * const levels = await styk.stock.reportLevels({
   *   levels: [
   *     {
   *       location: 'msk-01',
   *       sku: 'WTR-500',
   *       freeQty: '120',
   *       journalWatermark: 4181,
   *       asOf: '2026-11-22T10:15:30+03:00',
   *     },
   *     {
   *       location: 'msk-01',
   *       sku: 'AI-95',
   *       freeQty: '5120.456',
   *       expected: '5150',
   *       journalWatermark: 4181,
   *       asOf: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  reportLevels(body: LevelBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return reportLevels(this.#client, body, options);
  }

  /**
   * Send a chunk of a snapshot. `PUT /stock/v1/snapshots/{location}`
   *
   * A snapshot is the whole free stock of a location at one moment, in chunks of up to 1 000 lines that share
   * `uploadId`, `asOf` and `journalWatermark` and may come in any order. Once all have come it is applied piece by
   * piece without holding up reservations; an article that is not in it has no stock. Every chunk is answered with
   * the same operation.
   *
   * @param location Location.
   * @throws StykApiError `not-found`, `upload-conflict`, `watermark-ahead`, `occurred-at-out-of-range`
   * @example
   * const snapshot = await styk.stock.putSnapshot(location, {
   *   uploadId: 'night-2026-11-22',
   *   chunk: 0,
   *   chunks: 120,
   *   asOf: '2026-11-22T03:00:00+03:00',
   *   journalWatermark: 4181,
   *   lines: [{ sku: 'WTR-500', freeQty: '120' }, { sku: 'AI-95', freeQty: '5120.456', safetyStock: '200' }],
   * });
   */
  putSnapshot(location: string, body: SnapshotChunk, options?: CallOptions): ApiPromise<LongOperation> {
    return putSnapshot(this.#client, location, body, options);
  }

  /**
   * Read availability. `GET /stock/v1/availability`
   *
   * What can be sold of each article in the given locations or in those of a region: exactly one of `location` and
   * `region`. When the newest level is older than 300 s, `stale` is true and `stock.level.stale` is emitted once.
   * Expired reservations are free at once.
   *
   * @throws StykApiError `place-required`
   * @example
   * const availability = await styk.stock.getAvailability(query);
   */
  getAvailability(query: GetAvailabilityQuery, options?: CallOptions): ApiPromise<AvailabilityList> {
    return getAvailability(this.#client, query, options);
  }

  /**
   * Read the journal of reservations. `GET /stock/v1/journal`
   *
   * What the ERP has to book, in order and without gaps for a location. Book, acknowledge with ackStockJournal,
   * report the same number as `journalWatermark`.
   *
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.stock.listStockJournal(query)) use(item);
   */
  listStockJournal(query: ListStockJournalQuery, options?: CallOptions): PagePromise<JournalPage, JournalEntry> {
    return listStockJournal(this.#client, query, options);
  }

  /**
   * Acknowledge the journal. `POST /stock/v1/journal:ack`
   *
   * The ERP has booked everything up to `seq`. Any prefix may be acknowledged; a number below the last one changes
   * nothing.
   *
   * @throws StykApiError `not-found`, `watermark-ahead`
   * @example
   * const stockJournal = await styk.stock.ackStockJournal({ location: 'msk-01', seq: 4185 });
   */
  ackStockJournal(body: JournalAck, options?: CallOptions): ApiPromise<JournalPosition> {
    return ackStockJournal(this.#client, body, options);
  }

  /**
   * Reserve. `POST /stock/v1/reservations`
   *
   * All lines or none. Lines of one article and location are summed before the check. The reservation ends by
   * itself at `expiresAt` unless extended or confirmed. A refusal names what is missing and how much there is.
   *
   * @throws StykApiError `insufficient-stock`, `sku-unknown`, `location-unknown`, `unit-mismatch`
   * @example
   * const reservation = await styk.stock.createReservation({ orderRef: '100017', lines: [{ sku: 'WTR-500', location: 'msk-01', qty: '2' }], ttlSec: 900 });
   */
  createReservation(body: ReservationRequest, options?: CallOptions): ApiPromise<Reservation> {
    return createReservation(this.#client, body, options);
  }

  /**
   * Read a reservation. `GET /stock/v1/reservations/{reservationId}`
   *
   * State of a reservation; an expired one is told at once.
   *
   * @param reservationId Reservation.
   * @throws StykApiError `not-found`
   * @example
   * const reservation = await styk.stock.getReservation(reservationId);
   */
  getReservation(reservationId: string, options?: CallOptions): ApiPromise<Reservation> {
    return getReservation(this.#client, reservationId, options);
  }

  /**
   * Extend a reservation. `POST /stock/v1/reservations/{reservationId}:extend`
   *
   * Once, by at most 3 600 s from now. A second time is `reservation-already-extended`.
   *
   * @param reservationId Reservation.
   * @throws StykApiError `not-found`, `reservation-not-active`, `reservation-already-extended`
   * @example
   * const reservation = await styk.stock.extendReservation(reservationId, { ttlSec: 900 });
   */
  extendReservation(reservationId: string, body: ReservationExtension, options?: CallOptions): ApiPromise<Reservation> {
    return extendReservation(this.#client, reservationId, body, options);
  }

  /**
   * Bind a reservation to its order. `POST /stock/v1/reservations/{reservationId}:confirm`
   *
   * From now on it does not expire. After expiry it is too late: `reservation-not-active`. Confirming for the same
   * order again changes nothing.
   *
   * @param reservationId Reservation.
   * @throws StykApiError `not-found`, `reservation-not-active`
   * @example
   * const reservation = await styk.stock.confirmReservation(reservationId, { orderId: 'ord_01JD2Q7F8X' });
   */
  confirmReservation(reservationId: string, body: ReservationConfirmation, options?: CallOptions): ApiPromise<Reservation> {
    return confirmReservation(this.#client, reservationId, body, options);
  }

  /**
   * Release a reservation. `POST /stock/v1/reservations/{reservationId}:release`
   *
   * Gives the quantity back at once, also of a confirmed reservation. Releasing a released or expired one is 200
   * and changes nothing; what has been shipped cannot be released.
   *
   * @param reservationId Reservation.
   * @throws StykApiError `not-found`, `reservation-not-active`
   * @example
   * const reservation = await styk.stock.releaseReservation(reservationId);
   */
  releaseReservation(reservationId: string, options?: CallOptions): ApiPromise<Reservation> {
    return releaseReservation(this.#client, reservationId, options);
  }

  /**
   * Read an operation. `GET /stock/v1/operations/{operationId}`
   *
   * How a snapshot fares; kept for 72 hours after it has finished.
   *
   * @param operationId Operation.
   * @throws StykApiError `not-found`
   * @example
   * const stockOperation = await styk.stock.getStockOperation(operationId);
   */
  getStockOperation(operationId: string, options?: CallOptions): ApiPromise<StockOperation> {
    return getStockOperation(this.#client, operationId, options);
  }
}
