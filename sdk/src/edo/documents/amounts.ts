import { Decimal } from '../../money/decimal.ts';
import type { UpdLine } from './upd-line.ts';
import { vatRates } from './vat-rates.ts';

/** Kopecks: sums in documents have two digits after the point. */
export const KOPECKS = 2;

/** What an amount is calculated from; the amounts of a line that are already known take part. */
export type LineFigures = Pick<UpdLine, 'quantity' | 'price' | 'vatRate' | 'net' | 'vat' | 'gross'>;

/** Amounts of a line or of a document; absent where the document holds none. */
export interface Amounts {
  readonly net?: Decimal;
  readonly vat?: Decimal;
  readonly gross?: Decimal;
}

/**
 * The amounts of a line, each rounded half up to kopecks: net = quantity × price, tax by the rate, gross = net + tax.
 * Given amounts are kept and the others follow from them; with a calculated rate, or where only the gross is known,
 * the tax is taken out of the gross.
 */
export function lineAmounts(line: LineFigures): Amounts {
  const rate = vatRates[line.vatRate];
  const product = multiply(line.quantity, line.price);
  if (rate.method === 'of-gross') {
    const gross = given(line.gross) ?? product;
    const vat = given(line.vat) ?? gross?.multiplyFraction(rate.numerator, rate.denominator, KOPECKS);
    return compact({ net: given(line.net) ?? minus(gross, vat), vat, gross });
  }
  const givenGross = given(line.gross);
  if (rate.method !== 'of-net') {
    const net = given(line.net) ?? product ?? givenGross;
    return compact({ net, gross: givenGross ?? net });
  }
  const net = given(line.net) ?? product;
  if (net === undefined) {
    const included = givenGross?.multiplyFraction(rate.numerator, rate.denominator + rate.numerator, KOPECKS);
    const vat = given(line.vat) ?? included;
    return compact({ net: minus(givenGross, vat), vat, gross: givenGross });
  }
  const vat = given(line.vat) ?? net.multiplyFraction(rate.numerator, rate.denominator, KOPECKS);
  return compact({ net, vat, gross: givenGross ?? net.add(vat) });
}

/** The totals of a document: the sums of what its lines hold. */
export function totalAmounts(lines: readonly Amounts[]): Amounts {
  return lines.reduce(plus, {});
}

/** Amounts with those of one more line: an amount that no line holds stays absent. */
export function plus(sums: Amounts, { net, vat, gross }: Amounts): Amounts {
  return {
    ...sums,
    ...(net && { net: sums.net?.add(net) ?? net }),
    ...(vat && { vat: sums.vat?.add(vat) ?? vat }),
    ...(gross && { gross: sums.gross?.add(gross) ?? gross }),
  };
}

/** As it stands in a document: `1200.00`. */
export function amountTexts(amounts: Amounts): { net?: string; vat?: string; gross?: string } {
  const texts: { net?: string; vat?: string; gross?: string } = {};
  for (const key of ['net', 'vat', 'gross'] as const) {
    const amount = amounts[key];
    if (amount !== undefined) texts[key] = amount.toFixed(KOPECKS);
  }
  return texts;
}

function given(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.of(text);
}

function multiply(quantity: string | undefined, price: string | undefined): Decimal | undefined {
  if (quantity === undefined || price === undefined) return undefined;
  return Decimal.of(quantity).multiply(Decimal.of(price)).round(KOPECKS);
}

function minus(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  return a === undefined || b === undefined ? undefined : a.subtract(b);
}

function compact({ net, vat, gross }: { [K in keyof Amounts]: Amounts[K] | undefined }): Amounts {
  return { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }) };
}
