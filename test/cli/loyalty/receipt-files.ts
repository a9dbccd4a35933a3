import type { Styk } from '@styk/sdk';
import type { Sale } from '@styk/sdk/api/loyalty';

const HEADER =
  'kind,receipt_key,refund_key,store_id,pos_id,occurred_at,card,line_id,sku,name,qty,unit,price,discount,amount,tender';

/** A moment the sandbox takes: not in the future and not long ago. */
export const soldAt = new Date(Date.now() - 3_600_000).toISOString();
const returnedAt = new Date(Date.now() - 1_800_000).toISOString();

export const card = (number: number) => `22000000${String(number).padStart(8, '0')}`;

/** A sale of one line over 100.00 roubles. */
export function saleRow(receipt: number, member = (receipt % 20) + 1): string {
  return `sale,r-${receipt},,msk-01,pos-1,${soldAt},${card(member)},1,tea,Tea,1,pcs,100.00,,100.00,card`;
}

export function refundRow(receipt: number): string {
  return `refund,r-${receipt},f-${receipt},msk-01,,${returnedAt},,1,,,1,,,,,`;
}

export function csv(...rows: readonly string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

export function salesCsv(count: number): string {
  return csv(...Array.from({ length: count }, (_, index) => saleRow(index + 1)));
}

/** Every sale in the ledger, by its receipt key. */
export async function ledgerSales(api: Styk): Promise<Map<string, Sale[]>> {
  const sales = new Map<string, Sale[]>();
  for await (const sale of api.loyalty.listSales({ limit: 200 })) {
    sales.set(sale.receiptKey, [...(sales.get(sale.receiptKey) ?? []), sale]);
  }
  return sales;
}

/** Points on all accounts, which tells a receipt applied twice even where the list of sales does not. */
export async function pointsOnAccounts(api: Styk): Promise<number> {
  let sum = 0;
  for (let number = 1; number <= 20; number += 1) {
    const quote = await api.loyalty.createQuote({
      identifier: { kind: 'card', value: card(number) },
      storeId: 'msk-01',
      posId: 'pos-1',
      occurredAt: new Date().toISOString(),
    });
    sum += quote.member.balance;
  }
  return sum;
}
