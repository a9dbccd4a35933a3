import type { Evaluation, EvaluationRequest, PromotionDecision } from '@styk/sdk/api/promotions';
import { invalid } from '../../../http/invalid-body.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { toThousandths } from '../../../quantity.ts';
import { currentVersion } from '../catalogue/catalogue.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { BASE_PROMOTION, priceBasket } from '../price.ts';
import type { PromotionLine } from '../promotion.ts';
import type { Decision } from '../resolve.ts';
import { shownDecisions } from '../shown.ts';
import { requireStore } from './known-store.ts';

/** The largest amount of the contract: sums up to it are exact. */
const MAX_KOP = 9_000_000_000_000_000;

/** A dry run for nobody in particular. */
export function evaluatePromotions(
  room: PromotionsDependencies,
  call: OperationCall<unknown, EvaluationRequest>,
): OperationResult<Evaluation> {
  const { tx, now, caller, body } = call;
  const { storeId, channel = 'pos' } = body;
  requireStore(room, call, storeId);
  const visit = { partnerId: caller.partnerId, storeId, channel, occurredAt: readOccurredAt(body.occurredAt, now) };
  const lines = readLines(body);
  const { payKop, points, decisions, catalogVersion } = priceBasket(room, call, {
    visit,
    lines,
    version: currentVersion(tx, caller.partnerId),
    baseRateBp: room.terms.lowestRateBp,
  });
  const linePrices = body.lines.map(({ lineId, payKop: before }, index) => {
    const after = payKop[index] ?? before;
    return { lineId, payKop: after, discountKop: before - after };
  });
  const linesKop = lines.reduce((sum, line) => sum + line.payKop, 0);
  const payableKop = payKop.reduce((sum, kopecks) => sum + kopecks, 0);
  const own = decisions.filter(({ promotionId }) => promotionId !== BASE_PROMOTION);
  return {
    status: 200,
    body: {
      catalogVersion,
      decisions: shownDecisions(own).map(viewDecision),
      linePrices,
      totals: { linesKop, discountKop: linesKop - payableKop, payableKop },
      accrualForecast: points,
    },
  };
}

function readLines({ lines }: EvaluationRequest): PromotionLine[] {
  const seen = new Set<string>();
  let sum = 0;
  return lines.map(({ lineId, sku, qty, payKop, category }, index) => {
    if (seen.has(lineId)) {
      throw invalid(`/lines/${index}/lineId`, { ru: 'такая строка уже есть', en: 'there is such a line already' });
    }
    seen.add(lineId);
    sum += payKop;
    if (sum > MAX_KOP)
      throw invalid(`/lines/${index}/payKop`, { ru: 'сумма слишком велика', en: 'the sum is too large' });
    return { sku, qty: toThousandths(qty), payKop, ...(category === undefined ? {} : { category }) };
  });
}

function viewDecision({ promotionId, outcome, reason, discountKop, points }: Decision): PromotionDecision {
  if (outcome === 'applied') return { promotionId, outcome, effect: { discountKop, points } };
  return { promotionId, outcome, ...(reason === undefined ? {} : { reason }) };
}
