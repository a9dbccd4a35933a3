import { hash } from 'node:crypto';
import type { CustomerOffer } from '@styk/sdk/api/customers';
import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';
import type { Belonging, Deed, SegmentKind } from './segments.ts';

const DAY_MS = 86_400_000;
/** An offer of a segment without an end is good for so long. */
const OPEN_DAYS = 7;
/** A birthday is greeted so many days before and after. */
const BIRTHDAY_DAYS = 3;
const DEFAULT_CHANNEL = 'app';
const MOST = 50;

interface OfferKind {
  readonly reason: CustomerOffer['reason'];
  readonly title: LocalizedText;
  /** The greater the better. */
  readonly worth: number;
}

const KINDS: Readonly<Record<SegmentKind | 'birthday', OfferKind>> = {
  birthday: {
    reason: 'birthday',
    title: { ru: 'С днём рождения! Подарок к покупке', en: 'Happy birthday! A gift with your purchase' },
    worth: 5,
  },
  cart: {
    reason: 'repeat-purchase',
    title: { ru: 'Товары в корзине ждут вас', en: 'The goods in your cart are waiting' },
    worth: 4,
  },
  category: {
    reason: 'category-affinity',
    title: { ru: 'Скидка на категорию «{category}»', en: 'A discount on the category "{category}"' },
    worth: 3,
  },
  regular: {
    reason: 'repeat-purchase',
    title: { ru: 'Повторите любимую покупку', en: 'Repeat a favourite purchase' },
    worth: 2,
  },
  sleeping: { reason: 'win-back', title: { ru: 'Мы скучаем: скидка на возвращение', en: 'We miss you' }, worth: 1 },
};

/** What an offer is made from. */
export interface OfferFacts {
  readonly customerId: string;
  readonly partnerId: string;
  readonly segments: readonly Belonging[];
  readonly deeds: readonly Deed[];
  /** `YYYY-MM-DD`, when the partner knows it. */
  readonly birthDate?: string;
  readonly preferredChannel?: string;
}

/** What to offer next, best first. The same facts give the same offers under the same ids. */
export function nextOffers(facts: OfferFacts, now: number, language: Language): CustomerOffer[] {
  const { segments, deeds, customerId, partnerId } = facts;
  const channel = facts.preferredChannel ?? deeds.findLast((deed) => deed.channel !== null)?.channel ?? DEFAULT_CHANNEL;
  const bases: { kind: keyof typeof KINDS; key: string; category?: string; to: number }[] = segments.map(
    ({ kind, segmentId, category, to }) => {
      const end = to ?? (Math.floor(now / DAY_MS) + OPEN_DAYS) * DAY_MS;
      return { kind, key: segmentId, to: end, ...(category === undefined ? {} : { category }) };
    },
  );
  const birthday = facts.birthDate === undefined ? undefined : birthdayEnd(facts.birthDate, now);
  if (birthday !== undefined) bases.push({ kind: 'birthday', key: 'birthday', to: birthday });
  return bases
    .sort((a, b) => KINDS[b.kind].worth - KINDS[a.kind].worth)
    .slice(0, MOST)
    .map(({ kind, key, category = '', to }) => {
      const skus = skusOf(kind, category, deeds);
      return {
        offerId: `off_${hash('sha256', JSON.stringify([customerId, partnerId, key, to])).slice(0, 20)}`,
        channel,
        title: fillTemplate(KINDS[kind].title[language], { category }),
        ...(skus.length === 0 ? {} : { skus }),
        validTo: new Date(to).toISOString(),
        reason: KINDS[kind].reason,
      };
    });
}

/** The articles last dealt with that the offer is about, newest first. */
function skusOf(kind: keyof typeof KINDS, category: string, deeds: readonly Deed[]): string[] {
  const type = kind === 'cart' ? 'cart-add' : 'purchase';
  const about = deeds.filter((deed) =>
    kind === 'category' ? deed.attributes.category === category : deed.type === type,
  );
  const skus = about.map(({ attributes }) => attributes.sku);
  return [...new Set(skus.filter((sku) => typeof sku === 'string' && sku.length <= 64).reverse())].slice(
    0,
    3,
  ) as string[];
}

/** When the greeting ends, undefined on the other days of the year. Days are of UTC: nobody's birthday has an hour. */
function birthdayEnd(birthDate: string, now: number): number | undefined {
  const [, month = '', day = ''] = birthDate.split('-');
  const year = new Date(now).getUTCFullYear();
  return [year - 1, year, year + 1]
    .map((one) => Date.UTC(one, Number(month) - 1, Number(day)))
    .filter((at) => now >= at - BIRTHDAY_DAYS * DAY_MS && now < at + (BIRTHDAY_DAYS + 1) * DAY_MS)
    .map((at) => at + (BIRTHDAY_DAYS + 1) * DAY_MS)[0];
}
