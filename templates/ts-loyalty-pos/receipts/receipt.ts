import { mulDivHalfUp } from '@styk/sdk/money';
import type { Goods } from './goods.ts';

export interface ReceiptLine {
  readonly goods: Goods;
  /** Thousandths of the unit. */
  readonly qtyMilli: number;
  readonly discountKop: number;
}

/** A sale, or the return of lines of one. */
export interface Receipt {
  readonly kind: 'sale' | 'refund';
  readonly receiptKey: string;
  /** Empty for a sale. */
  readonly refundKey: string;
  readonly storeId: string;
  readonly posId: string;
  readonly occurredAt: string;
  readonly card: string;
  readonly tender: string;
  /** By the number the line has on the receipt of the sale. */
  readonly lines: ReadonlyMap<number, ReceiptLine>;
}

const columns =
  'kind,receipt_key,refund_key,store_id,pos_id,occurred_at,card,line_id,sku,name,qty,unit,price,discount,amount,tender';

/** A row of the file by its columns. */
export type Row = Record<string, string>;

export function rowsOf({ lines, ...receipt }: Receipt): Row[] {
  return [...lines].map(([lineId, { goods, qtyMilli, discountKop }]) => ({
    kind: receipt.kind,
    receipt_key: receipt.receiptKey,
    refund_key: receipt.refundKey,
    store_id: receipt.storeId,
    pos_id: receipt.posId,
    occurred_at: receipt.occurredAt,
    card: receipt.card,
    line_id: String(lineId),
    sku: goods.sku,
    name: goods.name,
    qty: quantity(qtyMilli),
    unit: goods.unit,
    price: roubles(goods.priceKop),
    discount: roubles(discountKop),
    amount: roubles(mulDivHalfUp(goods.priceKop, qtyMilli, 1000) - discountKop),
    tender: receipt.tender,
  }));
}

export function toCsv(rows: readonly Row[]): string {
  const names = columns.split(',');
  return [columns, ...rows.map((row) => names.map((name) => field(row[name] ?? '')).join(','))].join('\n').concat('\n');
}

/** As RFC 4180 has it. */
function field(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `456` → `0.456`, `2000` → `2` */
function quantity(milli: number): string {
  return milli % 1000 === 0
    ? String(milli / 1000)
    : `${Math.floor(milli / 1000)}.${String(milli % 1000).padStart(3, '0')}`;
}

function roubles(kopecks: number): string {
  return `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;
}
