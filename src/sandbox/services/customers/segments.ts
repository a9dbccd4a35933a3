import type { Language, LocalizedText } from '@styk/sdk/errors';
import { fillTemplate } from '@styk/sdk/errors';

/** Something a customer did. */
export interface Deed {
  readonly type: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly channel: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A segment over the time in which nothing new changes it. */
export interface Belonging {
  readonly segmentId: string;
  readonly kind: SegmentKind;
  /** The goods category it is about, where it is about one. */
  readonly category?: string;
  readonly from: number;
  /** First moment at which it no longer holds; null when only a new deed ends it. */
  readonly to: number | null;
}

export type SegmentKind = 'regular' | 'category' | 'cart' | 'sleeping';

const DAY_MS = 86_400_000;
const REGULAR = { purchases: 3, days: 90 };
const CATEGORY = { deeds: 2, days: 60, types: new Set(['product-view', 'cart-add', 'purchase']) };
const CART = { afterMs: 3_600_000, days: 7 };
const SLEEPING_DAYS = 90;

/**
 * The segments a customer is in at a moment, from what they did, oldest first: regulars bought three times within 90 days;
 * lovers of a category dealt with it twice within 60 days; a cart was filled an hour ago or more, and nothing bought in
 * the 7 days since; sleepers bought nothing for 90 days. Deeds of the future count for nothing yet.
 */
export function segmentsAt(deeds: readonly Deed[], now: number): Belonging[] {
  const past = deeds.filter(({ at }) => at <= now);
  const purchases = past.filter(({ type }) => type === 'purchase');
  const found = [regular(purchases), ...categories(past), cart(past, purchases), sleeping(purchases)];
  return found.filter((one) => one !== undefined).filter(({ from, to }) => from <= now && (to === null || now < to));
}

function regular(purchases: readonly Deed[]): Belonging | undefined {
  return within(purchases, REGULAR.purchases, REGULAR.days, { segmentId: 'regulars', kind: 'regular' });
}

function categories(past: readonly Deed[]): (Belonging | undefined)[] {
  const named = past.filter(({ type, attributes }) => CATEGORY.types.has(type) && categoryOf(attributes) !== undefined);
  return [...Map.groupBy(named, ({ attributes }) => categoryOf(attributes) ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, deeds]) => {
      const segmentId = `${category}-lovers`;
      return within(deeds, CATEGORY.deeds, CATEGORY.days, { segmentId, kind: 'category', category });
    });
}

/** So many of the last deeds lie within so many days: it holds until the first of them is that old. */
function within(
  deeds: readonly Deed[],
  count: number,
  days: number,
  segment: Pick<Belonging, 'category' | 'kind' | 'segmentId'>,
): Belonging | undefined {
  const [first, ...others] = deeds.slice(-count);
  const last = others.at(-1);
  if (first === undefined || last === undefined || others.length < count - 1) return undefined;
  return { ...segment, from: last.at, to: first.at + days * DAY_MS };
}

function cart(past: readonly Deed[], purchases: readonly Deed[]): Belonging | undefined {
  const filled = past.findLast(({ type }) => type === 'cart-add');
  if (filled === undefined) return undefined;
  const isOver = purchases.some(({ at }) => at >= filled.at);
  if (isOver) return undefined;
  const from = filled.at + CART.afterMs;
  return { segmentId: 'full-carts', kind: 'cart', from, to: filled.at + CART.days * DAY_MS };
}

function sleeping(purchases: readonly Deed[]): Belonging | undefined {
  const last = purchases.at(-1);
  return last && { segmentId: 'sleepers', kind: 'sleeping', from: last.at + SLEEPING_DAYS * DAY_MS, to: null };
}

/** Codes of categories only: a segment's name must not carry whatever a partner puts into an attribute. */
function categoryOf({ category }: Deed['attributes']): string | undefined {
  return typeof category === 'string' && /^[\w-]{1,40}$/.test(category) ? category : undefined;
}

const NAMES: Readonly<Record<SegmentKind, LocalizedText>> = {
  regular: { ru: 'Постоянные покупатели', en: 'Regular buyers' },
  category: { ru: 'Интересуются категорией «{category}»', en: 'Interested in the category "{category}"' },
  cart: { ru: 'Оставили полную корзину', en: 'Left a full cart' },
  sleeping: { ru: 'Давно не покупали', en: 'Have not bought for long' },
};

export function nameOf({ kind, category = '' }: Belonging, language: Language): string {
  return fillTemplate(NAMES[kind][language], { category });
}
