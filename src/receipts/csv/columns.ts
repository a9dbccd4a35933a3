/** The columns of a CSV with receipts, one row for each line of a receipt. */
export const columnNames = [
  'kind',
  'receipt_key',
  'refund_key',
  'store_id',
  'pos_id',
  'occurred_at',
  'card',
  'line_id',
  'sku',
  'name',
  'qty',
  'unit',
  'price',
  'discount',
  'amount',
  'tender',
] as const;

export type ColumnName = (typeof columnNames)[number];

/** Columns a file may do without; in others an empty cell is allowed where the kind of receipt has no use for it. */
export const optionalColumns: ReadonlySet<ColumnName> = new Set(['refund_key', 'name', 'discount']);

export function isColumnName(name: string): name is ColumnName {
  return (columnNames as readonly string[]).includes(name);
}
