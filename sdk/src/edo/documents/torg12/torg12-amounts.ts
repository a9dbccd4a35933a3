import { isDeepStrictEqual } from 'node:util';
import { Decimal } from '../../../money/decimal.ts';
import { LineSums, withAmounts, withoutCalculated } from '../line-amounts.ts';
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
  const sums = new Torg12Sums();
  for (const line of lines) sums.add(line);
  return sums.totals;
}

/** The totals of lines that come one by one. */
export class Torg12Sums {
  readonly #amounts = new LineSums();
  readonly #packages = new OptionalSum();
  readonly #grossWeight = new OptionalSum();
  readonly #quantity = new OptionalSum();
  #unit: string | undefined;
  #hasOneUnit = true;

  add(line: Torg12Line): void {
    const { unit, packages, grossWeight, quantity } = line;
    this.#unit ??= unit.code;
    if (unit.code !== this.#unit) this.#hasOneUnit = false;
    this.#amounts.add(line);
    this.#packages.add(packages);
    this.#grossWeight.add(grossWeight);
    this.#quantity.add(quantity);
  }

  get totals(): Torg12Totals {
    const totals = {
      packages: this.#packages.text,
      grossWeight: this.#grossWeight.text,
      quantity: this.#hasOneUnit ? this.#quantity.text : undefined,
      ...this.#amounts.texts,
    };
    return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== undefined));
  }
}

/** The sum of what is there, with as many digits after the point as the longest of them has; undefined where nothing is. */
class OptionalSum {
  #sum: Decimal | undefined;

  add(value: string | undefined): void {
    if (value === undefined) return;
    const number = Decimal.of(value);
    this.#sum = this.#sum?.add(number) ?? number;
  }

  get text(): string | undefined {
    return this.#sum?.toFixed(this.#sum.scale);
  }
}
