import type { BasketLine, SaleRequest } from '@styk/sdk/api/loyalty';
import { Decimal } from '@styk/sdk/money';
import { sum } from './kopecks.ts';

/** A line as the cashier enters it. */
export interface OrderLine {
  readonly lineId: string;
  readonly sku: string;
  readonly name?: string;
  /** Decimal text, up to three decimals: `0.456`. */
  readonly qty: string;
  readonly unit: string;
  /** Kopecks for one unit. */
  readonly priceKop: number;
  /** Kopecks taken off the line by the store itself. */
  readonly discountKop?: number;
}

export type PricedLine = BasketLine;

/** Adds what is to be paid for the line: quantity × price, rounded half up to a kopeck, less the store's own discount. */
export function priceLine({ discountKop = 0, ...line }: OrderLine): PricedLine {
  const full = Decimal.of(line.qty).multiply(Decimal.of(line.priceKop)).round(0);
  return { ...line, payKop: Number(full.toString()) - discountKop };
}

export interface SaleParts {
  readonly receiptKey: string;
  readonly storeId: string;
  readonly posId: string;
  readonly occurredAt: string;
  readonly receiptWidth: number;
  readonly lines: readonly PricedLine[];
  readonly tender: SaleRequest['tenders'][number]['kind'];
  readonly offline: boolean;
  /** Who bought: named by the quote when the centre answered it, else by what the customer presented. */
  readonly member: Pick<SaleRequest, 'quoteId' | 'identifier'>;
  readonly authorizationId?: string;
  /** Kopecks paid with points, by line, exactly as the centre split them. */
  readonly discounts: ReadonlyMap<string, number>;
}

/** Exchange 3 of a receipt. Header sums are the sums of the lines to the kopeck. */
export function saleBody(parts: SaleParts): SaleRequest {
  const { discounts, lines, member, tender, authorizationId, ...rest } = parts;
  const linesKop = sum(lines.map(({ payKop }) => payKop));
  const pointsDiscountKop = sum(discounts.values());
  const payableKop = linesKop - pointsDiscountKop;
  return {
    ...rest,
    ...member,
    ...(authorizationId === undefined ? {} : { authorizationId }),
    lines: lines.map((line) => {
      const discount = discounts.get(line.lineId);
      return discount === undefined ? line : { ...line, pointsDiscountKop: discount };
    }),
    totals: { linesKop, pointsDiscountKop, payableKop },
    tenders: [{ kind: tender, amountKop: payableKop }],
  };
}
