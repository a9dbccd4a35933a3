// Generated from openapi/customers.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { customersOperations as operations } from './customers.operations.ts';
import type { BatchResult, BehaviorEventBatch, BlockIdentifierQuery, Consent, ConsentPage, ConsentRequest, Customer, CustomerCreated, CustomerErasure, CustomerIdentifier, CustomerMerge, CustomerOfferList, CustomerRequest, CustomerResolveRequest, ErasureRequest, GetCustomerQuery, IdentifierRequest, ListConsentsQuery, ListCustomerOffersQuery, MergeRequest, ProfileOutcome, ProfileRestatement, ResolvedCustomer, SegmentList } from './customers.types.ts';

export type * from './customers.types.ts';

/**
 * Find a customer by an identifier. `POST /customers/v1/customers:resolve`
 *
 * One whole identifier in, at most one customer out: there is no list and no search by a part. Blocked, replaced
 * and merged identifiers still lead to the customer they belong to now. Strictly limited, so that nobody tries
 * numbers out.
 *
 * @throws StykApiError `identifier-invalid`, `rate-limited`
 * @example
 * const customer = await resolveCustomer(client, { identifier: { kind: 'card', value: '2200000000000017' } });
 */
export function resolveCustomer(client: Caller, body: CustomerResolveRequest, options?: CallOptions): ApiPromise<ResolvedCustomer> {
  return client.call(operations.resolveCustomer, { body }, options);
}

/**
 * Create a customer. `POST /customers/v1/customers`
 *
 * Opens a profile by phone, with the consents given. There is no field for a full name. A phone that is already
 * known is answered with 200 and `existing: true`, and only the new consents are recorded.
 *
 * @throws StykApiError `identifier-blocked`, `identifier-invalid`, `occurred-at-out-of-range`
 * @example
 * const customer = await createCustomer(client, {
 *   phone: '+79990000017',
 *   displayName: 'Иван',
 *   channel: 'pos',
 *   consents: [
 *     {
 *       purpose: 'personal-data',
 *       textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 *       channel: 'pos',
 *       givenAt: '2026-11-22T10:15:30+03:00',
 *     },
 *   ],
 * });
 */
export function createCustomer(client: Caller, body: CustomerRequest, options?: CallOptions): ApiPromise<CustomerCreated> {
  return client.call(operations.createCustomer, { body }, options);
}

/**
 * Read a customer. `GET /customers/v1/customers/{customerId}`
 *
 * State, aliases and identifiers, all masked. Personal data are added only for a token with `customers:pii` that
 * also names the purpose; the purpose and the moment are kept in the audit log. An id that was merged answers
 * with the survivor.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `scope-missing`, `consent-required`, `not-found`, `gone`
 * @example
 * const customer = await getCustomer(client, customerId);
 */
export function getCustomer(client: Caller, customerId: string, query?: GetCustomerQuery, options?: CallOptions): ApiPromise<Customer> {
  return client.call(operations.getCustomer, { path: [customerId], query }, options);
}

/**
 * Erase a customer. `POST /customers/v1/customers/{customerId}:forget`
 *
 * Erases or anonymises personal data within 10 days. Ledgers of points and money stay under a pseudonym for as
 * long as the law asks; the answer says what is kept, why and until when. Open holds and unfinished orders have
 * to end first.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `scope-missing`, `not-found`, `open-holds`, `gone`
 * @example
 * const customer = await forgetCustomer(client, customerId, { requestedBy: 'customer', requestedAt: '2026-11-22T10:15:30+03:00' });
 */
export function forgetCustomer(client: Caller, customerId: string, body: ErasureRequest, options?: CallOptions): ApiPromise<CustomerErasure> {
  return client.call(operations.forgetCustomer, { path: [customerId], body }, options);
}

/**
 * Merge two profiles. `POST /customers/v1/customers:merge`
 *
 * The duplicate goes into the survivor: identifiers, lots with all their dates and debt move, the old id becomes
 * an alias. Both ids and every old identifier resolve to the survivor for ever. A duplicate with open holds is
 * refused.
 *
 * @throws StykApiError `not-found`, `merge-conflict`, `otp-expired`, `otp-wrong`
 * @example
 * const customers = await mergeCustomers(client, { survivorId: 'cus_01JD2Q7F8XV3', duplicateId: 'cus_01JD2Q9K4M7T', evidence: { otp: '4821' } });
 */
