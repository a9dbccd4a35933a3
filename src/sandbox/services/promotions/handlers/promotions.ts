import type { Promotion, PromotionBudget, PromotionRequest } from '@styk/sdk/api/promotions';
import { found } from '../../../found.ts';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { toThousandths } from '../../../quantity.ts';
import { readTotals } from '../budgets/totals.ts';
import { releaseDue } from '../budgets/uses.ts';
import { publish, stop } from '../catalogue/catalogue.ts';
import { findPromotion, insertPromotion, type StoredPromotion, stateOf, viewPromotion } from '../catalogue/stored.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { promotionProblems } from '../problems.ts';
import type { Effect, Phase } from '../promotion.ts';
import { requireStore } from './known-store.ts';

type Named = OperationCall<{ readonly promotionId: string }>;

const FITTING: Readonly<Record<Phase, readonly Effect['kind'][]>> = {
  line: ['percent-off', 'amount-off', 'fixed-price'],
  cart: ['percent-off', 'amount-off'],
  accrual: ['points-rate', 'points-fixed'],
};

/** The partner's own promotions are funded by it alone. */
const WHOLE_BP = 10_000;

export function createPromotion(
  room: PromotionsDependencies,
  call: OperationCall<unknown, PromotionRequest>,
): OperationResult<Promotion> {
  const { tx, now, caller, body } = call;
  const { validity, ...definition } = body;
  for (const storeId of definition.storeIds ?? []) requireStore(room, call, storeId);
  for (const { kind } of definition.effects) {
    if (FITTING[definition.phase].includes(kind)) continue;
    throw promotionProblems.create('effect-phase-mismatch', { effect: kind, phase: definition.phase });
  }
  const { minQuantity } = definition.conditions ?? {};
  if (minQuantity !== undefined && toThousandths(minQuantity) === 0) {
    throw invalid('/conditions/minQuantity', { ru: 'должно быть больше нуля', en: 'must be more than zero' });
  }
  const validFrom = Date.parse(validity.from);
  const validTo = Date.parse(validity.to);
  // Written so that what is no instant at all, such as a leap second, is refused too.
  if (!(validFrom < validTo && validTo > now)) {
    throw promotionProblems.create('validity-empty', { from: validity.from, to: validity.to });
  }
  const id = call.newId('prm');
  const { partnerId } = caller;
  insertPromotion(tx, now, {
    id,
    partnerId,
    owner: 'partner',
    definition,
    validFrom,
    validTo,
    partnerShareBp: WHOLE_BP,
  });
  return { status: 201, body: viewPromotion(own(call, id), now) };
}

export function getPromotion(_room: PromotionsDependencies, call: Named): OperationResult<Promotion> {
  return { status: 200, body: viewPromotion(own(call, call.params.promotionId), call.now) };
}

export function publishPromotion(_room: PromotionsDependencies, call: Named): OperationResult<Promotion> {
  const { now, params } = call;
  const promotion = own(call, params.promotionId);
  // What the ecosystem proposes comes into force by the partner's consent, not by this.
  if (promotion.state !== 'draft' || promotion.owner !== 'partner') throw conflict(promotion, now);
  const { validFrom, validTo } = promotion;
  if (validTo <= now) {
    throw promotionProblems.create('validity-empty', { from: iso(validFrom), to: iso(validTo) });
  }
  return { status: 200, body: viewPromotion(publish(call, promotion), now) };
}

/** A promotion the partner takes part in can be stopped by it as well: it is the partner's price. */
export function stopPromotion(_room: PromotionsDependencies, call: Named): OperationResult<Promotion> {
  const { now, params } = call;
  const promotion = own(call, params.promotionId);
  if (promotion.state === 'stopped') return { status: 200, body: viewPromotion(promotion, now) };
  if (stateOf(promotion, now) !== 'published') throw conflict(promotion, now);
  return { status: 200, body: viewPromotion(stop(call, promotion), now) };
}

export function getPromotionBudget(_room: PromotionsDependencies, call: Named): OperationResult<PromotionBudget> {
  const { tx, now, params } = call;
  const { id, definition } = own(call, params.promotionId);
  releaseDue(tx, now);
  const { spentKop, reservedKop } = readTotals(tx, id);
  const budgetKop = definition.caps?.budgetKop ?? null;
  const leftKop = budgetKop === null ? null : budgetKop - spentKop - reservedKop;
  return { status: 200, body: { promotionId: id, budgetKop, spentKop, reservedKop, leftKop, asOf: iso(now) } };
}

function own({ tx, caller }: OperationCall<unknown, unknown>, id: string): StoredPromotion {
  return found(findPromotion(tx, caller.partnerId, id), id);
}

function conflict(promotion: StoredPromotion, now: number): Error {
  return promotionProblems.create('state-conflict', { id: promotion.id, state: stateOf(promotion, now) });
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
