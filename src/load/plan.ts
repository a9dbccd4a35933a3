/** What load to make. */
export interface LoadPlan {
  /** Exchanges a second: three for each sale. */
  readonly rate: number;
  readonly durationMs: number;
  /** Stores of the partner, which sell in turn. */
  readonly storeIds: readonly [string, ...string[]];
  /** Cards of members, which buy in turn. */
  readonly cards: readonly [string, ...string[]];
  /** Begins every receipt key of the run. */
  readonly runId: string;
}

/** Exchanges of a sale with points: quote, authorization, sale. */
export const EXCHANGES_OF_SALE = 3;

/** Sales of a run; at least one. */
export function salesOf({ rate, durationMs }: LoadPlan): number {
  return Math.max(1, Math.round((rate / EXCHANGES_OF_SALE) * (durationMs / 1000)));
}

/** When the sale with this number, counted from 0, is due: milliseconds from the beginning. */
export function dueAt({ rate }: LoadPlan, number: number): number {
  return (number * EXCHANGES_OF_SALE * 1000) / rate;
}

export interface PlannedSale {
  readonly receiptKey: string;
  readonly storeId: string;
  readonly card: string;
  readonly lines: readonly PlannedLine[];
}

export interface PlannedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly qty: string;
  readonly unit: 'pcs';
  readonly priceKop: number;
  readonly payKop: number;
  readonly category: string;
}

const CATEGORIES = ['grocery', 'dairy', 'household', 'coffee'] as const;
const MOST_LINES = 5;

/** A sale of one to five lines; the same number gives the same sale. Neighbours differ in member, store and basket. */
export function planSale({ runId, storeIds, cards }: LoadPlan, number: number): PlannedSale {
  const lines = Array.from({ length: 1 + (number % MOST_LINES) }, (_, index): PlannedLine => {
    const article = (number * 7 + index * 13) % 500;
    const priceKop = 5000 + article * 100;
    return {
      lineId: String(index + 1),
      sku: `load-${article}`,
      qty: '1',
      unit: 'pcs',
      priceKop,
      payKop: priceKop,
      category: CATEGORIES[article % CATEGORIES.length] ?? CATEGORIES[0],
    };
  });
  return {
    receiptKey: `${runId}-${number}`,
    storeId: storeIds[number % storeIds.length] ?? storeIds[0],
    card: cards[number % cards.length] ?? cards[0],
    lines,
  };
}