export function mergeCustomers(client: Caller, body: MergeRequest, options?: CallOptions): ApiPromise<CustomerMerge> {
  return client.call(operations.mergeCustomers, { body }, options);
}

/**
 * Restate a profile. `PUT /customers/v1/customers/{customerId}/sources/{system}`
 *
 * Everything one source system knows of the customer, in full: what is left out is forgotten for that source. A
 * restatement with an older `sourceVersion` than the known one is answered `superseded` and changes nothing; the
 * same version with other content is a natural key conflict. Needs `customers:pii` for personal fields.
 *
 * @param customerId Customer; an id that was merged works too.
 * @param system The partner's own name of the source system.
 * @throws StykApiError `scope-missing`, `consent-required`, `not-found`, `natural-key-conflict`, `gone`, `occurred-at-out-of-range`
 * @example
 * const profile = await upsertProfile(client, customerId, system, {
 *   sourceVersion: 17,
 *   asOf: '2026-11-22T10:15:30+03:00',
 *   displayName: 'Иван',
 *   email: 'ivan@example.com',
 *   city: 'Москва',
 *   preferredChannel: 'app',
 *   attributes: { favouriteCategory: 'coffee', children: false },
 * });
 */
export function upsertProfile(client: Caller, customerId: string, system: string, body: ProfileRestatement, options?: CallOptions): ApiPromise<ProfileOutcome> {
  return client.call(operations.upsertProfile, { path: [customerId, system], body }, options);
}

/**
 * Attach an identifier. `POST /customers/v1/customers/{customerId}/identifiers`
 *
 * Attaches a card, phone, QR, e-mail or id of the partner's own. With `replaces` it takes the place of a lost or
 * damaged one, which is blocked and goes on leading to the customer.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `not-found`, `identifier-belongs-to-other`, `identifier-blocked`, `gone`, `identifier-invalid`
 * @example
 * const identifier = await attachIdentifier(client, customerId, {
 *   identifier: { kind: 'card', value: '2200000000000025' },
 *   replaces: 'idn_01JD2Q7F8X',
 *   reason: 'lost',
 * });
 */
export function attachIdentifier(client: Caller, customerId: string, body: IdentifierRequest, options?: CallOptions): ApiPromise<CustomerIdentifier> {
  return client.call(operations.attachIdentifier, { path: [customerId], body }, options);
}

/**
 * Block an identifier. `DELETE /customers/v1/customers/{customerId}/identifiers/{identifierId}`
 *
 * Takes the identifier out of use at once: no accrual, no redemption. It stays in history and cannot be attached
 * to anyone else. Repeating it changes nothing.
 *
 * @param customerId Customer; an id that was merged works too.
 * @param identifierId Identifier.
 * @throws StykApiError `not-found`, `gone`
 * @example
 * const identifier = await blockIdentifier(client, customerId, identifierId, query);
 */
export function blockIdentifier(client: Caller, customerId: string, identifierId: string, query: BlockIdentifierQuery, options?: CallOptions): ApiPromise<CustomerIdentifier> {
  return client.call(operations.blockIdentifier, { path: [customerId, identifierId], query }, options);
}

/**
 * List consents. `GET /customers/v1/customers/{customerId}/consents`
 *
 * Every consent and every withdrawal, a record each, oldest first.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `not-found`, `gone`
 * @example
 * for await (const item of listConsents(client, customerId)) use(item);
 */
export function listConsents(client: Caller, customerId: string, query?: ListConsentsQuery, options?: CallOptions): PagePromise<ConsentPage, Consent> {
  return client.pages(operations.listConsents, { path: [customerId], query }, options);
}

/**
 * Record a consent. `POST /customers/v1/customers/{customerId}/consents`
 *
 * A consent is a document of its own (156-ФЗ, since 2025-09-01): one purpose, the hash of the text shown,
 * channel and moment. A withdrawal is recorded the same way with `withdrawnAt` and stops use within an hour.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `not-found`, `state-conflict`, `gone`, `occurred-at-out-of-range`
 * @example
 * const consent = await createConsent(client, customerId, {
 *   purpose: 'advertising',
 *   textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 *   channel: 'app',
 *   givenAt: '2026-11-22T10:15:30+03:00',
 * });
 */
export function createConsent(client: Caller, customerId: string, body: ConsentRequest, options?: CallOptions): ApiPromise<Consent> {
  return client.call(operations.createConsent, { path: [customerId], body }, options);
}

