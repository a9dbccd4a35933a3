import type { OrderLineRequest, OrderRequest } from '@styk/sdk/api/orders';
import { invalid } from '../../../http/invalid-body.ts';
import { toThousandths } from '../../../quantity.ts';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { grossKop, totalsOf } from '../money.ts';
import type { StoredLine } from '../order.ts';
import { ordersProblems } from '../problems.ts';

/** The lines as they are kept: known articles in their own unit, each line once, nothing dearer than its price. */
export function readLines(
  { findArticle }: Pick<OrdersDependencies, 'findArticle'>,
  { tx, partnerId }: OrdersContext,
  lines: readonly OrderLineRequest[],
): readonly StoredLine[] {
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const { lineId, sku, title, unit, priceKop, payKop, vatCode } = line;
    if (seen.has(lineId)) throw invalid(`/lines/${index}/lineId`, { ru: 'уже есть', en: 'is there already' });
    seen.add(lineId);
    const article = findArticle(tx, partnerId, sku);
    if (article === undefined) throw ordersProblems.create('sku-unknown', { sku });
    if (article.unit !== unit) {
      throw invalid(`/lines/${index}/unit`, { ru: `нужно ${article.unit}`, en: `must be ${article.unit}` });
    }
    const qty = toThousandths(line.qty);
    if (qty === 0)
      throw invalid(`/lines/${index}/qty`, { ru: 'должно быть больше нуля', en: 'must be more than zero' });
    const gross = grossKop({ priceKop, qty });
    if (payKop > gross) throw mismatch(`lines/${index}/payKop`, `≤ ${gross}`, payKop);
    const { markingRequired } = article;
    const first = { orderedQty: qty, orderedPayKop: payKop };
    return { lineId, sku, title, unit, vatCode, markingRequired, priceKop, ...first, qty, payKop, returnedQty: 0 };
  });
}

/** Σ tenders = payable = lines − discount + delivery, to the kopeck. */
export function checkTotals({ totals, tenders }: OrderRequest, lines: readonly StoredLine[]): void {
  const expected = totalsOf({ lines, deliveryKop: totals.deliveryKop });
  for (const what of ['linesKop', 'discountKop', 'payableKop'] as const) {
    if (totals[what] !== expected[what]) throw mismatch(`totals.${what}`, expected[what], totals[what]);
  }
  const paid = tenders.reduce((sum, { amountKop }) => sum + amountKop, 0);
  if (paid !== expected.payableKop) throw mismatch('Σ tenders', expected.payableKop, paid);
}

function mismatch(what: string, expected: number | string, given: number): Error {
  return ordersProblems.create('totals-mismatch', { what, expected, given });
}
