import { type RefundReceipt, saleKeyOf } from '../receipt.ts';
import { checkLineIds, checkRowsAgree, linesOf } from './receipt-rows.ts';
import type { Row } from './row.ts';

/**
 * Makes the contract's request from the rows of a refund: lines of the sale with the quantity returned.
 * @throws StykError with the line and the column at fault
 */
export function buildRefund(rows: readonly [Row, ...Row[]]): RefundReceipt {
  const [head] = rows;
  checkRowsAgree(rows, ['receipt_key', 'occurred_at']);
  checkLineIds(rows);
  const refundKey = head.required('refund_key');
  const receiptKey = head.required('receipt_key');
  const storeId = head.required('store_id');
  return {
    kind: 'refund',
    lines: linesOf(rows),
    naturalKey: refundKey,
    saleKey: saleKeyOf(storeId, receiptKey),
    request: {
      refundKey,
      storeId,
      receiptKey,
      occurredAt: head.timestamp('occurred_at'),
      lines: rows.map((row) => ({ lineId: row.required('line_id'), qty: row.quantity('qty') })),
    },
  };
}
