import type { ServiceModule } from '../../operation.ts';
import { countRecords } from './counts.ts';
import { listCustomers } from './customers.ts';
import { listMadeReports } from './reports.ts';
import { listStockLevels, listStockLocations } from './stock.ts';

/** Lists that partners have no use for, and whoever looks at a whole sandbox has. */
export function createOverviewService(): ServiceModule {
  return {
    name: 'overview',
    migrations: [],
    handlers: { countRecords, listCustomers, listMadeReports, listStockLevels, listStockLocations },
  };
}
