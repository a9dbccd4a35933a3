import { halfUp, mulDivHalfUp, split } from '@styk/sdk/money';
import { concerns, type Effect, inOrder, type Promotion, type PromotionBasket } from './promotion.ts';

/** What one promotion did within a set. */
export interface Gain {
  readonly discountKop: number;
  readonly points: number;
  /** The cap of the receipt left nothing of it. */
  readonly capped: boolean;
}

/** A set of promotions applied one after the other. */
export interface Applied {
  /** By line. */
  readonly payKop: readonly number[];
  readonly points: number;
  /** Discount and points in kopecks: what the customer gets out of it. */
  readonly valueKop: number;
  readonly gains: ReadonlyMap<string, Gain>;
}

/** Applies a set in the order of the rule: a step sees what the former steps have left. */
export function applySet(promotions: readonly Promotion[], basket: PromotionBasket): Applied {
  const initial = basket.lines.map((line) => line.payKop);
  let capLeft = Math.floor((sum(initial) * basket.receiptCapBp) / 10_000);
  let pay: readonly number[] = initial;
  const gains = new Map<string, Gain>();
  for (const promotion of inOrder(promotions)) {
    if (promotion.phase === 'accrual') {
      gains.set(promotion.id, { discountKop: 0, points: pointsOf(promotion, pay, basket), capped: false });
      continue;
    }
    const before = pay;
    let ownLeft = Math.min(promotion.capKop ?? Infinity, promotion.allowance?.leftKop ?? Infinity);
    let wantedAny = false;
    for (const effect of promotion.effects) {
      const wanted = Math.min(sum(wantedOf(effect, promotion, pay, basket)), ownLeft);
      const discountKop = Math.min(wanted, capLeft);
      wantedAny ||= wanted > 0;
      pay = takeOff(discountKop, effect, promotion, pay, basket);
      capLeft -= discountKop;
      ownLeft -= discountKop;
    }
    const discountKop = sum(before) - sum(pay);
    gains.set(promotion.id, { discountKop, points: 0, capped: wantedAny && discountKop === 0 });
  }
  const points = sum([...gains.values()].map((gain) => gain.points));
  const discount = sum(initial) - sum(pay);
  return { payKop: pay, points, valueKop: discount + points * basket.pointValueKop, gains };
}

/** Points an accrual promotion brings for what is paid: rounded once for each effect over the whole receipt. */
export function pointsOf(
  promotion: Promotion,
  pay: readonly number[],
  basket: Pick<PromotionBasket, 'lines' | 'pointValueKop'>,
): number {
  const base = sum(basesOf(promotion, pay, basket));
  const points = promotion.effects.map((effect) => {
    if (effect.kind === 'points-rate') return mulDivHalfUp(base, effect.pointsBp, 10_000 * basket.pointValueKop);
    return effect.kind === 'points-fixed' && base > 0 ? effect.points : 0;
  });
  const most = Math.floor((promotion.allowance?.leftKop ?? Number.MAX_SAFE_INTEGER) / basket.pointValueKop);
  return Math.min(sum(points), most);
}

/** What is paid of each line the promotion concerns. */
export function basesOf(
  promotion: Promotion,
  pay: readonly number[],
  { lines }: Pick<PromotionBasket, 'lines'>,
): number[] {
  return lines.map((line, index) => (concerns(promotion, line) ? (pay[index] ?? 0) : 0));
}

/** The discount an effect wants, by line or (in phase `cart`) as one sum; never below what has to stay of each line. */
function wantedOf(
  effect: Effect,
  promotion: Promotion,
  pay: readonly number[],
  basket: PromotionBasket,
): readonly number[] {
  const room = roomOf(promotion, pay, basket);
  const bases = basesOf(promotion, pay, basket);
  if (promotion.phase === 'cart') return [Math.min(wantedOfCart(effect, sum(bases)), sum(room))];
  return bases.map((base, index) => {
    const wanted = base === 0 ? 0 : wantedOfLine(effect, base, basket.lines[index]?.qty ?? 1000);
    return Math.min(wanted, room[index] ?? 0);
  });
}

function wantedOfCart(effect: Effect, base: number): number {
  if (effect.kind === 'percent-off') return mulDivHalfUp(base, effect.discountBp, 10_000);
  return effect.kind === 'amount-off' ? effect.discountKop : 0;
}

function wantedOfLine(effect: Effect, base: number, qty: number): number {
  if (effect.kind === 'percent-off') return mulDivHalfUp(base, effect.discountBp, 10_000);
  if (effect.kind === 'amount-off') return forUnits(effect.discountKop, qty);
  // A fixed price never makes a line dearer.
  return effect.kind === 'fixed-price' ? Math.max(0, base - forUnits(effect.priceKop, qty)) : 0;
}

/** Kopecks of so many thousandths of a unit; beyond what can be counted is as good as that. */
function forUnits(kopecks: number, qty: number): number {
  return Math.min(Number(halfUp(BigInt(kopecks) * BigInt(qty), 1000n)), Number.MAX_SAFE_INTEGER);
}

function takeOff(
  total: number,
  effect: Effect,
  promotion: Promotion,
  pay: readonly number[],
  basket: PromotionBasket,
): readonly number[] {
  if (total === 0) return pay;
  // A percentage is shared by the prices it is of; other discounts by what each line was to get.
  const byPrice = promotion.phase === 'cart' || effect.kind === 'percent-off';
  const weights = byPrice ? basesOf(promotion, pay, basket) : wantedOf(effect, promotion, pay, basket);
  const parts = split(total, weights, roomOf(promotion, pay, basket));
  return pay.map((kopecks, index) => kopecks - (parts[index] ?? 0));
}

function roomOf(promotion: Promotion, pay: readonly number[], basket: PromotionBasket): number[] {
  return basesOf(promotion, pay, basket).map((base) => Math.max(0, base - basket.minLineKop));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
