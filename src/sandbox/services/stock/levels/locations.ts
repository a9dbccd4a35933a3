import type { StockContext } from '../context.ts';

/** Where the journal of a location stands and how fresh its stock is. */
export interface LocationState {
  readonly lastSeq: number;
  readonly ackedSeq: number;
  /** Time of the newest level applied. */
  readonly newestAsOf: number | null;
  /** Time of the newest whole snapshot: an article without a level had none then. */
  readonly snapshotAsOf: number | null;
  /** The newest level when it was last told that nothing newer has come. */
  readonly toldAsOf: number | null;
}

const NOTHING: LocationState = { lastSeq: 0, ackedSeq: 0, newestAsOf: null, snapshotAsOf: null, toldAsOf: null };

export function readLocation({ tx, partnerId }: StockContext, location: string): LocationState {
  return (
    tx.get<LocationState>(
      `SELECT last_seq AS lastSeq, acked_seq AS ackedSeq, newest_as_of AS newestAsOf, snapshot_as_of AS snapshotAsOf,
         told_as_of AS toldAsOf
       FROM stock_location WHERE partner_id = ? AND location = ?`,
      partnerId,
      location,
    ) ?? NOTHING
  );
}

/** The next number of the journal of a location. */
export function nextSeq({ tx, partnerId }: StockContext, location: string): number {
  const row = tx.get<{ seq: number }>(
    `INSERT INTO stock_location (partner_id, location, last_seq) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET last_seq = last_seq + 1 RETURNING last_seq AS seq`,
    partnerId,
    location,
  );
  return row?.seq ?? 0;
}

/** The ERP has booked everything up to here. A number below the last one changes nothing. */
export function acknowledge({ tx, partnerId }: StockContext, location: string, seq: number): void {
  tx.run(
    'UPDATE stock_location SET acked_seq = max(acked_seq, ?) WHERE partner_id = ? AND location = ?',
    seq,
    partnerId,
    location,
  );
}

/** Levels of this time have been applied. */
export function markFresh({ tx, partnerId }: StockContext, location: string, asOf: number): void {
  tx.run(
    `INSERT INTO stock_location (partner_id, location, newest_as_of) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET newest_as_of = max(coalesce(newest_as_of, 0), excluded.newest_as_of)`,
    partnerId,
    location,
    asOf,
  );
}

/** A whole snapshot of this time is known. */
export function markSnapshot({ tx, partnerId }: StockContext, location: string, asOf: number): void {
  tx.run(
    `INSERT INTO stock_location (partner_id, location, snapshot_as_of) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET snapshot_as_of = max(coalesce(snapshot_as_of, 0), excluded.snapshot_as_of)`,
    partnerId,
    location,
    asOf,
  );
}

/** It has been told that nothing newer than the newest level has come. */
export function markTold({ tx, partnerId }: StockContext, location: string): void {
  tx.run(
    'UPDATE stock_location SET told_as_of = newest_as_of WHERE partner_id = ? AND location = ?',
    partnerId,
    location,
  );
}
