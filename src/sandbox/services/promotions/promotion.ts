/** When a promotion acts: on lines first, then on the receipt, then on what is accrued. */
export const PHASES = ['line', 'cart', 'accrual'] as const;

export type Phase = (typeof PHASES)[number];

/** What a promotion gives. Amounts of phase `line` are per unit; percentages are basis points. */
export type Effect =
  | { readonly kind: 'percent-off'; readonly discountBp: number }
  | { readonly kind: 'amount-off'; readonly discountKop: number }
  | { readonly kind: 'fixed-price'; readonly priceKop: number }
  | { readonly kind: 'points-rate'; readonly pointsBp: number }
  | { readonly kind: 'points-fixed'; readonly points: number };

/** How much a promotion may still give, and why it is not more. */
export interface Allowance {
  readonly leftKop: number;
  readonly reason: 'budget-exhausted' | 'customer-cap-reached';
}

/** A promotion as the rule sees it. */
export interface Promotion {
  readonly id: string;
  readonly phase: Phase;
  /** A lower number goes first. */
  readonly priority: number;
  /** `stackable` unless said; `always` takes part with every exclusive one. */
  readonly mode?: 'stackable' | 'exclusive' | 'always';
  /** In the order they act; all fit the phase. */
  readonly effects: readonly Effect[];
  /** Of a group only the best promotion takes part. */
  readonly group?: string;
  readonly skus?: readonly string[];
  readonly categories?: readonly string[];
  readonly excludedCategories?: readonly string[];
  readonly channels?: readonly string[];
  readonly storeIds?: readonly string[];
  /** Segments of customers, any of which suffices; empty for everybody. */
  readonly segments?: readonly string[];
  /** Least amount of the receipt before promotions. */
  readonly minKop?: number;
  /** Least quantity over the lines that take part, in thousandths. */
  readonly minQty?: number;
  /** Most this promotion may take off a receipt. */
  readonly capKop?: number;
  /** No limit when absent. */
  readonly allowance?: Allowance;
  /** Epoch milliseconds, half-open: from `validFrom` until just before `validTo`. */
  readonly validFrom?: number;
  readonly validTo?: number;
}

export interface PromotionLine {
  readonly sku: string;
  /** Thousandths of the unit; one unit unless said. */
  readonly qty?: number;
  /** To pay before promotions. */
  readonly payKop: number;
  readonly category?: string;
}

/** What is evaluated, and by which parameters of the programme. */
export interface PromotionBasket {
  readonly lines: readonly PromotionLine[];
  readonly channel: string;
  readonly storeId?: string;
  /** Segments of the customer; nobody is known when absent. */
  readonly segments?: readonly string[];
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  readonly pointValueKop: number;
  /** What has to stay of a line. */
  readonly minLineKop: number;
  /** Most that all promotions together may take off the receipt. */
  readonly receiptCapBp: number;
}

export function concerns(promotion: Promotion, { sku, category }: PromotionLine): boolean {
  const { skus, categories, excludedCategories = [] } = promotion;
  if (skus !== undefined && !skus.includes(sku)) return false;
  if (categories !== undefined && (category === undefined || !categories.includes(category))) return false;
  return category === undefined || !excludedCategories.includes(category);
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
