import type { SaleLine, Tender } from '@styk/sdk/api/loyalty';
import { receiptsErrors } from '../errors.ts';
import { type SaleReceipt, saleKeyOf } from '../receipt.ts';
import { formatRoubles, lineKopecks } from './kopecks.ts';
import { checkLineIds, checkRowsAgree, linesOf } from './receipt-rows.ts';
import type { Row } from './row.ts';

const tenderKinds = ['cash', 'card', 'sbp', 'wallet', 'gift'] as const satisfies readonly Tender['kind'][];

/**
 * Makes the contract's request from the rows of a sale. It was sold before it is sent, hence `offline`.
 * @throws StykError with the line and the column at fault
 */
export function buildSale(rows: readonly [Row, ...Row[]]): SaleReceipt {
  const [head] = rows;
  checkRowsAgree(rows, ['pos_id', 'occurred_at', 'card']);
  checkLineIds(rows);
  const lines = rows.map(buildLine);
  const receiptKey = head.required('receipt_key');
  const storeId = head.required('store_id');
  const linesKop = lines.reduce((sum, { payKop }) => sum + payKop, 0);
  const saleKey = saleKeyOf(storeId, receiptKey);
  return {
    kind: 'sale',
    lines: linesOf(rows),
    naturalKey: saleKey,
    saleKey,
    request: {
      identifier: { kind: 'card', value: head.required('card') },
      receiptKey,
      storeId,
      posId: head.required('pos_id'),
      occurredAt: head.timestamp('occurred_at'),
      lines,
      totals: { linesKop, pointsDiscountKop: 0, payableKop: linesKop },
      tenders: sumTenders(rows, lines),
      offline: true,
    },
  };
}

function buildLine(row: Row): SaleLine {
  const qty = row.quantity('qty');
  const priceKop = row.money('price');
  const name = row.text('name');
  return {
    lineId: row.required('line_id'),
    sku: row.required('sku'),
    ...(name === '' ? {} : { name }),
    qty,
    unit: row.required('unit'),
    priceKop,
    payKop: checkedAmount(row, qty, priceKop),
  };
}

/** The amount of the row, which must be what quantity, price and discount make. */
function checkedAmount(row: Row, qty: string, priceKop: number): number {
  const discount = row.text('discount') === '' ? 0 : row.money('discount');
  const amount = row.money('amount');
  const expected = lineKopecks(qty, priceKop) - BigInt(discount);
  if (BigInt(amount) === expected) return amount;
  throw receiptsErrors.create(
    'receipts-amount-mismatch',
    {
      amount: formatRoubles(BigInt(amount)),
      expected: formatRoubles(expected),
      qty,
      price: formatRoubles(BigInt(priceKop)),
      discount: formatRoubles(BigInt(discount)),
    },
    { at: row.at('amount') },
  );
}

/** One tender for each means of payment that occurs in the rows. */
function sumTenders(rows: readonly Row[], lines: readonly SaleLine[]): Tender[] {
  const sums = new Map<Tender['kind'], number>();
  for (const [index, row] of rows.entries()) {
    const kind = tenderKind(row);
    sums.set(kind, (sums.get(kind) ?? 0) + (lines[index]?.payKop ?? 0));
  }
  return [...sums].map(([kind, amountKop]) => ({ kind, amountKop }));
}

function tenderKind(row: Row): Tender['kind'] {
  const value = row.required('tender').toLowerCase();
  const kind = tenderKinds.find((known) => known === value);
  if (kind !== undefined) return kind;
  throw receiptsErrors.create(
    'receipts-tender-unknown',
    { value, choices: tenderKinds.join(', ') },
    { at: row.at('tender') },
  );
}
