import { isDeepStrictEqual } from 'node:util';
import { Decimal } from '../../../money/decimal.ts';
import { totalOf, withAmounts, withoutCalculated } from '../line-amounts.ts';
import type { Torg12, Torg12Totals } from './torg12.ts';
import type { Torg12Line } from './torg12-line.ts';

/** The document with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withTorg12Amounts(document: Torg12): Torg12 {
  const lines = document.lines.map(withAmounts);
  return { ...document, lines, totals: { ...calculatedTotals(lines), ...document.totals } };
}

/** The document without the amounts that `withTorg12Amounts` would calculate to the same letters. */
export function withoutTorg12Amounts(document: Torg12): Torg12 {
  const lines = document.lines.map(withoutCalculated);
  const { totals, ...rest } = document;
  return isDeepStrictEqual(totals, calculatedTotals(lines)) ? { ...rest, lines } : { ...document, lines };
}

function calculatedTotals(lines: readonly Torg12Line[]): Torg12Totals {
  const sameUnit = lines.every(({ unit }) => unit.code === lines[0]?.unit.code);
  const totals = {
    packages: sum(lines.map((line) => line.packages)),
    grossWeight: sum(lines.map((line) => line.grossWeight)),
    quantity: sameUnit ? sum(lines.map((line) => line.quantity)) : undefined,
    ...totalOf(lines),
  };
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== undefined));
}

/** The sum of what is there, with as many digits after the point as the longest of them has; undefined where nothing is. */
function sum(values: readonly (string | undefined)[]): string | undefined {
  const given = values.filter((value) => value !== undefined).map((value) => Decimal.of(value));
  if (given.length === 0) return undefined;
  const total = given.reduce((one, other) => one.add(other));
  return total.toFixed(total.scale);
}
