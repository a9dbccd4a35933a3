// Generated from openapi/catalog.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { catalogOperations as operations } from './catalog.operations.ts';
import type { BatchResult, CategorySchema, Dictionary, GetDictionaryHeaders, GetDictionaryQuery, ListOfferIssuesQuery, ListOffersQuery, MappingBatch, MappingValidation, MappingValidationRequest, Offer, OfferBatch, OfferIssue, OfferIssuePage, OfferPage, PriceBatch } from './catalog.types.ts';

export type * from './catalog.types.ts';

/**
 * Read a dictionary. `GET /catalog/v1/dictionaries/{dictionaryName}`
 *
 * A whole dictionary with its version. With `on` only entries in force on that day: VAT rates and document
 * formats are chosen by the date of the document. With `If-None-Match` an unchanged dictionary is 304 without a
 * body.
 *
 * @param dictionaryName Dictionary.
 * @throws StykApiError `not-found`
 * @example
 * const dictionary = await getDictionary(client, dictionaryName);
 */
export function getDictionary(client: Caller, dictionaryName: string, query?: GetDictionaryQuery, options?: CallOptions & { readonly headers?: GetDictionaryHeaders }): ApiPromise<Dictionary> {
  return client.call(operations.getDictionary, { path: [dictionaryName], query }, options);
}

/**
 * Read the schema of a category. `GET /catalog/v1/categories/{categoryId}/schema`
 *
 * JSON Schema (draft 2020-12) that `attributes` of an offer of this category must satisfy. Decimal attributes
 * are strings, as quantities are.
 *
 * @param categoryId Category, code of the `categories` dictionary.
 * @throws StykApiError `not-found`
 * @example
 * const categorySchema = await getCategorySchema(client, categoryId);
 */
export function getCategorySchema(client: Caller, categoryId: string, options?: CallOptions): ApiPromise<CategorySchema> {
  return client.call(operations.getCategorySchema, { path: [categoryId] }, options);
}

/**
 * Restate offers. `PUT /catalog/v1/offers:batch`
 *
 * Up to 1 000 offers, 5 MiB. Each line restates its offer whole; the newest `asOf` wins. Good lines are applied
 * even when others are rejected: correct and resend only those. Changed offers go through moderation again.
 *
 * @example
 * const offers = await upsertOffers(client, {
 *   offers: [
 *     {
 *       partnerSku: 'WTR-500',
 *       gtin: '4600000000015',
 *       title: 'Вода питьевая «Родник» негазированная, 0,5 л',
 *       categoryId: 'cat_water',
 *       unit: 'pcs',
 *       priceKop: 4990,
 *       vatCode: 'vat22',
 *       attributes: { volume: '0.5', gas: false },
 *       markingCategory: 'water',
 *       certificates: [
 *         {
 *           kind: 'declaration',
 *           number: 'ЕАЭС N RU Д-RU.РА01.В.00017/26',
 *           validTo: '2029-03-31',
 *           fileId: 'fil_01JD2Q7F8X',
 *         },
 *       ],
 *       asOf: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function upsertOffers(client: Caller, body: OfferBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.upsertOffers, { body }, options);
}

/**
 * List offers. `GET /catalog/v1/offers`
 *
 * The partner's offers with the state of moderation.
 *
 * @example
 * for await (const item of listOffers(client)) use(item);
 */
export function listOffers(client: Caller, query?: ListOffersQuery, options?: CallOptions): PagePromise<OfferPage, Offer> {
  return client.pages(operations.listOffers, { query }, options);
}

/**
 * List what is wrong with an offer. `GET /catalog/v1/offers/{sku}/issues`
 *
 * Open findings of moderation, prices and mapping, with what to do about each.
 *
 * @param sku The partner's article of the offer.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listOfferIssues(client, sku)) use(item);
 */
export function listOfferIssues(client: Caller, sku: string, query?: ListOfferIssuesQuery, options?: CallOptions): PagePromise<OfferIssuePage, OfferIssue> {
  return client.pages(operations.listOfferIssues, { path: [sku], query }, options);
}

