import { Decimal } from '@styk/sdk/money';

const MONEY = /^\d{1,13}([.,]\d{1,2})?$/;
const QUANTITY = /^\d{1,9}([.,]\d{1,3})?$/;

/** Roubles as decimal text, with a point or a comma, as kopecks; undefined where it is no such amount. */
export function parseRoubles(text: string): number | undefined {
  if (!MONEY.test(text)) return undefined;
  const [roubles = '', fraction = ''] = text.replace(',', '.').split('.');
  // 13 digits of roubles are below 2⁵³ kopecks.
  return Number(roubles + fraction.padEnd(2, '0'));
}

/** A quantity as the contract writes it, with a point; undefined where it is none. */
export function parseQuantity(text: string): string | undefined {
  return QUANTITY.test(text) ? text.replace(',', '.') : undefined;
}

/** Kopecks as roubles with two decimals. */
export function formatRoubles(kopecks: bigint): string {
  const digits = String(kopecks < 0n ? -kopecks : kopecks).padStart(3, '0');
  return `${kopecks < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Quantity × price, rounded half up to the kopeck. */
export function lineKopecks(quantity: string, priceKop: number): bigint {
  return Decimal.of(quantity).multiply(Decimal.of(priceKop)).round(0).units;
}
