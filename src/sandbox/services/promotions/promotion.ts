/** When a promotion acts: on lines first, then on the receipt, then on what is accrued. */
export const PHASES = ['line', 'cart', 'accrual'] as const;

/** A promotion as the rule sees it. Percentages are basis points. */
export interface Promotion {
  readonly id: string;
  readonly phase: (typeof PHASES)[number];
  /** A lower number goes first. */
  readonly priority: number;
  /** `stackable` unless said; `always` takes part with every exclusive one. */
  readonly mode?: 'stackable' | 'exclusive' | 'always';
  readonly bp: number;
  /** Of a group only the best promotion takes part. */
  readonly group?: string;
  readonly skus?: readonly string[];
  readonly excludedCategories?: readonly string[];
  readonly channels?: readonly string[];
  /** Least amount of the receipt before promotions. */
  readonly minKop?: number;
  /** Most this promotion may take off a receipt. */
  readonly capKop?: number;
  /** Epoch milliseconds, half-open: from `validFrom` until just before `validTo`. */
  readonly validFrom?: number;
  readonly validTo?: number;
}

export interface PromotionLine {
  readonly sku: string;
  /** To pay before promotions. */
  readonly payKop: number;
  readonly category?: string;
}

/** What is evaluated, and by which parameters of the programme. */
export interface PromotionBasket {
  readonly lines: readonly PromotionLine[];
  readonly channel: string;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  readonly pointValueKop: number;
  /** What has to stay of a line. */
  readonly minLineKop: number;
  /** Most that all promotions together may take off the receipt. */
  readonly receiptCapBp: number;
}

export function concerns({ skus, excludedCategories = [] }: Promotion, { sku, category }: PromotionLine): boolean {
  return (skus?.includes(sku) ?? true) && (category === undefined || !excludedCategories.includes(category));
}

/** Phase, priority, id: a total order, so that the same promotions give the same result in whatever order they come. */
export function inOrder(promotions: readonly Promotion[]): readonly Promotion[] {
  return [...promotions].sort(
    (a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || a.priority - b.priority || compareIds(a.id, b.id),
  );
}

/** By code units: the same on every machine, whatever its locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
