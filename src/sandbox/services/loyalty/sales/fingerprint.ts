import { hash } from 'node:crypto';
import type { Tender } from '@styk/sdk/api/loyalty';
import type { RefundRequest } from '../ledger/refund.ts';
import type { LineToSell } from '../ledger/sell.ts';

/**
 * Content of a receipt, apart from the way it was sent: a till that lost the first answer may send the same receipt
 * later as an offline one, without its quote.
 */
export function receiptFingerprint(
  occurredAt: number,
  lines: readonly LineToSell[],
  tenders: readonly Tender[],
): string {
  const content = [
    occurredAt,
    lines.map(({ lineId, sku, qty, payKop, discountKop, category }) => [
      lineId,
      sku,
      qty,
      payKop,
      discountKop,
      category,
    ]),
    tenders.map(({ kind, amountKop }) => [kind, amountKop]),
  ];
  return hash('sha256', JSON.stringify(content));
}

/** What a quote was made for. The discount is not part of it: it comes with the authorization. */
export function basketFingerprint(lines: readonly LineToSell[]): string {
  const content = lines.map(({ lineId, sku, qty, payKop, category }) => [lineId, sku, qty, payKop, category]);
  return hash('sha256', JSON.stringify(content));
}

/** Content of a return, the same whether it names the sale or its receipt. */
export function refundFingerprint(
  refund: Pick<RefundRequest, 'kind' | 'storeId' | 'receiptKey' | 'lines' | 'occurredAt'>,
): string {
  const { kind, storeId, receiptKey, lines, occurredAt } = refund;
  const content = [kind, storeId, receiptKey, occurredAt, lines.map(({ lineId, qty }) => [lineId, qty])];
  return hash('sha256', JSON.stringify(content));
}
