import type { RefundRequest, SaleRequest } from '@styk/sdk/api/loyalty';
import type { StykError } from '@styk/sdk/errors';

interface ReceiptPlace {
  /** Lines of the file it was read from, counted from 1. */
  readonly lines: readonly [number, ...number[]];
}

interface NamedReceipt extends ReceiptPlace {
  /** What makes it unique for the partner: store and receipt key of a sale, refund key of a refund. */
  readonly naturalKey: string;
  /** The sale it is about. A refund must not overtake its sale, so receipts of one sale are sent one after another. */
  readonly saleKey: string;
}

export interface SaleReceipt extends NamedReceipt {
  readonly kind: 'sale';
  readonly request: SaleRequest;
}

export interface RefundReceipt extends NamedReceipt {
  readonly kind: 'refund';
  readonly request: RefundRequest;
}

/** A sale or a refund of the file, as the contract wants it. */
export type Receipt = SaleReceipt | RefundReceipt;

/** A receipt that cannot be sent. All its rows are refused together: half a receipt would be a wrong sale. */
export interface BadReceipt extends ReceiptPlace {
  readonly kind: 'bad';
  /** `at.line` is the line at fault, `at.path` the name of the column where there is one. */
  readonly error: StykError;
  /** The beginning of the line at fault, as it stands in the file. */
  readonly raw: string;
}

/** `storeId/receiptKey`: how a sale is known for ever. */
export function saleKeyOf(storeId: string, receiptKey: string): string {
  return `${storeId}/${receiptKey}`;
}

const RAW_LIMIT = 500;

export function badReceipt(lines: BadReceipt['lines'], error: StykError, raw: string): BadReceipt {
  return { kind: 'bad', lines, error, raw: raw.slice(0, RAW_LIMIT) };
}
