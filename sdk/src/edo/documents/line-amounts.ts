import { Decimal } from '../../money/decimal.ts';
import { type Amounts, amountTexts, type LineFigures, lineAmounts, plus } from './amounts.ts';

/** Amounts as they stand in a document, with two digits after the point. */
export interface AmountTexts {
  readonly net?: string;
  readonly vat?: string;
  readonly gross?: string;
}

/** A line of any document with goods or works. Where it names no rate it is reckoned as one without tax. */
export type Line = Partial<LineFigures>;

/** The line with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withAmounts<L extends Line>(line: L): L & AmountTexts {
  const { net, vat, gross } = line;
  if (net !== undefined && vat !== undefined && gross !== undefined) return { ...line, net, vat, gross };
  return { ...line, ...calculated(line), ...givenAmounts(line) };
}

/** The line without the amounts that `withAmounts` would calculate to the same letters. */
export function withoutCalculated<L extends Line>(line: L): L {
  const { net, vat, gross, ...rest } = line;
  const bare = rest as L;
  return sameAmounts(calculated(bare), givenAmounts(line)) ? bare : line;
}

/** The sums of the amounts of lines. */
export function totalOf(lines: readonly Line[]): AmountTexts {
  const sums = new LineSums();
  for (const line of lines) sums.add(line);
  return sums.texts;
}

/** The sums of the amounts of lines that come one by one. */
export class LineSums {
  #sums: Amounts = {};

  add(line: Line): void {
    this.#sums = plus(this.#sums, decimals(withAmounts(line)));
  }

  get texts(): AmountTexts {
    return amountTexts(this.#sums);
  }
}

export function sameAmounts(a: AmountTexts, b: AmountTexts): boolean {
  return a.net === b.net && a.vat === b.vat && a.gross === b.gross;
}

function calculated(line: Line): AmountTexts {
  return amountTexts(lineAmounts({ ...line, vatRate: line.vatRate ?? 'без НДС' }));
}

function givenAmounts({ net, vat, gross }: Line): AmountTexts {
  return { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }) };
}

function decimals({ net, vat, gross }: AmountTexts): Amounts {
  return {
    ...(net && { net: Decimal.of(net) }),
    ...(vat && { vat: Decimal.of(vat) }),
    ...(gross && { gross: Decimal.of(gross) }),
  };
}