/**
 * Report behaviour. `POST /customers/v1/behavior-events`
 *
 * Up to 1,000 things customers did, known or anonymous. Lines stand alone: a rejected one (`customer-unknown`,
 * `consent-required`, `occurred-at-out-of-range`) stops no other; a repeated `eventKey` is `superseded`.
 * Segments and offers follow within 2 seconds.
 *
 * @throws StykApiError `payload-too-large`
 * @example
 * const behaviorEvents = await createBehaviorEvents(client, {
 *   events: [
 *     {
 *       type: 'purchase',
 *       eventKey: 'web-2026-11-22-000017',
 *       occurredAt: '2026-11-22T10:15:30+03:00',
 *       customerId: 'cus_01JD2Q7F8XV3',
 *       channel: 'web',
 *       attributes: { sku: '4600000000017', amountKop: 40994 },
 *     },
 *   ],
 * });
 */
export function createBehaviorEvents(client: Caller, body: BehaviorEventBatch, options?: CallOptions): ApiPromise<BatchResult> {
  return client.call(operations.createBehaviorEvents, { body }, options);
}

/**
 * List segments. `GET /customers/v1/customers/{customerId}/segments`
 *
 * Segments the customer is in. Without a consent to `personal-offers` there are none and `consent` says so.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `not-found`, `gone`
 * @example
 * const customerSegments = await listCustomerSegments(client, customerId);
 */
export function listCustomerSegments(client: Caller, customerId: string, options?: CallOptions): ApiPromise<SegmentList> {
  return client.call(operations.listCustomerSegments, { path: [customerId] }, options);
}

/**
 * List next best offers. `GET /customers/v1/customers/{customerId}/offers`
 *
 * What to offer next, best first. Without a consent to `personal-offers` no offer is personal: the list is empty
 * and `consent` says so.
 *
 * @param customerId Customer; an id that was merged works too.
 * @throws StykApiError `not-found`, `gone`
 * @example
 * const customerOffers = await listCustomerOffers(client, customerId);
 */
export function listCustomerOffers(client: Caller, customerId: string, query?: ListCustomerOffersQuery, options?: CallOptions): ApiPromise<CustomerOfferList> {
  return client.call(operations.listCustomerOffers, { path: [customerId], query }, options);
}

/**
 * Read an operation. `GET /customers/v1/operations/{operationId}`
 *
 * How far an erasure has come.
 *
 * @param operationId Operation, as named by `Location`.
 * @throws StykApiError `not-found`
 * @example
 * const customerOperation = await getCustomerOperation(client, operationId);
 */
export function getCustomerOperation(client: Caller, operationId: string, options?: CallOptions): ApiPromise<CustomerErasure> {
  return client.call(operations.getCustomerOperation, { path: [operationId] }, options);
}

