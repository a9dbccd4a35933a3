import type { ReservationLineRequest } from '@styk/sdk/api/stock';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall } from '../../../operation.ts';
import { MOST_THOUSANDTHS, toThousandths } from '../../../quantity.ts';
import { readArticle } from '../articles.ts';
import { openStock } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { stockProblems } from '../problems.ts';
import type { ReservedLine } from '../reservations/reservations.ts';
import { sumLines } from '../reservations/reserve.ts';
import { knowsPlace } from './places.ts';

/** The lines as they can be reserved: known places and articles, lines of one of both summed (ST02). */
export function readLines(
  room: StockDependencies,
  call: OperationCall<unknown, unknown>,
  lines: readonly ReservationLineRequest[],
): readonly ReservedLine[] {
  const context = openStock(call);
  const read = lines.map(({ sku, location, qty, unit }, index): ReservedLine => {
    if (!knowsPlace(room, call, location)) throw stockProblems.create('location-unknown', { location });
    const named = readArticle(room, context, sku, unit);
    if ('refusal' in named) {
      const { code, params } = named.refusal;
      throw code === 'sku-unknown'
        ? stockProblems.create('sku-unknown', params)
        : stockProblems.create('unit-mismatch', params);
    }
    const thousandths = toThousandths(qty);
    if (thousandths === 0) {
      throw invalid(`/lines/${index}/qty`, { ru: 'должно быть больше нуля', en: 'must be more than zero' });
    }
    return { sku, location, qty: thousandths, unit: named.article.unit };
  });
  const summed = sumLines(read);
  if (summed.some(({ qty }) => qty > MOST_THOUSANDTHS)) {
    throw invalid('/lines', { ru: 'сумма строк слишком велика', en: 'the sum of the lines is too large' });
  }
  return summed;
}
