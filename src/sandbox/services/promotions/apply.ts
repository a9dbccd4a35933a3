import { mulDivHalfUp, split } from '@styk/sdk/money';
import { concerns, inOrder, type Promotion, type PromotionBasket } from './promotion.ts';

/** What one promotion did within a set. */
export interface Effect {
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
  readonly effects: ReadonlyMap<string, Effect>;
}

/** Applies a set in the order of the rule: a step sees what the former steps have left. */
export function applySet(promotions: readonly Promotion[], basket: PromotionBasket): Applied {
  const initial = basket.lines.map((line) => line.payKop);
  let capLeft = Math.floor((sum(initial) * basket.receiptCapBp) / 10_000);
  let pay: readonly number[] = initial;
  const effects = new Map<string, Effect>();
  for (const promotion of inOrder(promotions)) {
    if (promotion.phase === 'accrual') {
      effects.set(promotion.id, { discountKop: 0, points: pointsOf(promotion, pay, basket), capped: false });
      continue;
    }
    const wanted = Math.min(wantedDiscount(promotion, pay, basket), promotion.capKop ?? Number.MAX_SAFE_INTEGER);
    const discountKop = Math.min(wanted, capLeft);
    pay = takeOff(discountKop, promotion, pay, basket);
    capLeft -= discountKop;
    effects.set(promotion.id, { discountKop, points: 0, capped: wanted > 0 && discountKop === 0 });
  }
  const points = sum([...effects.values()].map((effect) => effect.points));
  const discount = sum(initial) - sum(pay);
  return { payKop: pay, points, valueKop: discount + points * basket.pointValueKop, effects };
}

/** A percentage of the current prices, and never below what has to stay of each line. */
function wantedDiscount(promotion: Promotion, pay: readonly number[], basket: PromotionBasket): number {
  const room = roomOf(promotion, pay, basket);
  const bases = basesOf(promotion, pay, basket);
  if (promotion.phase === 'cart') return Math.min(mulDivHalfUp(sum(bases), promotion.bp, 10_000), sum(room));
  return sum(bases.map((base, index) => Math.min(mulDivHalfUp(base, promotion.bp, 10_000), room[index] ?? 0)));
}

function takeOff(total: number, promotion: Promotion, pay: readonly number[], basket: PromotionBasket): number[] {
  const parts = split(total, basesOf(promotion, pay, basket), roomOf(promotion, pay, basket));
  return pay.map((kopecks, index) => kopecks - (parts[index] ?? 0));
}

function pointsOf(promotion: Promotion, pay: readonly number[], basket: PromotionBasket): number {
  return mulDivHalfUp(sum(basesOf(promotion, pay, basket)), promotion.bp, 10_000 * basket.pointValueKop);
}

function basesOf(promotion: Promotion, pay: readonly number[], { lines }: PromotionBasket): number[] {
  return lines.map((line, index) => (concerns(promotion, line) ? (pay[index] ?? 0) : 0));
}

function roomOf(promotion: Promotion, pay: readonly number[], basket: PromotionBasket): number[] {
  return basesOf(promotion, pay, basket).map((base) => Math.max(0, base - basket.minLineKop));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
