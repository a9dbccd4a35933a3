import type { ReservationLineRequest } from '@styk/sdk/api/stock';
import type { ProblemError } from '../../../problems.ts';
import { fromThousandths } from '../../../quantity.ts';
import { stockProblems } from '../problems.ts';
import type { Shortage } from '../reservations/reserve.ts';

/** The refusal that names everything that is missing, and how much there is. */
export function insufficientStock(
  lines: readonly Pick<ReservationLineRequest, 'sku' | 'location'>[],
  shortages: readonly Shortage[],
): ProblemError {
  const errors = shortages.map(({ line, available }) => {
    const index = lines.findIndex(({ sku, location }) => sku === line.sku && location === line.location);
    const facts = {
      sku: line.sku,
      location: line.location,
      requested: fromThousandths(line.qty),
      available: fromThousandths(available),
    };
    const detail = {
      ru: `Запрошено ${facts.requested}, есть ${facts.available}`,
      en: `${facts.requested} asked for, ${facts.available} there`,
    };
    return { pointer: `/lines/${index}`, code: 'insufficient-stock', detail, facts };
  });
  return stockProblems.create('insufficient-stock', errors[0]?.facts, { errors });
}
