import type { RecordCounts } from '@styk/sdk/api/sandbox';
import type { OperationCall, OperationResult } from '../../operation.ts';

/** What is counted. Like an invariant, a count looks at the whole database, whoever's the records are. */
const COUNTED: Readonly<Record<string, string>> = {
  customers: "customers_customer WHERE merged_into IS NULL AND state <> 'erased'",
  members: 'loyalty_member',
  sales: 'loyalty_sale',
  orders: 'orders_order',
  returns: 'orders_return',
  stockLevels: 'stock_level',
  documents: 'edo_document',
  settlements: 'wallet_settlement',
  reports: 'reports_report',
  events: 'events_event',
  subscriptions: 'events_subscription',
  deliveriesWaiting: "events_delivery WHERE state IN ('pending', 'retrying')",
  deliveriesDead: "events_delivery WHERE state = 'dead'",
};

export function countRecords({ tx }: OperationCall): OperationResult<RecordCounts> {
  const items = Object.entries(COUNTED).map(([name, rows]) => ({
    name,
    count: tx.get<{ count: number }>(`SELECT count(*) AS count FROM ${rows}`)?.count ?? 0,
  }));
  return { status: 200, body: { items } };
}
