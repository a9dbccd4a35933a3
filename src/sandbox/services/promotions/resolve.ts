import { type Applied, applySet } from './apply.ts';
import { compareIds, concerns, inOrder, type Promotion, type PromotionBasket } from './promotion.ts';

/** A set that could have won, and what it would have brought. */
export interface Candidate {
  /** `stack`, or `exclusive:<id>`. */
  readonly name: string;
  readonly valueKop: number;
}

/** What became of a promotion, and why. */
export interface Decision {
  readonly promotionId: string;
  readonly outcome: 'applied' | 'skipped';
  /** Of a skipped one: a code of the rule. */
  readonly reason?: string;
  readonly discountKop: number;
  readonly points: number;
}

export interface Resolution extends Pick<Applied, 'payKop' | 'points' | 'valueKop'> {
  readonly chosen: string;
  readonly candidates: readonly Candidate[];
  /** One for every promotion considered, by id. */
  readonly decisions: readonly Decision[];
}

interface Tried {
  readonly name: string;
  readonly promotions: readonly Promotion[];
  readonly applied: Applied;
}

/**
 * Decides which promotions a basket gets:
 *
 * 1. those of the channel, in force at `occurredAt`, whose conditions are met;
 * 2. inside a group the one with the greatest customer value alone (then lower priority number, then smaller id);
 * 3. candidates are all stackable ones together, and each exclusive one; those of mode `always` take part in all;
 * 4. each candidate is applied in the order phase, priority, id;
 * 5. the greatest customer value wins (then the lowest priority number in the set, then ids).
 *
 * The result does not depend on the order in which promotions are given, and every one of them is explained.
 */
export function resolvePromotions(promotions: readonly Promotion[], basket: PromotionBasket): Resolution {
  const reasons = new Map<string, string>();
  const eligible = inOrder(promotions).filter((promotion) => {
    const obstacle = obstacleOf(promotion, basket);
    if (obstacle !== undefined) reasons.set(promotion.id, obstacle);
    return obstacle === undefined;
  });
  const competing = bestOfGroups(eligible, basket, reasons);
  const tried = candidateSets(competing).map((set) => ({ ...set, applied: applySet(set.promotions, basket) }));
  const winner = tried.reduce((best, next) => (isBetter(next, best) ? next : best));
  const { payKop, points, valueKop, gains } = winner.applied;
  const decide = ({ id }: Promotion): Decision => {
    const gain = gains.get(id);
    if (gain === undefined) return skipped(id, reasons.get(id) ?? `outranked-by:${winner.name}`);
    const { discountKop, points, capped } = gain;
    if (points > 0 || discountKop > 0) return { promotionId: id, outcome: 'applied', discountKop, points };
    return skipped(id, capped ? 'receipt-cap-reached' : 'no-effect');
  };
  return {
    chosen: winner.name,
    payKop,
    points,
    valueKop,
    candidates: tried.map(({ name, applied }) => ({ name, valueKop: applied.valueKop })),
    decisions: [...promotions].sort((a, b) => compareIds(a.id, b.id)).map(decide),
  };
}

function skipped(promotionId: string, reason: string): Decision {
  return { promotionId, outcome: 'skipped', reason, discountKop: 0, points: 0 };
}

/** Why a promotion is not considered at all. */
function obstacleOf(promotion: Promotion, basket: PromotionBasket): string | undefined {
  const { channels, storeIds, segments = [], validFrom, validTo, allowance } = promotion;
  const { channel, storeId, occurredAt } = basket;
  if (channels !== undefined && !channels.includes(channel)) return 'not-in-channel';
  // A store is where a channel is; the rule has no reason of its own for it.
  if (storeIds !== undefined && storeId !== undefined && !storeIds.includes(storeId)) return 'not-in-channel';
  if (segments.length > 0 && !segments.some((one) => basket.segments?.includes(one))) return 'not-in-audience';
  if (validFrom !== undefined && occurredAt < validFrom) return 'not-yet-valid';
  if (validTo !== undefined && occurredAt >= validTo) return 'ended';
  if (!meetsConditions(promotion, basket)) return 'condition-not-met';
  return allowance !== undefined && allowance.leftKop <= 0 ? allowance.reason : undefined;
}

function meetsConditions(promotion: Promotion, { lines }: PromotionBasket): boolean {
  const { minKop = 0, minQty = 0 } = promotion;
  const taking = lines.filter((line) => concerns(promotion, line));
  if (taking.length === 0) return false;
  const total = lines.reduce((sum, line) => sum + line.payKop, 0);
  return total >= minKop && taking.reduce((sum, { qty = 1000 }) => sum + qty, 0) >= minQty;
}

function bestOfGroups(
  eligible: readonly Promotion[],
  basket: PromotionBasket,
  reasons: Map<string, string>,
): readonly Promotion[] {
  const groups = new Map<string, { readonly promotion: Promotion; readonly valueKop: number }>();
  // Lower priority numbers and smaller ids come first, so among equals the first one stays.
  for (const promotion of [...eligible].sort((a, b) => a.priority - b.priority || compareIds(a.id, b.id))) {
    if (promotion.group === undefined) continue;
    const { valueKop } = applySet([promotion], basket);
    const best = groups.get(promotion.group);
    if (best === undefined || valueKop > best.valueKop) groups.set(promotion.group, { promotion, valueKop });
  }
  return eligible.filter(({ id, group }) => {
    const best = group === undefined ? undefined : groups.get(group)?.promotion.id;
    if (best === undefined || best === id) return true;
    reasons.set(id, `outranked-in-group:${best}`);
    return false;
  });
}

function candidateSets(competing: readonly Promotion[]): readonly Pick<Tried, 'name' | 'promotions'>[] {
  const always = competing.filter(({ mode }) => mode === 'always');
  const exclusive = competing.filter(({ mode }) => mode === 'exclusive');
  return [
    { name: 'stack', promotions: competing.filter(({ mode }) => mode !== 'exclusive') },
    ...exclusive.map((promotion) => ({ name: `exclusive:${promotion.id}`, promotions: [promotion, ...always] })),
  ];
}

function isBetter(one: Tried, other: Tried): boolean {
  if (one.applied.valueKop !== other.applied.valueKop) return one.applied.valueKop > other.applied.valueKop;
  const priority = ({ promotions }: Tried) => Math.min(...promotions.map((promotion) => promotion.priority));
  if (priority(one) !== priority(other)) return priority(one) < priority(other);
  const ids = ({ promotions }: Tried) =>
    promotions
      .map(({ id }) => id)
      .sort(compareIds)
      .join('\u0000');
  return compareIds(ids(one), ids(other)) < 0;
}
