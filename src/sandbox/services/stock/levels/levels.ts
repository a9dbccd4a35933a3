import type { StockContext } from '../context.ts';

/** Stock of an article in a location as it was last reported. Quantities are thousandths. */
export interface Level {
  readonly unit: string;
  readonly free: number;
  readonly safety: number;
  /** Up to here the reporter had booked the journal. */
  readonly watermark: number;
  /** What the journal after the watermark takes. */
  readonly pending: number;
  readonly asOf: number;
  /** Whether it has been told that it is stale. */
  readonly told: 0 | 1;
  readonly restockAt: number | null;
  readonly restockQty: number | null;
  /** The last snapshot that named the article. */
  readonly upload: number | null;
}

export function findLevel({ tx, partnerId }: StockContext, location: string, sku: string): Level | undefined {
  return tx.get<Level>(
    `SELECT unit, free, safety, watermark, pending, as_of AS asOf, told, restock_at AS restockAt,
       restock_qty AS restockQty, upload
     FROM stock_level WHERE partner_id = ? AND location = ? AND sku = ?`,
    partnerId,
    location,
    sku,
  );
}

/** Free for sale; below zero when more is reserved or kept back than there is. */
export function availableOf(level: Level | undefined): number {
  return level === undefined ? 0 : level.free - level.pending - level.safety;
}

/** Writes a level that was just applied; what the journal takes after its watermark is summed anew. */
export function saveLevel(
  { tx, partnerId }: StockContext,
  location: string,
  sku: string,
  level: Omit<Level, 'pending' | 'told'>,
): void {
  tx.run(
    `INSERT INTO stock_level (partner_id, location, sku, unit, free, safety, watermark, pending, as_of, told, restock_at,
       restock_qty, upload)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(sum(effect), 0), ?8, 0, ?9, ?10, ?11 FROM stock_journal
     WHERE partner_id = ?1 AND location = ?2 AND sku = ?3 AND seq > ?7
     ON CONFLICT DO UPDATE SET unit = excluded.unit, free = excluded.free, safety = excluded.safety,
       watermark = excluded.watermark, pending = excluded.pending, as_of = excluded.as_of, told = 0,
       restock_at = excluded.restock_at, restock_qty = excluded.restock_qty, upload = excluded.upload`,
    partnerId,
    location,
    sku,
    level.unit,
    level.free,
    level.safety,
    level.watermark,
    level.asOf,
    level.restockAt,
    level.restockQty,
    level.upload,
  );
}

/** The journal has taken so much more, or given it back. */
export function movePending({ tx, partnerId }: StockContext, location: string, sku: string, effect: number): void {
  tx.run(
    'UPDATE stock_level SET pending = pending + ? WHERE partner_id = ? AND location = ? AND sku = ?',
    effect,
    partnerId,
    location,
    sku,
  );
}

/** A snapshot names the article without changing its level. */
export function markNamed({ tx, partnerId }: StockContext, location: string, sku: string, upload: number): void {
  tx.run(
    'UPDATE stock_level SET upload = ? WHERE partner_id = ? AND location = ? AND sku = ?',
    upload,
    partnerId,
    location,
    sku,
  );
}

export function markLevelTold({ tx, partnerId }: StockContext, location: string, sku: string): void {
  tx.run('UPDATE stock_level SET told = 1 WHERE partner_id = ? AND location = ? AND sku = ?', partnerId, location, sku);
}