/**
 * Restate prices. `PUT /catalog/v1/prices:batch`
 *
 * Up to 1 000 prices, 5 MiB; the newest `asOf` wins. A jump beyond the limits of the category is rejected with
 * `price-quarantined`: the old price stays, `price.quarantined` is emitted. Resend with `confirmed: true` if the
 * jump is meant, correct it otherwise.
 *
 * @example
 * const prices = await upsertPrices(client, {
 *   prices: [
 *     {
 *       partnerSku: 'WTR-500',
 *       priceKop: 5490,
 *       previousPriceKop: 5990,
 *       asOf: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function upsertPrices(client: Caller, body: PriceBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.upsertPrices, { body }, options);
}

/**
 * Check a mapping. `POST /catalog/v1/mappings:validate`
 *
 * Checks up to 1 000 rows and keeps nothing. Findings are per line: `unknown-sku`, `unit-mismatch`,
 * `gtin-checksum`, `duplicate`; rows without one are good.
 *
 * @example
 * const mappings = await validateMappings(client, {
 *   mappings: [
 *     { partnerSku: 'AI-95', ecosystemSku: 'sku_fuel_95', unit: 'l' },
 *     { partnerSku: 'WTR-500', ecosystemSku: 'sku_water_500', gtin: '4600000000017', unit: 'pcs' },
 *   ],
 * });
 */
export function validateMappings(client: Caller, body: MappingValidationRequest, options?: CallOptions): ApiPromise<MappingValidation> {
  return client.call(operations.validateMappings, { body }, options);
}

