import type { PromotionRequest, Promotion as PublicPromotion } from '@styk/sdk/api/promotions';
import { toThousandths } from '../../../quantity.ts';
import type { Tx } from '../../../storage/tx.ts';
import { PHASES, type Promotion } from '../promotion.ts';

/** What a promotion says of itself; its validity is kept beside it as instants. */
export type Definition = Omit<PromotionRequest, 'validity'>;

/** A promotion as it is kept. Instants are epoch milliseconds. */
export interface StoredPromotion {
  readonly id: string;
  readonly partnerId: string;
  readonly owner: 'partner' | 'ecosystem';
  readonly state: 'draft' | 'published' | 'stopped';
  readonly definition: Definition;
  readonly ruleOrder: string;
  readonly validFrom: number;
  readonly validTo: number;
  readonly partnerShareBp: number;
  readonly fromVersion: number | null;
  readonly toVersion: number | null;
  readonly liveAt: number | null;
  readonly stoppedAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type PromotionRow = Omit<StoredPromotion, 'definition'> & { readonly definition: string };

export const COLUMNS = `id, partner_id AS partnerId, owner, state, definition, rule_order AS ruleOrder,
  valid_from AS validFrom, valid_to AS validTo, partner_share_bp AS partnerShareBp, from_version AS fromVersion,
  to_version AS toVersion, live_at AS liveAt, stopped_at AS stoppedAt, created_at AS createdAt, updated_at AS updatedAt`;

const DEFAULT_PRIORITY = 100;

export function findPromotion(tx: Tx, partnerId: string, id: string): StoredPromotion | undefined {
  const row = tx.get<PromotionRow>(
    `SELECT ${COLUMNS} FROM promotions_promotion WHERE id = ? AND partner_id = ?`,
    id,
    partnerId,
  );
  return row && fromRow(row);
}

export type NewPromotion = Pick<
  StoredPromotion,
  'id' | 'partnerId' | 'owner' | 'definition' | 'validFrom' | 'validTo' | 'partnerShareBp'
>;

/** Keeps a draft. */
export function insertPromotion(tx: Tx, now: number, promotion: NewPromotion): void {
  const { id, definition } = promotion;
  tx.run(
    `INSERT INTO promotions_promotion (id, partner_id, owner, state, definition, rule_order, valid_from, valid_to,
       partner_share_bp, created_at, updated_at) VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?)`,
    id,
    promotion.partnerId,
    promotion.owner,
    JSON.stringify(definition),
    ruleOrder(id, definition),
    promotion.validFrom,
    promotion.validTo,
    promotion.partnerShareBp,
    now,
    now,
  );
  tx.run('INSERT INTO promotions_total (promotion_id, spent_kop, reserved_kop, told_bp) VALUES (?, 0, 0, 10000)', id);
}

export function fromRow(row: PromotionRow): StoredPromotion {
  return { ...row, definition: JSON.parse(row.definition) as Definition };
}

/** As the rule sees it, without what it may still give. Points are not given for what the programme excludes. */
export function toRule(
  { id, definition, validFrom, validTo }: StoredPromotion,
  exclusions: readonly string[],
): Promotion {
  const { phase, effects, channels, storeIds, group, mode = 'stackable', audience, conditions = {}, caps } = definition;
  const { skus, categories, minReceiptKop, minQuantity, excludedCategories = [] } = conditions;
  const excluded = phase === 'accrual' ? [...excludedCategories, ...exclusions] : excludedCategories;
  return {
    id,
    phase,
    priority: definition.priority ?? DEFAULT_PRIORITY,
    mode,
    effects,
    channels,
    excludedCategories: excluded,
    validFrom,
    validTo,
    ...(storeIds === undefined ? {} : { storeIds }),
    ...(group === undefined ? {} : { group }),
    ...(audience === undefined ? {} : { segments: audience.segments }),
    ...(skus === undefined ? {} : { skus }),
    ...(categories === undefined ? {} : { categories }),
    ...(minReceiptKop === undefined ? {} : { minKop: minReceiptKop }),
    ...(minQuantity === undefined ? {} : { minQty: toThousandths(minQuantity) }),
    ...(caps?.perReceiptKop === undefined ? {} : { capKop: caps.perReceiptKop }),
  };
}

/** One that is over has ended, whether or not anybody looked. */
export function stateOf({ state, validTo }: StoredPromotion, now: number): PublicPromotion['state'] {
  return state === 'published' && validTo <= now ? 'ended' : state;
}

export function viewPromotion(promotion: StoredPromotion, now: number): PublicPromotion {
  const { definition, stoppedAt, liveAt } = promotion;
  return {
    promotionId: promotion.id,
    state: stateOf(promotion, now),
    owner: promotion.owner,
    name: definition.name,
    channels: definition.channels,
    storeIds: definition.storeIds ?? null,
    audience: definition.audience ?? { segments: [] },
    conditions: definition.conditions ?? {},
    effects: definition.effects,
    phase: definition.phase,
    priority: definition.priority ?? DEFAULT_PRIORITY,
    mode: definition.mode ?? 'stackable',
    group: definition.group ?? null,
    caps: definition.caps ?? {},
    validity: { from: iso(promotion.validFrom), to: iso(promotion.validTo) },
    funding: { partnerShareBp: promotion.partnerShareBp },
    catalogVersion: promotion.toVersion ?? promotion.fromVersion,
    liveAt: liveAt === null ? null : iso(liveAt),
    stoppedAt: stoppedAt === null ? null : iso(stoppedAt),
    createdAt: iso(promotion.createdAt),
    updatedAt: iso(promotion.updatedAt),
  };
}

function ruleOrder(id: string, { phase, priority = DEFAULT_PRIORITY }: Definition): string {
  return `${PHASES.indexOf(phase)}:${String(priority).padStart(5, '0')}:${id}`;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
