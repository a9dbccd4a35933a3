import type { Seeder } from '../../operation.ts';
import { TEST_ARTICLES } from '../../test-articles.ts';
import type { StockContext } from './context.ts';
import { applyLevel } from './levels/apply-level.ts';
import { readLocation } from './levels/locations.ts';
import { beforeStale, OVERSOLD_RISK } from './scenarios.ts';

/** So much of each article every seeded store has: thousandths. */
const FREE = 100_000;

/** Gives the stores of the plan something to sell. What has been reported since stays. */
export const stockSeeder: Seeder = {
  seed(context, { scenario, partnerId, storeIds }) {
    // That scenario's own levels are old ones, and have to be newer than these.
    const asOf = scenario === OVERSOLD_RISK ? beforeStale(context.now) : context.now;
    const { tx, now } = context;
    const stock: StockContext = { tx, now, newId: (prefix) => context.newId(prefix), partnerId };
    let levels = 0;
    for (const location of storeIds) {
      const state = readLocation(stock, location);
      for (const { sku, unit } of TEST_ARTICLES) {
        const reported = { sku, unit, free: FREE, watermark: state.lastSeq, asOf };
        if (applyLevel(stock, location, state, reported) === 'applied') levels += 1;
      }
    }
    return { levels };
  },
};
