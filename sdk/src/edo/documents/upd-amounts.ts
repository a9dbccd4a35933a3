import {
  type AmountTexts,
  sameAmounts,
  totalOf,
  withAmounts as withLineAmounts,
  withoutCalculated,
} from './line-amounts.ts';
import type { Upd } from './upd.ts';

/** The document with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withAmounts(upd: Upd): Upd {
  const lines = upd.lines.map(withLineAmounts);
  return lines.length === 0 ? upd : { ...upd, lines, totals: { ...totalOf(lines), ...upd.totals } };
}

/** The document without the amounts that `withAmounts` would calculate to the same letters. */
export function withoutCalculatedAmounts(upd: Upd): Upd {
  const lines = upd.lines.map(withoutCalculated);
  const { totals = {}, ...rest } = upd;
  return sameAmounts(totalOf(lines), totals) ? { ...rest, lines } : { ...upd, lines };
}

export function totalsOf(upd: Upd): AmountTexts {
  return totalOf(upd.lines);
}
