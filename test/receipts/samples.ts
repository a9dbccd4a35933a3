import { readCsv } from '../../src/receipts/csv/read-csv.ts';
import type { BadReceipt, Receipt } from '../../src/receipts/receipt.ts';

export const header =
  'kind,receipt_key,refund_key,store_id,pos_id,occurred_at,card,line_id,sku,name,qty,unit,price,discount,amount,tender';

/** A row of a sale with some cells replaced. */
export function saleRow(cells: Readonly<Record<string, string>> = {}): string {
  const row: Record<string, string> = {
    kind: 'sale',
    receipt_key: 'r-1',
    refund_key: '',
    store_id: 'msk-01',
    pos_id: 'pos-1',
    occurred_at: '2026-11-22T10:15:30+03:00',
    card: '2200000000000017',
    line_id: '1',
    sku: '4600000000017',
    name: 'Tea',
    qty: '2',
    unit: 'pcs',
    price: '100.50',
    discount: '',
    amount: '201.00',
    tender: 'card',
    ...cells,
  };
  return header
    .split(',')
    .map((name) => row[name] ?? '')
    .join(',');
}

export function refundRow(cells: Readonly<Record<string, string>> = {}): string {
  const empty = { pos_id: '', card: '', sku: '', name: '', unit: '', price: '', amount: '', tender: '' };
  return saleRow({ ...empty, kind: 'refund', refund_key: 'f-1', qty: '1', ...cells });
}

/** The bytes in pieces of `size`, as a stream gives them. */
export async function* pieces(text: string, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function csvOf(...rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

export async function receiptsOf(csv: string, size?: number): Promise<(Receipt | BadReceipt)[]> {
  return Array.fromAsync(readCsv(pieces(csv, size), 'sales.csv'));
}
