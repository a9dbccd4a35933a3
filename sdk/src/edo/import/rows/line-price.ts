import { Decimal } from '../../../money/decimal.ts';
import { KOPECKS, type LineFigures, lineAmounts } from '../../documents/amounts.ts';
import { vatRates } from '../../documents/vat-rates.ts';

/** More digits than any price has that a person chose. */
const MAX_PRICE_SCALE = 11;

/** Figures of a line as a table gives them. */
export interface TableFigures extends LineFigures {
  /** Price of one with VAT. */
  readonly priceIncl?: string;
}

/** Price and amounts that disagree. */
export interface PriceConflict {
  readonly priceIncl: string;
  readonly qty: string;
  readonly reckoned: string;
  readonly given: string;
}

/**
 * The figures of the model: of a price with VAT the tax is taken out of the sum of the line, not out of the price, so
 * that kopecks are rounded once. The price without VAT is the shortest that comes to the same sum.
 */
export function modelFigures({ priceIncl, ...figures }: TableFigures): LineFigures | PriceConflict {
  const { quantity, price } = figures;
  if (quantity === undefined || price !== undefined || Decimal.of(quantity).units === 0n) return figures;
  const method = vatRates[figures.vatRate].method;
  const known = withGross(figures, priceIncl);
  if ('reckoned' in known) return known;
  if (priceIncl !== undefined && method !== 'of-net') return { ...known, price: priceIncl };
  const { net, gross } = lineAmounts(known);
  const sum = method === 'of-gross' ? gross : net;
  return sum === undefined ? known : { ...known, price: priceOf(sum, Decimal.of(quantity)) };
}

function withGross(figures: LineFigures, priceIncl: string | undefined): LineFigures | PriceConflict {
  const { quantity = '0', gross } = figures;
  if (priceIncl === undefined) return figures;
  const reckoned = Decimal.of(quantity).multiply(Decimal.of(priceIncl)).round(KOPECKS);
  if (gross !== undefined && !Decimal.of(gross).equals(reckoned)) {
    return { priceIncl, qty: quantity, reckoned: reckoned.toFixed(KOPECKS), given: gross };
  }
  return { ...figures, gross: gross ?? reckoned.toFixed(KOPECKS) };
}

/** The price with the fewest digits, two at least, that makes the sum again. */
function priceOf(sum: Decimal, quantity: Decimal): string {
  let price = '';
  for (let scale = KOPECKS; scale <= MAX_PRICE_SCALE; scale++) {
    price = sum.multiplyFraction(10n ** BigInt(quantity.scale), quantity.units, scale).toFixed(scale);
    if (Decimal.of(price).multiply(quantity).round(KOPECKS).equals(sum)) break;
  }
  return price;
}
