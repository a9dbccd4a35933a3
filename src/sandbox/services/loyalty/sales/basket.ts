import type { BasketLine, SaleLine } from '@styk/sdk/api/loyalty';
import type { LocalizedText } from '@styk/sdk/errors';
import { invalid } from '../../../http/invalid-body.ts';
import type { LineToSell } from '../ledger/sell.ts';
import { loyaltyProblems } from '../problems.ts';
import { readQuantity } from './quantity.ts';

/** The largest amount of the contract: sums up to it are exact, and a sum of two amounts is still comparable. */
const MAX_KOP = 9_000_000_000_000_000;

const REPEATED: LocalizedText = {
  ru: 'строка с таким lineId уже есть',
  en: 'a line with this lineId is already there',
};

/** The lines as the ledger takes them. Refuses repeated line ids, zero quantities and sums beyond the contract. */
export function readBasket(lines: readonly (BasketLine | SaleLine)[]): LineToSell[] {
  const seen = new Set<string>();
  const basket = lines.map((line, index) => {
    if (seen.has(line.lineId)) throw invalid(`/lines/${index}/lineId`, REPEATED);
    seen.add(line.lineId);
    return { ...pick(line), qty: readQuantity(line.qty, `/lines/${index}/qty`) };
  });
  sumUp('Σ payKop', basket, (line) => line.payKop);
  return basket;
}

/** Adds up; a sum no receipt can have is refused before it loses digits. */
export function sumUp<Item>(what: string, items: readonly Item[], amountOf: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) {
    sum += amountOf(item);
    if (sum > MAX_KOP) throw loyaltyProblems.create('totals-mismatch', { what, expected: `≤ ${MAX_KOP}`, given: sum });
  }
  return sum;
}

function pick(line: BasketLine | SaleLine): Omit<LineToSell, 'qty'> {
  const { lineId, sku, payKop, category } = line;
  const discountKop = 'pointsDiscountKop' in line ? (line.pointsDiscountKop ?? 0) : 0;
  return { lineId, sku, payKop, discountKop, ...(category === undefined ? {} : { category }) };
}
