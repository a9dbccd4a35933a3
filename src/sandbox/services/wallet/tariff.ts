import { mulDivHalfUp } from '@styk/sdk/money';

/** Terms of the ecosystem towards a partner, valid from a day on. */
export interface Tariff {
  /** Days since 1970-01-01. */
  readonly fromDay: number;
  /** Of what was sold, in hundredths of a percent. */
  readonly commissionBp: number;
  /** VAT on the commission. */
  readonly vatBp: number;
  /** What the partner pays for a point issued at its sales. */
  readonly pointPriceKop: number;
}

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** The rate of VAT is that of art. 164 of the Tax Code: 20 %, from 2026 on 22 % (425-ФЗ). */
const tariffs: readonly Tariff[] = [
  { fromDay: 0, commissionBp: 500, vatBp: 2000, pointPriceKop: 100 },
  { fromDay: dayOf('2026-01-01'), commissionBp: 500, vatBp: 2200, pointPriceKop: 100 },
];

/** Services of partners that subscriptions include: what one unit earns the partner. */
export const services: Readonly<Record<string, { readonly unit: string; readonly priceKop: number }>> = {
  'tv-basic': { unit: 'pcs', priceKop: 19_900 },
  'media-stream': { unit: 'pcs', priceKop: 350 },
  'express-delivery': { unit: 'pcs', priceKop: 14_900 },
};

/** The terms of a day. */
export function tariffOn(day: number, list: readonly Tariff[] = tariffs): Tariff {
  const valid = list.findLast(({ fromDay }) => fromDay <= day) ?? list[0];
  if (valid === undefined) throw new Error('a tariff needs at least one version');
  return valid;
}

/** Commission and the VAT on it, in kopecks. */
export interface Charge {
  readonly fee: number;
  readonly vat: number;
}

/**
 * What is due on a sum that grew from `before` to `after` under the same terms. Rounded on the totals, so that parts add
 * up to what the whole would cost: returning everything in any parts gives everything back.
 */
export function chargeBetween(before: number, after: number, terms: Tariff): Charge {
  const [from, to] = [chargeOf(before, terms), chargeOf(after, terms)];
  return { fee: to.fee - from.fee, vat: to.vat - from.vat };
}

function chargeOf(total: number, { commissionBp, vatBp }: Tariff): Charge {
  const fee = mulDivHalfUp(total, commissionBp, 10_000);
  return { fee, vat: mulDivHalfUp(fee, vatBp, 10_000) };
}
