import type { ServiceContext } from '../../operation.ts';
import { allowanceOf } from './budgets/allowance.ts';
import { type PromotionGain, releaseDue } from './budgets/uses.ts';
import { readCatalogue } from './catalogue/catalogue.ts';
import { type StoredPromotion, toRule } from './catalogue/stored.ts';
import type { PromotionsDependencies } from './dependencies.ts';
import type { Promotion, PromotionLine } from './promotion.ts';
import { type Decision, resolvePromotions } from './resolve.ts';

/** Promotions together take off half a receipt at most. */
const RECEIPT_CAP_BP = 5000;
/** The programme's own accrual among the promotions. */
export const BASE_PROMOTION = 'base';

/** Where and when somebody buys. */
export interface Visit {
  readonly partnerId: string;
  /** Absent when nobody is known. */
  readonly customerId?: string;
  readonly storeId: string;
  readonly channel: string;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
}

export interface PriceRequest {
  readonly visit: Visit;
  readonly lines: readonly PromotionLine[];
  /** Version of the catalogue that applies. */
  readonly version: number;
  /** Rate at which the programme itself gives points. */
  readonly baseRateBp: number;
  /** Leaves out what is not of this phase: what was paid already gets no discount any more. */
  readonly onlyPhase?: Promotion['phase'];
}

export interface Priced {
  readonly catalogVersion: number;
  /** By line, after discounts. */
  readonly payKop: readonly number[];
  /** Points in all when nothing is redeemed, those of the programme itself included. */
  readonly points: number;
  /** One for every promotion considered and for the programme's own accrual, by id. */
  readonly decisions: readonly Decision[];
  /** What the promotions give, without the programme's own accrual. */
  readonly gains: readonly PromotionGain[];
  /** Whether the catalogue had any promotion to consider. */
  readonly hasPromotions: boolean;
}

/** Applies a version of the catalogue to a basket, within what budgets and the customer's caps leave at this moment. */
export function priceBasket(room: PromotionsDependencies, context: ServiceContext, request: PriceRequest): Priced {
  return apply(room, context, request, catalogueOf(context, request));
}

/** What accrual promotions give for what was paid already. */
export function accrualGains(
  room: PromotionsDependencies,
  context: ServiceContext,
  request: Omit<PriceRequest, 'onlyPhase'>,
): readonly PromotionGain[] {
  const ofPhase = { ...request, onlyPhase: 'accrual' } as const;
  const catalogue = catalogueOf(context, ofPhase);
  return catalogue.length === 0 ? [] : apply(room, context, ofPhase, catalogue).gains;
}

function catalogueOf({ tx }: ServiceContext, { visit, version, onlyPhase }: PriceRequest): readonly StoredPromotion[] {
  const catalogue = readCatalogue(tx, visit.partnerId, version, visit.occurredAt);
  return catalogue.filter(({ definition }) => onlyPhase === undefined || definition.phase === onlyPhase);
}

function apply(
  room: PromotionsDependencies,
  context: ServiceContext,
  { visit, lines, version, baseRateBp }: PriceRequest,
  catalogue: readonly StoredPromotion[],
): Priced {
  const { terms } = room;
  if (catalogue.some(hasLimits)) releaseDue(context.tx, context.now);
  const rules = catalogue.map((one) => limited(context, one, visit.customerId, terms.accrualExclusions));
  const base: Promotion = {
    id: BASE_PROMOTION,
    phase: 'accrual',
    priority: 1,
    mode: 'always',
    effects: [{ kind: 'points-rate', pointsBp: baseRateBp }],
    excludedCategories: terms.accrualExclusions,
  };
  const resolution = resolvePromotions([base, ...rules], {
    lines,
    channel: visit.channel,
    storeId: visit.storeId,
    segments: segmentsFor(room, context, visit, rules),
    occurredAt: visit.occurredAt,
    pointValueKop: terms.pointValueKop,
    minLineKop: terms.minLineKop,
    receiptCapBp: RECEIPT_CAP_BP,
  });
  const { payKop, points, decisions } = resolution;
  const gains = decisions.filter(({ promotionId, outcome }) => outcome === 'applied' && promotionId !== BASE_PROMOTION);
  return {
    catalogVersion: version,
    payKop,
    points,
    decisions,
    gains: gains.map(({ promotionId, discountKop, points: given }) => ({ promotionId, discountKop, points: given })),
    hasPromotions: rules.length > 0,
  };
}

function hasLimits({ definition: { caps } }: StoredPromotion): boolean {
  return caps?.budgetKop !== undefined || caps?.perCustomerKop !== undefined || caps?.perCustomerUses !== undefined;
}

function limited(
  { tx }: ServiceContext,
  stored: StoredPromotion,
  customerId: string | undefined,
  exclusions: readonly string[],
): Promotion {
  const rule = toRule(stored, exclusions);
  const allowance = allowanceOf(tx, stored, customerId);
  return allowance === undefined ? rule : { ...rule, allowance };
}

/** Looked up only when some promotion asks for them. */
function segmentsFor(
  room: PromotionsDependencies,
  context: ServiceContext,
  { partnerId, customerId }: Visit,
  rules: readonly Promotion[],
): readonly string[] {
  const isAsked = rules.some(({ segments = [] }) => segments.length > 0);
  return customerId === undefined || !isAsked ? [] : room.segmentsOf(context, partnerId, customerId);
}
