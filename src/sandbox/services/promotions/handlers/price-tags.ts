import type { ListPriceTagsQuery, PriceTag, PriceTagList } from '@styk/sdk/api/promotions';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { formatDayForReceipt } from '../../loyalty/program/calendar.ts';
import { currentVersion, readCatalogue } from '../catalogue/catalogue.ts';
import { toRule } from '../catalogue/stored.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { priceBasket } from '../price.ts';
import { promotionProblems } from '../problems.ts';
import { concerns, type Promotion, type PromotionLine } from '../promotion.ts';
import { tagLines } from '../tags.ts';
import { requireStore } from './known-store.ts';

const DEFAULT_WIDTH = 32;
/** One unit. */
const ONE = 1000;

/** Prices with what anybody gets who buys one unit, in the till's channel, at this moment. */
export function listPriceTags(
  room: PromotionsDependencies,
  call: OperationCall<ListPriceTagsQuery>,
): OperationResult<PriceTagList> {
  const { tx, now, caller, params } = call;
  requireStore(room, call, params.storeId);
  const catalogVersion = currentVersion(tx, caller.partnerId);
  const rules = readCatalogue(tx, caller.partnerId, catalogVersion, now)
    .filter(({ definition }) => definition.phase === 'line')
    .map((stored) => toRule(stored, []));
  const items = params.sku.map((sku) => tagOf(room, call, sku, catalogVersion, rules));
  return { status: 200, body: { catalogVersion, items } };
}

function tagOf(
  room: PromotionsDependencies,
  call: OperationCall<ListPriceTagsQuery>,
  sku: string,
  version: number,
  rules: readonly Promotion[],
): PriceTag {
  const { tx, now, caller, params, language } = call;
  const article = room.findArticle(tx, caller.partnerId, sku, params.storeId);
  if (article === undefined) throw promotionProblems.create('unknown-sku', { sku });
  const { priceKop, category } = article;
  const line: PromotionLine = { sku, qty: ONE, payKop: priceKop, ...(category === undefined ? {} : { category }) };
  const visit = { partnerId: caller.partnerId, storeId: params.storeId, channel: 'pos', occurredAt: now };
  const { gains, payKop } = priceBasket(room, call, {
    visit,
    lines: [line],
    version,
    baseRateBp: 0,
    onlyPhase: 'line',
  });
  const promotionIds = gains.map(({ promotionId }) => promotionId);
  const ends = rules.filter(({ id }) => promotionIds.includes(id)).map(({ validTo = Infinity }) => validTo);
  const starts = rules
    .filter((rule) => concerns(rule, line) && (rule.validFrom ?? 0) > now)
    .map(({ validFrom = Infinity }) => validFrom);
  const outdated = Math.min(...ends, ...starts);
  const promoPriceKop = gains.length === 0 ? null : (payKop[0] ?? priceKop);
  const lastDay = ends.length === 0 ? '' : formatDayForReceipt(room.terms.zone.dayOf(Math.min(...ends) - 1));
  return {
    sku,
    priceKop,
    promoPriceKop,
    promotionIds,
    validTo: outdated === Infinity ? null : new Date(outdated).toISOString(),
    lines: tagLines({ ...article, promoPriceKop, lastDay }, params.width ?? DEFAULT_WIDTH, language),
  };
}
