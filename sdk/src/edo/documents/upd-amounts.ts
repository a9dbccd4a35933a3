import { type AmountTexts, LineSums, sameAmounts, withAmounts as withLineAmounts } from './line-amounts.ts';
import type { Upd } from './upd.ts';
import type { UpdLine } from './upd-line.ts';

/** СпОбстФСЧФ of an invoice for an advance. */
const ADVANCE = '2';

/** The document with every amount in place: what was given stays to the letter, the rest is calculated. */
export function withAmounts(upd: Upd): Upd {
  if (upd.lines.length === 0) return upd;
  const lines = upd.lines.map((line) => withLineAmountsOf(upd, line));
  return withTotals({ ...upd, lines }, totalsOf(upd));
}

/** The document without the amounts that `withAmounts` would calculate to the same letters. */
export function withoutCalculatedAmounts(upd: Upd): Upd {
  const lines = upd.lines.map((line) => reduced(upd, line));
  const { totals: { quantity, ...totals } = {}, ...rest } = upd;
  if (!sameAmounts(totalsOf(upd), totals)) return { ...upd, lines };
  return { ...rest, lines, ...(quantity === undefined ? {} : { totals: { quantity } }) };
}

/** The document with these sums of its lines, as far as it does not give sums of its own. */
export function withTotals(upd: Upd, totals: AmountTexts): Upd {
  return { ...upd, totals: { ...totals, ...upd.totals } };
}

/** The sums of the lines. */
export function totalsOf(upd: Upd): AmountTexts {
  const sums = new UpdSums(upd);
  for (const line of upd.lines) sums.add(line);
  return sums.totals;
}

/** The sums of lines that come one by one. */
export class UpdSums {
  readonly #isAdvance: boolean;
  readonly #sums = new LineSums();
  #hasNet = true;

  constructor(upd: Upd) {
    this.#isAdvance = isAdvance(upd);
  }

  add(line: UpdLine): void {
    this.#sums.add(line);
    if (this.#isAdvance && line.net === undefined) this.#hasNet = false;
  }

  get totals(): AmountTexts {
    return this.#hasNet ? this.#sums.texts : withoutNet(this.#sums.texts);
  }
}

/** A line of the document with every amount in place. */
export function withLineAmountsOf(upd: Upd, line: UpdLine): UpdLine {
  const full = withLineAmounts(line);
  return isAdvance(upd) && line.net === undefined ? withoutNet(full) : full;
}

function reduced(upd: Upd, line: UpdLine): UpdLine {
  const { net: _, vat: __, gross: ___, ...bare } = line;
  return sameAmounts(withLineAmountsOf(upd, bare), line) ? bare : line;
}

/** What is paid in advance has no price without tax yet: column 5 stays empty (ПП 1137, приложение 1, п. 4). */
function isAdvance({ function: purpose, invoiceCircumstance }: Upd): boolean {
  return purpose === 'СЧФ' && invoiceCircumstance === ADVANCE;
}

function withoutNet<T extends { readonly net?: string }>({ net: _, ...rest }: T): Omit<T, 'net'> {
  return rest;
}
