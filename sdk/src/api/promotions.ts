// Generated from openapi/promotions.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { promotionsOperations as operations } from './promotions.operations.ts';
import type { Evaluation, EvaluationRequest, ListParticipationOffersQuery, ListPriceTagsQuery, ListPromotionsQuery, ParticipationAcceptance, ParticipationOffer, ParticipationOfferPage, ParticipationRefusal, PriceTagList, Promotion, PromotionBudget, PromotionPage, PromotionRequest } from './promotions.types.ts';

export type * from './promotions.types.ts';

/**
 * List promotions. `GET /promotions/v1/promotions`
 *
 * Promotions in force in a channel and a store on a date, in the order of the rule, and the catalogue version
 * they belong to. One's own drafts and stopped ones by `state`.
 *
 * @throws StykApiError `store-unknown`
 * @example
 * for await (const item of listPromotions(client)) use(item);
 */
export function listPromotions(client: Caller, query?: ListPromotionsQuery, options?: CallOptions): PagePromise<PromotionPage, Promotion> {
  return client.pages(operations.listPromotions, { query }, options);
}

/**
 * Create a promotion. `POST /promotions/v1/promotions`
 *
 * A promotion that the partner funds itself, for its own stores. It starts as a draft and acts only after
 * publishPromotion.
 *
 * @throws StykApiError `store-unknown`, `effect-phase-mismatch`, `validity-empty`
 * @example
 * const promotion = await createPromotion(client, {
 *   name: 'Минус 10 % на сыры в декабре',
 *   channels: ['pos', 'app'],
 *   storeIds: ['msk-01', 'msk-02'],
 *   conditions: { minReceiptKop: 100000, categories: ['cheese'] },
 *   effects: [{ kind: 'percent-off', discountBp: 1000 }],
 *   phase: 'line',
 *   priority: 100,
 *   mode: 'stackable',
 *   group: 'dairy',
 *   caps: { perReceiptKop: 50000, perCustomerUses: 4, budgetKop: 30000000 },
 *   validity: { from: '2026-12-01T00:00:00+03:00', to: '2027-01-01T00:00:00+03:00' },
 * });
 */
export function createPromotion(client: Caller, body: PromotionRequest, options?: CallOptions): ApiPromise<Promotion> {
  return client.call(operations.createPromotion, { body }, options);
}

/**
 * Read a promotion. `GET /promotions/v1/promotions/{promotionId}`
 *
 * Everything the rule takes into account: channels, stores, audience, conditions, effects, phase, priority,
 * mode, group, caps, validity and who funds it.
 *
 * @param promotionId Promotion.
 * @throws StykApiError `not-found`
 * @example
 * const promotion = await getPromotion(client, promotionId);
 */
export function getPromotion(client: Caller, promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
  return client.call(operations.getPromotion, { path: [promotionId] }, options);
}

/**
 * Publish a promotion. `POST /promotions/v1/promotions/{promotionId}:publish`
 *
 * From draft to published. Live in the quotes of every channel within 60 seconds; `liveAt` and `catalogVersion`
 * say since when.
 *
 * @param promotionId Promotion.
 * @throws StykApiError `not-found`, `state-conflict`, `validity-empty`
 * @example
 * const promotion = await publishPromotion(client, promotionId);
 */
export function publishPromotion(client: Caller, promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
  return client.call(operations.publishPromotion, { path: [promotionId] }, options);
}

/**
 * Stop a promotion. `POST /promotions/v1/promotions/{promotionId}:stop`
 *
 * At once for new quotes; quotes already given are honoured until they expire. Stopping a stopped promotion
 * changes nothing.
 *
 * @param promotionId Promotion.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const promotion = await stopPromotion(client, promotionId);
 */
export function stopPromotion(client: Caller, promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
  return client.call(operations.stopPromotion, { path: [promotionId] }, options);
}

/**
 * Read the budget. `GET /promotions/v1/promotions/{promotionId}/budget`
 *
 * What is spent, what is reserved by holds and what is left. Spent and reserved together never exceed the
 * budget.
 *
 * @param promotionId Promotion.
 * @throws StykApiError `not-found`
 * @example
 * const promotionBudget = await getPromotionBudget(client, promotionId);
 */
