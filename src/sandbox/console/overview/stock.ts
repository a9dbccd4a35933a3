import type { ListStockLevelsQuery, StockLevelPage, StockLevelSummary, StockLocationList } from '@styk/sdk/api/sandbox';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { readCursor, toPage } from '../../pagination.ts';
import { fromThousandths } from '../../quantity.ts';
import { isStale, STALE_AFTER_MS } from '../../services/stock/freshness.ts';

/** The contract's limit. */
const MOST_LOCATIONS = 1000;

interface LocationRow {
  readonly location: string;
  readonly levels: number;
  readonly fresh: number;
  readonly newestAsOf: number | null;
  readonly lastSeq: number;
  readonly ackedSeq: number;
}

const LOCATIONS = `SELECT location, newest_as_of AS newestAsOf, last_seq AS lastSeq, acked_seq AS ackedSeq,
    (SELECT count(*) FROM stock_level AS level
     WHERE level.partner_id = place.partner_id AND level.location = place.location) AS levels,
    (SELECT count(*) FROM stock_level AS level
     WHERE level.partner_id = place.partner_id AND level.location = place.location AND as_of >= ?2) AS fresh
  FROM stock_location AS place WHERE partner_id = ?1 ORDER BY location LIMIT ?3`;

/** How fresh the stock of each location is, and how far the ERP is behind its journal. */
export function listStockLocations({ tx, now, caller }: OperationCall): OperationResult<StockLocationList> {
  const rows = tx.all<LocationRow>(LOCATIONS, caller.partnerId, now - STALE_AFTER_MS, MOST_LOCATIONS);
  const items = rows.map(({ newestAsOf, levels, fresh, ...row }) => ({
    ...row,
    levels,
    staleLevels: levels - fresh,
    newestAsOf: newestAsOf === null ? null : new Date(newestAsOf).toISOString(),
    stale: isStale(newestAsOf, now),
  }));
  return { status: 200, body: { items } };
}

interface LevelRow {
  readonly sku: string;
  readonly unit: string;
  readonly free: number;
  readonly safety: number;
  readonly pending: number;
  readonly watermark: number;
  readonly asOf: number;
}

const LEVELS = `SELECT sku, unit, free, safety, pending, watermark, as_of AS asOf FROM stock_level
  WHERE partner_id = ? AND location = ? AND sku > ? ORDER BY sku LIMIT ?`;

/** The stock of one location as it was last reported, with what the journal has taken from it since. */
export function listStockLevels({
  tx,
  now,
  caller,
  params,
}: OperationCall<ListStockLevelsQuery & { readonly limit: number }>): OperationResult<StockLevelPage> {
  const { location, limit, cursor } = params;
  const rows = tx.all<LevelRow>(LEVELS, caller.partnerId, location, readCursor(cursor) ?? '', limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ sku }) => sku,
    (row) => viewLevel(row, now),
  );
  return { status: 200, body: page };
}

function viewLevel(row: LevelRow, now: number): StockLevelSummary {
  const { sku, unit, free, safety, pending, watermark, asOf } = row;
  return {
    sku,
    unit,
    available: fromThousandths(Math.max(free - pending - safety, 0)),
    reported: fromThousandths(free),
    safety: fromThousandths(safety),
    // The journal may have given back more than it took.
    taken: pending < 0 ? `-${fromThousandths(-pending)}` : fromThousandths(pending),
    watermark,
    asOf: new Date(asOf).toISOString(),
    freshnessSec: Math.max(Math.floor((now - asOf) / 1000), 0),
    stale: isStale(asOf, now),
  };
}
