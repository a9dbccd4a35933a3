import type { Recipes } from '../recipe.ts';
import type { Stage } from '../stage.ts';

const MINUTE_MS = 60_000;

export const catalogRecipes: Recipes = {
  'offer.moderated': {
    does: { ru: 'новый товар; часы — на две минуты вперёд', en: 'a new article; the clock goes two minutes on' },
    async run(stage) {
      const partnerSku = await newOffer(stage, true);
      await stage.advance(2 * MINUTE_MS);
      await stage.styk.catalog.listOffers({ partnerSku });
      return partnerSku;
    },
  },
  'price.quarantined': {
    does: { ru: 'новый товар, цена которого сразу вырастает втрое', en: 'a new article whose price triples at once' },
    async run(stage) {
      const partnerSku = await newOffer(stage, false);
      const price = stage.set({ partnerSku, priceKop: 300_000, asOf: await stage.at() });
      await stage.styk.catalog.upsertPrices({ prices: [price] });
      return price.partnerSku;
    },
  },
  'mapping.rejected': {
    does: {
      ru: 'товар сопоставлен с карточкой, которой нет',
      en: 'an article is mapped to a card that does not exist',
    },
    async run(stage) {
      const partnerSku = await newOffer(stage, false);
      const mapping = stage.set({ partnerSku, ecosystemSku: 'sku_none', unit: 'pcs', asOf: await stage.at() });
      await stage.styk.catalog.upsertMappings({ mappings: [mapping] });
      return mapping.partnerSku;
    },
  },
};

async function newOffer(stage: Stage, isMain: boolean): Promise<string> {
  const offer = {
    partnerSku: stage.unique('sku'),
    title: 'Кофе в зёрнах',
    categoryId: 'cat_coffee',
    unit: 'pcs',
    priceKop: 100_000,
    vatCode: 'vat22',
    attributes: { weight: '0.250' },
    asOf: await stage.at(),
  };
  const sent = isMain ? stage.set(offer) : offer;
  await stage.styk.catalog.upsertOffers({ offers: [sent] });
  return sent.partnerSku;
}