export function getPromotionBudget(client: Caller, promotionId: string, options?: CallOptions): ApiPromise<PromotionBudget> {
  return client.call(operations.getPromotionBudget, { path: [promotionId] }, options);
}

/**
 * Evaluate a basket. `POST /promotions/v1/promotions:evaluate`
 *
 * Dry run of the rule without a customer: promotions for an audience are skipped as `not-in-audience`. Nothing
 * is reserved and no price is promised; a promise is a quote.
 *
 * @throws StykApiError `store-unknown`, `occurred-at-out-of-range`
 * @example
 * const promotions = await evaluatePromotions(client, {
 *   storeId: 'msk-01',
 *   channel: 'pos',
 *   occurredAt: '2026-12-05T12:30:00+03:00',
 *   lines: [
 *     {
 *       lineId: '1',
 *       sku: '4600000000017',
 *       qty: '0.456',
 *       unit: 'kg',
 *       priceKop: 89900,
 *       payKop: 40994,
 *       category: 'cheese',
 *     },
 *     { lineId: '2', sku: '4600000000024', qty: '2', unit: 'pcs', priceKop: 35000, payKop: 70000 },
 *   ],
 * });
 */
export function evaluatePromotions(client: Caller, body: EvaluationRequest, options?: CallOptions): ApiPromise<Evaluation> {
  return client.call(operations.evaluatePromotions, { body }, options);
}

/**
 * List participation offers. `GET /promotions/v1/participation-offers`
 *
 * Promotions the ecosystem asks the partner to fund in part. Until it accepts, its prices stay as they are.
 *
 * @example
 * for await (const item of listParticipationOffers(client)) use(item);
 */
export function listParticipationOffers(client: Caller, query?: ListParticipationOffersQuery, options?: CallOptions): PagePromise<ParticipationOfferPage, ParticipationOffer> {
  return client.pages(operations.listParticipationOffers, { query }, options);
}

/**
 * Read a participation offer. `GET /promotions/v1/participation-offers/{offerId}`
 *
 * The offer with its full text, whose hash an acceptance names.
 *
 * @param offerId Participation offer.
 * @throws StykApiError `not-found`
 * @example
 * const participationOffer = await getParticipationOffer(client, offerId);
 */
export function getParticipationOffer(client: Caller, offerId: string, options?: CallOptions): ApiPromise<ParticipationOffer> {
  return client.call(operations.getParticipationOffer, { path: [offerId] }, options);
}

/**
 * Accept a participation offer. `POST /promotions/v1/participation-offers/{offerId}:accept`
 *
 * Explicit consent to the text whose hash is given; it is stored with that hash. After the deadline it is
 * refused.
 *
 * @param offerId Participation offer.
 * @throws StykApiError `not-found`, `state-conflict`, `participation-deadline-passed`, `participation-text-stale`
 * @example
 * const participationOffer = await acceptParticipationOffer(client, offerId, {
 *   textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 *   decidedBy: 'Руководитель отдела продаж',
 * });
 */
export function acceptParticipationOffer(client: Caller, offerId: string, body: ParticipationAcceptance, options?: CallOptions): ApiPromise<ParticipationOffer> {
  return client.call(operations.acceptParticipationOffer, { path: [offerId], body }, options);
}

/**
 * Decline a participation offer. `POST /promotions/v1/participation-offers/{offerId}:decline`
 *
 * A refusal costs nothing: `rankingInputsHash` in the answer is the same as before.
 *
 * @param offerId Participation offer.
 * @throws StykApiError `not-found`, `state-conflict`
 * @example
 * const participationOffer = await declineParticipationOffer(client, offerId, { reason: 'Остатков не хватит до конца месяца' });
 */
export function declineParticipationOffer(client: Caller, offerId: string, body?: ParticipationRefusal, options?: CallOptions): ApiPromise<ParticipationOffer> {
  return client.call(operations.declineParticipationOffer, { path: [offerId], body }, options);
}

/**
 * Lines of price tags. `GET /promotions/v1/price-tags`
 *
 * What to print on the tags of a store: prices with the promotions anyone gets, as of now. Articles without a
 * promotion have their plain price.
 *
 * @throws StykApiError `store-unknown`, `unknown-sku`
 * @example
 * const priceTags = await listPriceTags(client, query);
 */
