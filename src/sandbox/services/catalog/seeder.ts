import type { Seeder } from '../../operation.ts';
import { TEST_ARTICLES, type TestArticle } from '../../test-articles.ts';
import { TEST_MAPPINGS } from './articles.ts';
import { categoryRules } from './dictionaries/categories.ts';
import { findMapping, saveMapping } from './mappings.ts';
import { findOffer, saveOffer, saveVerdict } from './offers.ts';
import { ALL_STORES, savePrice } from './prices.ts';

const ATTRIBUTES: Readonly<Record<string, string | number | boolean>> = {
  octane: 95,
  size: 'M',
  volume: '0.5',
  weight: '0.1',
};

/** Offers the test assortment: approved, priced and mapped. What is there stays. No event tells of test data. */
export const catalogSeeder: Seeder = {
  seed(context, { partnerId }) {
    let offers = 0;
    for (const article of TEST_ARTICLES) {
      const mapping = TEST_MAPPINGS[article.sku];
      if (mapping === undefined || findMapping(context.tx, partnerId, article.sku) !== undefined) continue;
      const asOf = new Date(context.now).toISOString();
      const line = { partnerSku: article.sku, ecosystemSku: mapping.sku, unit: article.unit, asOf };
      saveMapping(context, partnerId, line, context.now);
      const place = { partnerId, partnerSku: article.sku, storeId: ALL_STORES };
      saveOffer(context, partnerId, offerOf(article, mapping.categoryId, asOf), context.now);
      savePrice(context, place, { priceKop: article.priceKop, asOf: context.now, confirmed: true });
      const offer = findOffer(context.tx, partnerId, article.sku);
      if (offer !== undefined) saveVerdict(context, offer, 'approved', null);
      offers += 1;
    }
    return { offers };
  },
};

function offerOf(
  { sku, title, unit, priceKop, vatCode, markingRequired }: TestArticle,
  categoryId: string,
  asOf: string,
) {
  const { required = [], certificate = false } = categoryRules[categoryId] ?? {};
  const attributes = Object.fromEntries(required.map((name) => [name, ATTRIBUTES[name] ?? 'test']));
  const document = { kind: 'declaration', number: 'ЕАЭС N RU Д-RU.РА01.В.00017/26' } as const;
  return {
    partnerSku: sku,
    title,
    categoryId,
    unit,
    priceKop,
    vatCode,
    attributes,
    ...(markingRequired ? { markingCategory: 'water' } : {}),
    ...(certificate ? { certificates: [document] } : {}),
    asOf,
  };
}
