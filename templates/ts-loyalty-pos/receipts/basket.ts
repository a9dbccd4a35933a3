import { mulDivHalfUp } from '@styk/sdk/money';
import { goods } from './goods.ts';
import type { Random } from './random.ts';
import type { ReceiptLine } from './receipt.ts';

export type Lines = ReadonlyMap<number, ReceiptLine>;

/** One to five goods; every seventh line with a discount of the store. */
export function basket(random: Random): Lines {
  const count = random.between(1, 5);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const item = random.pick(goods);
      const qtyMilli = item.unit === 'kg' ? random.between(80, 2_600) : 1000 * random.between(1, 4);
      const fullKop = mulDivHalfUp(item.priceKop, qtyMilli, 1000);
      const discountKop = random.chance(14) ? mulDivHalfUp(fullKop, random.between(3, 20), 100) : 0;
      return [index + 1, { goods: item, qtyMilli, discountKop }];
    }),
  );
}

/** Some of the lines, some of them in part; the whole receipt for one return in three. */
export function returned(sold: Lines, random: Random): Lines {
  if (random.chance(33)) return sold;
  const kept = [...sold].filter(() => random.chance(50));
  const chosen = kept.length > 0 ? kept : [...sold].slice(0, 1);
  return new Map(
    chosen.map(([lineId, line]) => {
      const qtyMilli = partOf(line, random);
      return [lineId, { ...line, qtyMilli, discountKop: mulDivHalfUp(line.discountKop, qtyMilli, line.qtyMilli) }];
    }),
  );
}

function partOf({ goods: item, qtyMilli }: ReceiptLine, random: Random): number {
  if (item.unit === 'kg') return random.chance(50) ? qtyMilli : Math.max(1, Math.floor(qtyMilli / 3));
  return 1000 * random.between(1, qtyMilli / 1000);
}