/**
 * Restate mappings. `PUT /catalog/v1/mappings:batch`
 *
 * Up to 1 000 rows, 5 MiB, checked as validateMappings does; the newest `asOf` wins. A rejected row leaves the
 * former mapping in force and emits `mapping.rejected`.
 *
 * @example
 * const mappings = await upsertMappings(client, {
 *   mappings: [
 *     {
 *       partnerSku: 'AI-95',
 *       ecosystemSku: 'sku_fuel_95',
 *       unit: 'l',
 *       asOf: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function upsertMappings(client: Caller, body: MappingBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.upsertMappings, { body }, options);
}

/** Styk catalogue, bound to a client. */
export class CatalogApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Read a dictionary. `GET /catalog/v1/dictionaries/{dictionaryName}`
   *
   * A whole dictionary with its version. With `on` only entries in force on that day: VAT rates and document
   * formats are chosen by the date of the document. With `If-None-Match` an unchanged dictionary is 304 without a
   * body.
   *
   * @param dictionaryName Dictionary.
   * @throws StykApiError `not-found`
   * @example
   * const dictionary = await styk.catalog.getDictionary(dictionaryName);
   */
  getDictionary(dictionaryName: string, query?: GetDictionaryQuery, options?: CallOptions & { readonly headers?: GetDictionaryHeaders }): ApiPromise<Dictionary> {
    return getDictionary(this.#client, dictionaryName, query, options);
  }

  /**
   * Read the schema of a category. `GET /catalog/v1/categories/{categoryId}/schema`
   *
   * JSON Schema (draft 2020-12) that `attributes` of an offer of this category must satisfy. Decimal attributes
   * are strings, as quantities are.
   *
   * @param categoryId Category, code of the `categories` dictionary.
   * @throws StykApiError `not-found`
   * @example
   * const categorySchema = await styk.catalog.getCategorySchema(categoryId);
   */
  getCategorySchema(categoryId: string, options?: CallOptions): ApiPromise<CategorySchema> {
    return getCategorySchema(this.#client, categoryId, options);
  }

  /**
   * Restate offers. `PUT /catalog/v1/offers:batch`
   *
   * Up to 1 000 offers, 5 MiB. Each line restates its offer whole; the newest `asOf` wins. Good lines are applied
   * even when others are rejected: correct and resend only those. Changed offers go through moderation again.
   *
   * @example
   * const offers = await styk.catalog.upsertOffers({
   *   offers: [
   *     {
   *       partnerSku: 'WTR-500',
   *       gtin: '4600000000015',
   *       title: 'Вода питьевая «Родник» негазированная, 0,5 л',
   *       categoryId: 'cat_water',
   *       unit: 'pcs',
   *       priceKop: 4990,
   *       vatCode: 'vat22',
   *       attributes: { volume: '0.5', gas: false },
   *       markingCategory: 'water',
   *       certificates: [
   *         {
   *           kind: 'declaration',
   *           number: 'ЕАЭС N RU Д-RU.РА01.В.00017/26',
   *           validTo: '2029-03-31',
   *           fileId: 'fil_01JD2Q7F8X',
   *         },
   *       ],
   *       asOf: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  upsertOffers(body: OfferBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return upsertOffers(this.#client, body, options);
  }

  /**
   * List offers. `GET /catalog/v1/offers`
   *
   * The partner's offers with the state of moderation.
   *
   * @example
   * for await (const item of styk.catalog.listOffers()) use(item);
   */
  listOffers(query?: ListOffersQuery, options?: CallOptions): PagePromise<OfferPage, Offer> {
    return listOffers(this.#client, query, options);
  }

  /**
   * List what is wrong with an offer. `GET /catalog/v1/offers/{sku}/issues`
   *
   * Open findings of moderation, prices and mapping, with what to do about each.
   *
   * @param sku The partner's article of the offer.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.catalog.listOfferIssues(sku)) use(item);
   */
  listOfferIssues(sku: string, query?: ListOfferIssuesQuery, options?: CallOptions): PagePromise<OfferIssuePage, OfferIssue> {
    return listOfferIssues(this.#client, sku, query, options);
  }

  /**
   * Restate prices. `PUT /catalog/v1/prices:batch`
   *
   * Up to 1 000 prices, 5 MiB; the newest `asOf` wins. A jump beyond the limits of the category is rejected with
   * `price-quarantined`: the old price stays, `price.quarantined` is emitted. Resend with `confirmed: true` if the
   * jump is meant, correct it otherwise.
   *
   * @example
   * const prices = await styk.catalog.upsertPrices({
   *   prices: [
   *     {
   *       partnerSku: 'WTR-500',
   *       priceKop: 5490,
   *       previousPriceKop: 5990,
   *       asOf: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  upsertPrices(body: PriceBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return upsertPrices(this.#client, body, options);
  }

  /**
   * Check a mapping. `POST /catalog/v1/mappings:validate`
   *
   * Checks up to 1 000 rows and keeps nothing. Findings are per line: `unknown-sku`, `unit-mismatch`,
   * `gtin-checksum`, `duplicate`; rows without one are good.
   *
   * @example
   * const mappings = await styk.catalog.validateMappings({
   *   mappings: [
   *     { partnerSku: 'AI-95', ecosystemSku: 'sku_fuel_95', unit: 'l' },
   *     { partnerSku: 'WTR-500', ecosystemSku: 'sku_water_500', gtin: '4600000000017', unit: 'pcs' },
   *   ],
   * });
   */
  validateMappings(body: MappingValidationRequest, options?: CallOptions): ApiPromise<MappingValidation> {
    return validateMappings(this.#client, body, options);
  }

  /**
   * Restate mappings. `PUT /catalog/v1/mappings:batch`
   *
   * Up to 1 000 rows, 5 MiB, checked as validateMappings does; the newest `asOf` wins. A rejected row leaves the
   * former mapping in force and emits `mapping.rejected`.
   *
   * @example
   * const mappings = await styk.catalog.upsertMappings({
   *   mappings: [
   *     {
   *       partnerSku: 'AI-95',
   *       ecosystemSku: 'sku_fuel_95',
   *       unit: 'l',
   *       asOf: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  upsertMappings(body: MappingBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return upsertMappings(this.#client, body, options);
  }
}
