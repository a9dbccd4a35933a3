import type { SaleRequest } from '@styk/sdk/api/loyalty';
import type { OrderLine } from './sale-body.ts';

export type TenderKind = SaleRequest['tenders'][number]['kind'];

/** What the cashier asks the till for. */
export interface Order {
  readonly lines: readonly OrderLine[];
  /** Number of the loyalty card; without it the sale is anonymous and the centre hears nothing of it. */
  readonly card?: string;
  /** Points the customer wants to spend. */
  readonly redeem?: number;
  /** RFC 3339; now when absent. */
  readonly occurredAt?: string;
  readonly tender?: TenderKind;
}

/** Lines of an earlier receipt that come back. */
export interface ReturnOrder {
  readonly receiptKey: string;
  readonly lines: readonly { readonly lineId: string; readonly qty: string }[];
  readonly occurredAt?: string;
}

/** What came of an order. */
export interface Receipt {
  readonly receiptKey: string;
  /** `registered`: the centre answered; `queued`: it will hear of the sale later; `refused`: it will not take the sale. */
  readonly status: 'anonymous' | 'registered' | 'queued' | 'refused';
  /** Why the centre refused the card or the sale. */
  readonly code?: string;
  readonly payableKop: number;
  readonly pointsDiscountKop: number;
  /** Lines as printed; empty where the receipt was not printed. */
  readonly printed: readonly string[];
}