/** Styk customers, bound to a client. */
export class CustomersApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Find a customer by an identifier. `POST /customers/v1/customers:resolve`
   *
   * One whole identifier in, at most one customer out: there is no list and no search by a part. Blocked, replaced
   * and merged identifiers still lead to the customer they belong to now. Strictly limited, so that nobody tries
   * numbers out.
   *
   * @throws StykApiError `identifier-invalid`, `rate-limited`
   * @example
   * const customer = await styk.customers.resolveCustomer({ identifier: { kind: 'card', value: '2200000000000017' } });
   */
  resolveCustomer(body: CustomerResolveRequest, options?: CallOptions): ApiPromise<ResolvedCustomer> {
    return resolveCustomer(this.#client, body, options);
  }

  /**
   * Create a customer. `POST /customers/v1/customers`
   *
   * Opens a profile by phone, with the consents given. There is no field for a full name. A phone that is already
   * known is answered with 200 and `existing: true`, and only the new consents are recorded.
   *
   * @throws StykApiError `identifier-blocked`, `identifier-invalid`, `occurred-at-out-of-range`
   * @example
   * const customer = await styk.customers.createCustomer({
   *   phone: '+79990000017',
   *   displayName: 'Иван',
   *   channel: 'pos',
   *   consents: [
   *     {
   *       purpose: 'personal-data',
   *       textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
   *       channel: 'pos',
   *       givenAt: '2026-11-22T10:15:30+03:00',
   *     },
   *   ],
   * });
   */
  createCustomer(body: CustomerRequest, options?: CallOptions): ApiPromise<CustomerCreated> {
    return createCustomer(this.#client, body, options);
  }

  /**
   * Read a customer. `GET /customers/v1/customers/{customerId}`
   *
   * State, aliases and identifiers, all masked. Personal data are added only for a token with `customers:pii` that
   * also names the purpose; the purpose and the moment are kept in the audit log. An id that was merged answers
   * with the survivor.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `scope-missing`, `consent-required`, `not-found`, `gone`
   * @example
   * const customer = await styk.customers.getCustomer(customerId);
   */
  getCustomer(customerId: string, query?: GetCustomerQuery, options?: CallOptions): ApiPromise<Customer> {
    return getCustomer(this.#client, customerId, query, options);
  }

  /**
   * Erase a customer. `POST /customers/v1/customers/{customerId}:forget`
   *
   * Erases or anonymises personal data within 10 days. Ledgers of points and money stay under a pseudonym for as
   * long as the law asks; the answer says what is kept, why and until when. Open holds and unfinished orders have
   * to end first.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `scope-missing`, `not-found`, `open-holds`, `gone`
   * @example
   * const customer = await styk.customers.forgetCustomer(customerId, { requestedBy: 'customer', requestedAt: '2026-11-22T10:15:30+03:00' });
   */
  forgetCustomer(customerId: string, body: ErasureRequest, options?: CallOptions): ApiPromise<CustomerErasure> {
    return forgetCustomer(this.#client, customerId, body, options);
  }

  /**
   * Merge two profiles. `POST /customers/v1/customers:merge`
   *
   * The duplicate goes into the survivor: identifiers, lots with all their dates and debt move, the old id becomes
   * an alias. Both ids and every old identifier resolve to the survivor for ever. A duplicate with open holds is
   * refused.
   *
   * @throws StykApiError `not-found`, `merge-conflict`, `otp-expired`, `otp-wrong`
   * @example
   * const customers = await styk.customers.mergeCustomers({ survivorId: 'cus_01JD2Q7F8XV3', duplicateId: 'cus_01JD2Q9K4M7T', evidence: { otp: '4821' } });
   */
  mergeCustomers(body: MergeRequest, options?: CallOptions): ApiPromise<CustomerMerge> {
    return mergeCustomers(this.#client, body, options);
  }

  /**
   * Restate a profile. `PUT /customers/v1/customers/{customerId}/sources/{system}`
   *
   * Everything one source system knows of the customer, in full: what is left out is forgotten for that source. A
   * restatement with an older `sourceVersion` than the known one is answered `superseded` and changes nothing; the
   * same version with other content is a natural key conflict. Needs `customers:pii` for personal fields.
   *
   * @param customerId Customer; an id that was merged works too.
   * @param system The partner's own name of the source system.
   * @throws StykApiError `scope-missing`, `consent-required`, `not-found`, `natural-key-conflict`, `gone`, `occurred-at-out-of-range`
   * @example
   * const profile = await styk.customers.upsertProfile(customerId, system, {
   *   sourceVersion: 17,
   *   asOf: '2026-11-22T10:15:30+03:00',
   *   displayName: 'Иван',
   *   email: 'ivan@example.com',
   *   city: 'Москва',
   *   preferredChannel: 'app',
   *   attributes: { favouriteCategory: 'coffee', children: false },
   * });
   */
  upsertProfile(customerId: string, system: string, body: ProfileRestatement, options?: CallOptions): ApiPromise<ProfileOutcome> {
    return upsertProfile(this.#client, customerId, system, body, options);
  }

  /**
   * Attach an identifier. `POST /customers/v1/customers/{customerId}/identifiers`
   *
   * Attaches a card, phone, QR, e-mail or id of the partner's own. With `replaces` it takes the place of a lost or
   * damaged one, which is blocked and goes on leading to the customer.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `not-found`, `identifier-belongs-to-other`, `identifier-blocked`, `gone`, `identifier-invalid`
   * @example
   * const identifier = await styk.customers.attachIdentifier(customerId, {
   *   identifier: { kind: 'card', value: '2200000000000025' },
   *   replaces: 'idn_01JD2Q7F8X',
   *   reason: 'lost',
   * });
   */
  attachIdentifier(customerId: string, body: IdentifierRequest, options?: CallOptions): ApiPromise<CustomerIdentifier> {
    return attachIdentifier(this.#client, customerId, body, options);
  }

  /**
   * Block an identifier. `DELETE /customers/v1/customers/{customerId}/identifiers/{identifierId}`
   *
   * Takes the identifier out of use at once: no accrual, no redemption. It stays in history and cannot be attached
   * to anyone else. Repeating it changes nothing.
   *
   * @param customerId Customer; an id that was merged works too.
   * @param identifierId Identifier.
   * @throws StykApiError `not-found`, `gone`
   * @example
   * const identifier = await styk.customers.blockIdentifier(customerId, identifierId, query);
   */
  blockIdentifier(customerId: string, identifierId: string, query: BlockIdentifierQuery, options?: CallOptions): ApiPromise<CustomerIdentifier> {
    return blockIdentifier(this.#client, customerId, identifierId, query, options);
  }

  /**
   * List consents. `GET /customers/v1/customers/{customerId}/consents`
   *
   * Every consent and every withdrawal, a record each, oldest first.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `not-found`, `gone`
   * @example
   * for await (const item of styk.customers.listConsents(customerId)) use(item);
   */
  listConsents(customerId: string, query?: ListConsentsQuery, options?: CallOptions): PagePromise<ConsentPage, Consent> {
    return listConsents(this.#client, customerId, query, options);
  }

  /**
   * Record a consent. `POST /customers/v1/customers/{customerId}/consents`
   *
   * A consent is a document of its own (156-ФЗ, since 2025-09-01): one purpose, the hash of the text shown,
   * channel and moment. A withdrawal is recorded the same way with `withdrawnAt` and stops use within an hour.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `not-found`, `state-conflict`, `gone`, `occurred-at-out-of-range`
   * @example
   * const consent = await styk.customers.createConsent(customerId, {
   *   purpose: 'advertising',
   *   textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
   *   channel: 'app',
   *   givenAt: '2026-11-22T10:15:30+03:00',
   * });
   */
  createConsent(customerId: string, body: ConsentRequest, options?: CallOptions): ApiPromise<Consent> {
    return createConsent(this.#client, customerId, body, options);
  }

  /**
   * Report behaviour. `POST /customers/v1/behavior-events`
   *
   * Up to 1,000 things customers did, known or anonymous. Lines stand alone: a rejected one (`customer-unknown`,
   * `consent-required`, `occurred-at-out-of-range`) stops no other; a repeated `eventKey` is `superseded`.
   * Segments and offers follow within 2 seconds.
   *
   * @throws StykApiError `payload-too-large`
   * @example
   * const behaviorEvents = await styk.customers.createBehaviorEvents({
   *   events: [
   *     {
   *       type: 'purchase',
   *       eventKey: 'web-2026-11-22-000017',
   *       occurredAt: '2026-11-22T10:15:30+03:00',
   *       customerId: 'cus_01JD2Q7F8XV3',
   *       channel: 'web',
   *       attributes: { sku: '4600000000017', amountKop: 40994 },
   *     },
   *   ],
   * });
   */
  createBehaviorEvents(body: BehaviorEventBatch, options?: CallOptions): ApiPromise<BatchResult> {
    return createBehaviorEvents(this.#client, body, options);
  }

  /**
   * List segments. `GET /customers/v1/customers/{customerId}/segments`
   *
   * Segments the customer is in. Without a consent to `personal-offers` there are none and `consent` says so.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `not-found`, `gone`
   * @example
   * const customerSegments = await styk.customers.listCustomerSegments(customerId);
   */
  listCustomerSegments(customerId: string, options?: CallOptions): ApiPromise<SegmentList> {
    return listCustomerSegments(this.#client, customerId, options);
  }

  /**
   * List next best offers. `GET /customers/v1/customers/{customerId}/offers`
   *
   * What to offer next, best first. Without a consent to `personal-offers` no offer is personal: the list is empty
   * and `consent` says so.
   *
   * @param customerId Customer; an id that was merged works too.
   * @throws StykApiError `not-found`, `gone`
   * @example
   * const customerOffers = await styk.customers.listCustomerOffers(customerId);
   */
  listCustomerOffers(customerId: string, query?: ListCustomerOffersQuery, options?: CallOptions): ApiPromise<CustomerOfferList> {
    return listCustomerOffers(this.#client, customerId, query, options);
  }

  /**
   * Read an operation. `GET /customers/v1/operations/{operationId}`
   *
   * How far an erasure has come.
   *
   * @param operationId Operation, as named by `Location`.
   * @throws StykApiError `not-found`
   * @example
   * const customerOperation = await styk.customers.getCustomerOperation(operationId);
   */
  getCustomerOperation(operationId: string, options?: CallOptions): ApiPromise<CustomerErasure> {
    return getCustomerOperation(this.#client, operationId, options);
  }
}