export function listPriceTags(client: Caller, query: ListPriceTagsQuery, options?: CallOptions): ApiPromise<PriceTagList> {
  return client.call(operations.listPriceTags, { query }, options);
}

/** Styk promotions, bound to a client. */
export class PromotionsApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List promotions. `GET /promotions/v1/promotions`
   *
   * Promotions in force in a channel and a store on a date, in the order of the rule, and the catalogue version
   * they belong to. One's own drafts and stopped ones by `state`.
   *
   * @throws StykApiError `store-unknown`
   * @example
   * for await (const item of styk.promotions.listPromotions()) use(item);
   */
  listPromotions(query?: ListPromotionsQuery, options?: CallOptions): PagePromise<PromotionPage, Promotion> {
    return listPromotions(this.#client, query, options);
  }

  /**
   * Create a promotion. `POST /promotions/v1/promotions`
   *
   * A promotion that the partner funds itself, for its own stores. It starts as a draft and acts only after
   * publishPromotion.
   *
   * @throws StykApiError `store-unknown`, `effect-phase-mismatch`, `validity-empty`
   * @example
   * const promotion = await styk.promotions.createPromotion({
   *   name: 'Минус 10 % на сыры в декабре',
   *   channels: ['pos', 'app'],
   *   storeIds: ['msk-01', 'msk-02'],
   *   conditions: { minReceiptKop: 100000, categories: ['cheese'] },
   *   effects: [{ kind: 'percent-off', discountBp: 1000 }],
   *   phase: 'line',
   *   priority: 100,
   *   mode: 'stackable',
   *   group: 'dairy',
   *   caps: { perReceiptKop: 50000, perCustomerUses: 4, budgetKop: 30000000 },
   *   validity: { from: '2026-12-01T00:00:00+03:00', to: '2027-01-01T00:00:00+03:00' },
   * });
   */
  createPromotion(body: PromotionRequest, options?: CallOptions): ApiPromise<Promotion> {
    return createPromotion(this.#client, body, options);
  }

  /**
   * Read a promotion. `GET /promotions/v1/promotions/{promotionId}`
   *
   * Everything the rule takes into account: channels, stores, audience, conditions, effects, phase, priority,
   * mode, group, caps, validity and who funds it.
   *
   * @param promotionId Promotion.
   * @throws StykApiError `not-found`
   * @example
   * const promotion = await styk.promotions.getPromotion(promotionId);
   */
  getPromotion(promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
    return getPromotion(this.#client, promotionId, options);
  }

  /**
   * Publish a promotion. `POST /promotions/v1/promotions/{promotionId}:publish`
   *
   * From draft to published. Live in the quotes of every channel within 60 seconds; `liveAt` and `catalogVersion`
   * say since when.
   *
   * @param promotionId Promotion.
   * @throws StykApiError `not-found`, `state-conflict`, `validity-empty`
   * @example
   * const promotion = await styk.promotions.publishPromotion(promotionId);
   */
  publishPromotion(promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
    return publishPromotion(this.#client, promotionId, options);
  }

  /**
   * Stop a promotion. `POST /promotions/v1/promotions/{promotionId}:stop`
   *
   * At once for new quotes; quotes already given are honoured until they expire. Stopping a stopped promotion
   * changes nothing.
   *
   * @param promotionId Promotion.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const promotion = await styk.promotions.stopPromotion(promotionId);
   */
  stopPromotion(promotionId: string, options?: CallOptions): ApiPromise<Promotion> {
    return stopPromotion(this.#client, promotionId, options);
  }

  /**
   * Read the budget. `GET /promotions/v1/promotions/{promotionId}/budget`
   *
   * What is spent, what is reserved by holds and what is left. Spent and reserved together never exceed the
   * budget.
   *
   * @param promotionId Promotion.
   * @throws StykApiError `not-found`
   * @example
   * const promotionBudget = await styk.promotions.getPromotionBudget(promotionId);
   */
  getPromotionBudget(promotionId: string, options?: CallOptions): ApiPromise<PromotionBudget> {
    return getPromotionBudget(this.#client, promotionId, options);
  }

  /**
   * Evaluate a basket. `POST /promotions/v1/promotions:evaluate`
   *
   * Dry run of the rule without a customer: promotions for an audience are skipped as `not-in-audience`. Nothing
   * is reserved and no price is promised; a promise is a quote.
   *
   * @throws StykApiError `store-unknown`, `occurred-at-out-of-range`
   * @example
   * const promotions = await styk.promotions.evaluatePromotions({
   *   storeId: 'msk-01',
   *   channel: 'pos',
   *   occurredAt: '2026-12-05T12:30:00+03:00',
   *   lines: [
   *     {
   *       lineId: '1',
   *       sku: '4600000000017',
   *       qty: '0.456',
   *       unit: 'kg',
   *       priceKop: 89900,
   *       payKop: 40994,
   *       category: 'cheese',
   *     },
   *     { lineId: '2', sku: '4600000000024', qty: '2', unit: 'pcs', priceKop: 35000, payKop: 70000 },
   *   ],
   * });
   */
  evaluatePromotions(body: EvaluationRequest, options?: CallOptions): ApiPromise<Evaluation> {
    return evaluatePromotions(this.#client, body, options);
  }

  /**
   * List participation offers. `GET /promotions/v1/participation-offers`
   *
   * Promotions the ecosystem asks the partner to fund in part. Until it accepts, its prices stay as they are.
   *
   * @example
   * for await (const item of styk.promotions.listParticipationOffers()) use(item);
   */
  listParticipationOffers(query?: ListParticipationOffersQuery, options?: CallOptions): PagePromise<ParticipationOfferPage, ParticipationOffer> {
    return listParticipationOffers(this.#client, query, options);
  }

  /**
   * Read a participation offer. `GET /promotions/v1/participation-offers/{offerId}`
   *
   * The offer with its full text, whose hash an acceptance names.
   *
   * @param offerId Participation offer.
   * @throws StykApiError `not-found`
   * @example
   * const participationOffer = await styk.promotions.getParticipationOffer(offerId);
   */
  getParticipationOffer(offerId: string, options?: CallOptions): ApiPromise<ParticipationOffer> {
    return getParticipationOffer(this.#client, offerId, options);
  }

  /**
   * Accept a participation offer. `POST /promotions/v1/participation-offers/{offerId}:accept`
   *
   * Explicit consent to the text whose hash is given; it is stored with that hash. After the deadline it is
   * refused.
   *
   * @param offerId Participation offer.
   * @throws StykApiError `not-found`, `state-conflict`, `participation-deadline-passed`, `participation-text-stale`
   * @example
   * const participationOffer = await styk.promotions.acceptParticipationOffer(offerId, {
   *   textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
   *   decidedBy: 'Руководитель отдела продаж',
   * });
   */
  acceptParticipationOffer(offerId: string, body: ParticipationAcceptance, options?: CallOptions): ApiPromise<ParticipationOffer> {
    return acceptParticipationOffer(this.#client, offerId, body, options);
  }

  /**
   * Decline a participation offer. `POST /promotions/v1/participation-offers/{offerId}:decline`
   *
   * A refusal costs nothing: `rankingInputsHash` in the answer is the same as before.
   *
   * @param offerId Participation offer.
   * @throws StykApiError `not-found`, `state-conflict`
   * @example
   * const participationOffer = await styk.promotions.declineParticipationOffer(offerId, { reason: 'Остатков не хватит до конца месяца' });
   */
  declineParticipationOffer(offerId: string, body?: ParticipationRefusal, options?: CallOptions): ApiPromise<ParticipationOffer> {
    return declineParticipationOffer(this.#client, offerId, body, options);
  }

  /**
   * Lines of price tags. `GET /promotions/v1/price-tags`
   *
   * What to print on the tags of a store: prices with the promotions anyone gets, as of now. Articles without a
   * promotion have their plain price.
   *
   * @throws StykApiError `store-unknown`, `unknown-sku`
   * @example
   * const priceTags = await styk.promotions.listPriceTags(query);
   */
  listPriceTags(query: ListPriceTagsQuery, options?: CallOptions): ApiPromise<PriceTagList> {
    return listPriceTags(this.#client, query, options);
  }
}
