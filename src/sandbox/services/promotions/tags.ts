import type { PriceTagLine } from '@styk/sdk/api/promotions';
import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';
import { toPrintable } from '../loyalty/receipt/cp866.ts';
import type { TaggedArticle } from './dependencies.ts';

const PER_UNIT: LocalizedText = { ru: '{price} за {unit}', en: '{price} per {unit}' };
const PROMO: LocalizedText = { ru: 'Скидка {percent} % до {date}', en: '{percent} % off until {date}' };
const UNITS: Readonly<Record<string, LocalizedText>> = {
  pcs: { ru: 'шт.', en: 'pc' },
  kg: { ru: 'кг', en: 'kg' },
  l: { ru: 'л', en: 'l' },
  m: { ru: 'м', en: 'm' },
};

export interface TagFacts extends TaggedArticle {
  readonly promoPriceKop: number | null;
  /** Last day of the promotions, `31.12.2026`; empty without one. */
  readonly lastDay: string;
}

/** What a tag says, printable in CP866 and no wider than the tag. */
export function tagLines(facts: TagFacts, width: number, language: Language): readonly PriceTagLine[] {
  const { title, priceKop, promoPriceKop, lastDay } = facts;
  const unit = UNITS[facts.unit]?.[language] ?? facts.unit;
  const perUnit = (kopecks: number) => fillTemplate(PER_UNIT[language], { price: formatPrice(kopecks), unit });
  const line = (kind: PriceTagLine['kind'], style: PriceTagLine['style'], text: string): PriceTagLine => ({
    kind,
    style,
    text: toPrintable(text).slice(0, width),
  });
  const lines = [line('name', 'normal', title)];
  if (promoPriceKop === null) return [...lines, line('price', 'double', perUnit(priceKop))];
  const percent = Math.round(((priceKop - promoPriceKop) * 100) / priceKop);
  lines.push(
    line('old-price', 'strike', perUnit(priceKop)),
    line('price', 'double', perUnit(promoPriceKop)),
    line('promo', 'normal', fillTemplate(PROMO[language], { percent, date: lastDay })),
  );
  return lines;
}

/** `809,10` */
function formatPrice(kopecks: number): string {
  return `${Math.floor(kopecks / 100)},${String(kopecks % 100).padStart(2, '0')}`;
}
