import { split } from '@styk/sdk/money';
import type { ServiceContext } from '../../operation.ts';
import type { EmitContext } from '../events/emit.ts';
import { basesOf, pointsOf } from './apply.ts';
import {
  type Buyer,
  giveBackUses,
  type PromotionGain,
  type PromotionHold,
  readReserved,
  releaseHeld,
  reserveUses,
  spendUses,
} from './budgets/uses.ts';
import { currentVersion, versionAt } from './catalogue/catalogue.ts';
import { findPromotion, toRule } from './catalogue/stored.ts';
import type { PromotionsDependencies } from './dependencies.ts';
import { accrualGains, type Priced, type PriceRequest, priceBasket, type Visit } from './price.ts';
import type { PromotionLine } from './promotion.ts';

/** A line that has been paid. */
export interface PaidLine extends PromotionLine {
  /** What money paid of it, without points. */
  readonly paidKop: number;
}

/** What promotions gave with a sale, and the points of it by line. */
export interface Bonus {
  readonly gains: readonly PromotionGain[];
  readonly pointsByLine: readonly number[];
}

/** What other domains ask of the promotions, inside their own transactions. */
export interface PromotionDesk {
  /** With the catalogue of this moment, or of the version a quote pins. */
  price(context: ServiceContext, request: Omit<PriceRequest, 'version'> & { readonly version?: number }): Priced;
  /** Accrual promotions for what was paid without a quote, by the catalogue that was in force then. */
  accruals(
    context: ServiceContext,
    visit: Visit,
    lines: readonly PaidLine[],
    baseRateBp: number,
  ): readonly PromotionGain[];
  reserve(context: EmitContext, buyer: Buyer, hold: PromotionHold, gains: readonly PromotionGain[]): void;
  /** What the hold still reserves. */
  reserved(context: ServiceContext, holdId: string): readonly PromotionGain[];
  release(context: ServiceContext, holdId: string): void;
  /** Points of these gains for what money really paid; never more than was promised. */
  bonus(context: ServiceContext, partnerId: string, gains: readonly PromotionGain[], lines: readonly PaidLine[]): Bonus;
  spend(
    context: EmitContext,
    buyer: Buyer,
    sale: { readonly id: string; readonly holdId?: string },
    gains: readonly PromotionGain[],
  ): void;
  /** Tells how much of a sale was returned so far. */
  giveBack(
    context: ServiceContext,
    saleId: string,
    share: { readonly returnedKop: number; readonly paidKop: number },
  ): void;
}

export function createPromotionDesk(room: PromotionsDependencies): PromotionDesk {
  const { pointValueKop, accrualExclusions } = room.terms;
  return {
    price(context, request) {
      const version = request.version ?? currentVersion(context.tx, request.visit.partnerId);
      return priceBasket(room, context, { ...request, version });
    },
    accruals(context, visit, lines, baseRateBp) {
      const version = versionAt(context.tx, visit.partnerId, visit.occurredAt);
      return accrualGains(room, context, { visit, lines, version, baseRateBp });
    },
    reserve: (context, buyer, hold, gains) => reserveUses(context, buyer, hold, gains, pointValueKop),
    reserved: ({ tx }, holdId) => readReserved(tx, holdId),
    release: ({ tx }, holdId) => releaseHeld(tx, holdId),
    bonus({ tx }, partnerId, gains, lines) {
      const paid = lines.map(({ paidKop }) => paidKop);
      const pointsByLine = lines.map(() => 0);
      const given = gains.map((gain) => {
        const stored = gain.points === 0 ? undefined : findPromotion(tx, partnerId, gain.promotionId);
        if (stored === undefined) return gain;
        const rule = toRule(stored, accrualExclusions);
        const points = Math.min(gain.points, pointsOf(rule, paid, { lines, pointValueKop }));
        for (const [index, part] of split(points, basesOf(rule, paid, { lines })).entries()) {
          pointsByLine[index] = (pointsByLine[index] ?? 0) + part;
        }
        return { ...gain, points };
      });
      return { gains: given, pointsByLine };
    },
    spend: (context, buyer, sale, gains) => spendUses(context, buyer, sale, gains, pointValueKop),
    giveBack: ({ tx }, saleId, share) => giveBackUses(tx, saleId, share),
  };
}
