import type { StockContext } from '../context.ts';
import { appendMovement } from '../journal.ts';
import { availableOf, findLevel } from '../levels/levels.ts';
import { tellReservation } from './events.ts';
import { insertReservation, type Reservation, type ReservedLine } from './reservations.ts';

export interface NewReservation {
  readonly orderRef: string;
  /** At most one for an article and location: see `sumLines`. */
  readonly lines: readonly ReservedLine[];
  readonly ttlMs: number;
}

/** An article of which there is not enough. Quantities are thousandths. */
export interface Shortage {
  readonly line: ReservedLine;
  /** Never below zero. */
  readonly available: number;
}

/**
 * All lines or none: takes them, or tells of every shortage (ST01, ST02). Nothing comes in between reading and writing,
 * because transactions are synchronous. What was due has been settled before.
 */
export function reserve(
  context: StockContext,
  { orderRef, lines, ttlMs }: NewReservation,
): { readonly reservation: Reservation } | { readonly shortages: readonly Shortage[] } {
  const asked = lines.map((line) => ({ line, available: availableOf(findLevel(context, line.location, line.sku)) }));
  const shortages = asked
    .filter(({ line, available }) => available < line.qty)
    .map(({ line, available }) => ({ line, available: Math.max(available, 0) }));
  if (shortages.length > 0) return { shortages };
  const { now, partnerId } = context;
  const reservation: Reservation = {
    id: context.newId('rsv'),
    partnerId,
    state: 'active',
    orderRef,
    orderId: null,
    lines,
    expiresAt: now + ttlMs,
    extended: false,
    createdAt: now,
    recordedAt: now,
  };
  insertReservation(context, reservation);
  for (const { line, available } of asked) {
    appendMovement(context, 'create', reservation, line, available - line.qty);
  }
  tellReservation(context, 'created', reservation);
  return { reservation };
}

/** Lines of one article and location become one, in the place of the first. */
export function sumLines(lines: readonly ReservedLine[]): readonly ReservedLine[] {
  const summed = new Map<string, ReservedLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.location, line.sku]);
    const known = summed.get(key);
    summed.set(key, known === undefined ? line : { ...known, qty: known.qty + line.qty });
  }
  return [...summed.values()];
}
