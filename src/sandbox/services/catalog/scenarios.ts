import type { Seeder } from '../../operation.ts';
import { TEST_ARTICLES } from '../../test-articles.ts';
import { findOffer } from './offers.ts';
import { ALL_STORES, setPrice } from './prices.ts';

/** So many articles of the test assortment get a price that looks like a slip: ten times less. */
const ARTICLES = 3;
const SLIP = 10;

/** Prices that have jumped and are held back until the partner confirms them. */
export const quarantinedPrice: Seeder = {
  seed(context, { partnerId }) {
    let held = 0;
    for (const { sku: partnerSku, priceKop } of TEST_ARTICLES.slice(0, ARTICLES)) {
      const offer = findOffer(context.tx, partnerId, partnerSku);
      if (offer === undefined) continue;
      const price = { priceKop: Math.ceil(priceKop / SLIP), asOf: context.now, confirmed: false };
      const place = { partnerId, partnerSku, storeId: ALL_STORES };
      if (setPrice(context, place, offer.content.categoryId, price) !== 'applied') held += 1;
    }
    return { held };
  },
};
