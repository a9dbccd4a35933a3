import type { ServiceContext } from '../operation.ts';
import type { Tx } from '../storage/tx.ts';
import { TEST_ARTICLES } from '../test-articles.ts';
import { findOffer } from './catalog/offers.ts';
import { ALL_STORES, findPrice } from './catalog/prices.ts';
import { deedsOf } from './customers/behaviour.ts';
import { consentState } from './customers/consents.ts';
import { findCustomer } from './customers/customer.ts';
import { segmentsAt } from './customers/segments.ts';
import type { ProgramRules } from './loyalty/ledger/context.ts';
import { hasStore } from './partners/stores.ts';
import type { PromotionsDependencies, TaggedArticle } from './promotions/dependencies.ts';

/** What the promotions are made with in the sandbox. */
export function promotionDependencies({ program, zone }: ProgramRules): PromotionsDependencies {
  const { pointValueKop, minLineKop, redeemExclusions, levels } = program;
  return {
    terms: {
      pointValueKop,
      minLineKop,
      accrualExclusions: redeemExclusions,
      lowestRateBp: levels[0]?.baseRateBp ?? 0,
      zone,
    },
    knowsStore: hasStore,
    findArticle,
    segmentsOf,
    rankingInputs: countStores,
  };
}

/** The partner's own offer at its price there; the test assortment where the partner offers no such article. */
function findArticle(tx: Tx, partnerId: string, partnerSku: string, storeId: string): TaggedArticle | undefined {
  const priceKop = [storeId, ALL_STORES]
    .map((store) => findPrice(tx, { partnerId, partnerSku, storeId: store })?.priceKop)
    .find((price) => price !== undefined);
  const offer = findOffer(tx, partnerId, partnerSku)?.content;
  if (offer !== undefined && priceKop !== undefined) {
    return { title: offer.title, unit: offer.unit, priceKop, category: offer.categoryId };
  }
  const article = TEST_ARTICLES.find(({ sku }) => sku === partnerSku);
  return article && { ...article, priceKop: priceKop ?? article.priceKop };
}

/** Nothing is known of a customer for offers without the consent to them. */
function segmentsOf({ tx, now }: ServiceContext, partnerId: string, customerId: string): readonly string[] {
  const row = findCustomer(tx, customerId);
  if (row?.state !== 'active' || consentState(tx, row.customer, partnerId, 'personal-offers') !== 'given') return [];
  return segmentsAt(deedsOf(tx, row.customer, partnerId, now), now).map(({ segmentId }) => segmentId);
}

/** The sandbox ranks partners by how many stores they have, for want of buyers. */
function countStores(tx: Tx, partnerId: string): Readonly<Record<string, number>> {
  const row = tx.get<{ stores: number }>(
    'SELECT count(*) AS stores FROM partners_store WHERE partner_id = ?',
    partnerId,
  );
  return { stores: row?.stores ?? 0 };
}
