import { type Amounts, amountTexts, lineAmounts, totalAmounts } from './amounts.ts';
import type { Upd } from './upd.ts';
import type { UpdLine } from './upd-line.ts';

type AmountTexts = ReturnType<typeof amountTexts>;

/** The document with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withAmounts(upd: Upd): Upd {
  const amounts = upd.lines.map(lineAmounts);
  const lines = upd.lines.map((line, index) => ({
    ...line,
    ...amountTexts(amounts[index] ?? {}),
    ...givenAmounts(line),
  }));
  const totals = { ...amountTexts(totalAmounts(amounts)), ...upd.totals };
  return lines.length === 0 ? upd : { ...upd, lines, totals };
}

/** The document without the amounts that `withAmounts` would calculate to the same letters. */
export function withoutCalculatedAmounts(upd: Upd): Upd {
  const lines = upd.lines.map((line) => {
    const { net, vat, gross, ...rest } = line;
    return sameTexts(amountTexts(lineAmounts(rest)), givenAmounts(line)) ? rest : line;
  });
  const { totals = {}, ...rest } = upd;
  const calculated = amountTexts(totalAmounts(lines.map(lineAmounts)));
  return sameTexts(calculated, totals) ? { ...rest, lines } : { ...upd, lines };
}

export function totalsOf(upd: Upd): AmountTexts {
  return amountTexts(totalAmounts(upd.lines.map(lineAmounts)));
}

function givenAmounts({ net, vat, gross }: UpdLine): AmountTexts {
  return {
    ...(net === undefined ? {} : { net }),
    ...(vat === undefined ? {} : { vat }),
    ...(gross === undefined ? {} : { gross }),
  };
}

function sameTexts(a: AmountTexts, b: AmountTexts): boolean {
  const keys = ['net', 'vat', 'gross'] as const satisfies (keyof Amounts)[];
  return keys.every((key) => a[key] === b[key]);
}
