import type { Seeder } from '../../operation.ts';
import { TEST_ARTICLES } from '../../test-articles.ts';
import type { StockContext } from './context.ts';
import { applyLevel } from './levels/apply-level.ts';
import { readLocation } from './levels/locations.ts';

export const OVERSOLD_RISK = 'oversold-risk';

/** One piece, in thousandths. */
const LAST_ONE = 1000;
const STALE_MS = 3_600_000;

/** An instant before the levels of the scenario. */
export function beforeStale(now: number): number {
  return now - 2 * STALE_MS;
}

/**
 * Every store has the last one of each article, by levels that are an hour old: whoever sells by them takes the risk that
 * somebody in the shop was faster.
 */
export const oversoldRisk: Seeder = {
  seed(context, { partnerId, storeIds }) {
    const { tx, now, newId } = context;
    const stock: StockContext = { tx, now, newId, partnerId };
    const asOf = now - STALE_MS;
    let levels = 0;
    for (const location of storeIds) {
      const state = readLocation(stock, location);
      for (const { sku, unit } of TEST_ARTICLES) {
        const reported = { sku, unit, free: LAST_ONE, watermark: state.lastSeq, asOf };
        if (applyLevel(stock, location, state, reported) === 'applied') levels += 1;
      }
    }
    return { levels };
  },
};
