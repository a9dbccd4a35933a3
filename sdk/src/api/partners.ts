// Generated from openapi/partners.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { partnersOperations as operations } from './partners.operations.ts';
import type { Agreement, AgreementSignature, Application, ApplicationCreated, ApplicationRequest, CapabilityList, Credential, CredentialCreated, CredentialPage, CredentialRequest, ListCredentialsQuery, ListStoresQuery, Store, StorePage } from './partners.types.ts';

export type * from './partners.types.ts';

/**
 * Apply as a partner. `POST /partners/v1/applications`
 *
 * Opens an application. The answer carries a registration access token, shown once, for the calls that follow
 * until keys are issued. A second application with the same ИНН is a natural key conflict.
 *
 * @throws StykApiError `natural-key-conflict`, `inn-invalid`, `ogrn-invalid`
 * @example
 * const application = await createApplication(client, {
 *   inn: '9699000012',
 *   ogrn: '1269600000010',
 *   kpp: '969901001',
 *   name: 'ООО «Тест-Поставщик»',
 *   type: 'loyalty-shop',
 *   capabilities: ['loyalty-pos', 'edo-exchange'],
 *   contacts: [{ kind: 'email', value: 'dev@example.com' }],
 * });
 */
export function createApplication(client: Caller, body: ApplicationRequest, options?: CallOptions): ApiPromise<ApplicationCreated> {
  return client.call(operations.createApplication, { body }, options);
}

/**
 * Read an application. `GET /partners/v1/applications/{applicationId}`
 *
 * State, checks and what is due next.
 *
 * @param applicationId Application.
 * @throws StykApiError `not-found`
 * @example
 * const application = await getApplication(client, applicationId);
 */
export function getApplication(client: Caller, applicationId: string, options?: CallOptions): ApiPromise<Application> {
  return client.call(operations.getApplication, { path: [applicationId] }, options);
}

/**
 * Read an agreement. `GET /partners/v1/agreements/{agreementId}`
 *
 * The text in force, its hash and the notice terms. The hash is what signAgreement accepts.
 *
 * @param agreementId Agreement.
 * @throws StykApiError `not-found`
 * @example
 * const agreement = await getAgreement(client, agreementId);
 */
export function getAgreement(client: Caller, agreementId: string, options?: CallOptions): ApiPromise<Agreement> {
  return client.call(operations.getAgreement, { path: [agreementId] }, options);
}

/**
 * Accept an agreement. `POST /partners/v1/agreements/{agreementId}/sign`
 *
 * Accepts the version whose text hash is given. A hash of an older version is refused.
 *
 * @param agreementId Agreement.
 * @throws StykApiError `not-found`, `agreement-version-stale`
 * @example
 * const agreement = await signAgreement(client, agreementId, { acceptedHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
 */
export function signAgreement(client: Caller, agreementId: string, body: AgreementSignature, options?: CallOptions): ApiPromise<Agreement> {
  return client.call(operations.signAgreement, { path: [agreementId], body }, options);
}

/**
 * List capabilities. `GET /partners/v1/partners/{partnerId}/capabilities`
 *
 * What the partner may do and why not yet.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * const capabilities = await listCapabilities(client, partnerId);
 */
export function listCapabilities(client: Caller, partnerId: string, options?: CallOptions): ApiPromise<CapabilityList> {
  return client.call(operations.listCapabilities, { path: [partnerId] }, options);
}

/**
 * List stores. `GET /partners/v1/partners/{partnerId}/stores`
 *
 * Stores of the partner in the order they were added.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listStores(client, partnerId)) use(item);
 */
export function listStores(client: Caller, partnerId: string, query?: ListStoresQuery, options?: CallOptions): PagePromise<StorePage, Store> {
  return client.pages(operations.listStores, { path: [partnerId], query }, options);
}

/**
 * Add a store. `POST /partners/v1/partners/{partnerId}/stores`
 *
 * Adds a store with its tills. The store id is the partner's own and unique for the partner.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`, `natural-key-conflict`
 * @example
 * const store = await createStore(client, partnerId, { storeId: 'msk-01', name: 'Магазин на Тверской', timezone: 'Europe/Moscow', posIds: ['pos-1'] });
 */
export function createStore(client: Caller, partnerId: string, body: Store, options?: CallOptions): ApiPromise<Store> {
  return client.call(operations.createStore, { path: [partnerId], body }, options);
}

/**
 * List keys. `GET /partners/v1/partners/{partnerId}/credentials`
 *
 * Keys without their secrets.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listCredentials(client, partnerId)) use(item);
 */
export function listCredentials(client: Caller, partnerId: string, query?: ListCredentialsQuery, options?: CallOptions): PagePromise<CredentialPage, Credential> {
  return client.pages(operations.listCredentials, { path: [partnerId], query }, options);
}

/**
 * Issue a key. `POST /partners/v1/partners/{partnerId}/credentials`
 *
 * Issues client credentials for an environment. The secret is shown once. Sandbox keys need a signed agreement,
 * live keys also a passed conformance profile.
 *
 * @param partnerId Partner.
 * @throws StykApiError `agreement-required`, `certification-required`, `not-found`
 * @example
 * const credential = await createCredential(client, partnerId, { environment: 'sandbox', label: 'till of msk-01' });
 */
export function createCredential(client: Caller, partnerId: string, body: CredentialRequest, options?: CallOptions): ApiPromise<CredentialCreated> {
  return client.call(operations.createCredential, { path: [partnerId], body }, options);
}

/** Styk partners, bound to a client. */
export class PartnersApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Apply as a partner. `POST /partners/v1/applications`
   *
   * Opens an application. The answer carries a registration access token, shown once, for the calls that follow
   * until keys are issued. A second application with the same ИНН is a natural key conflict.
   *
   * @throws StykApiError `natural-key-conflict`, `inn-invalid`, `ogrn-invalid`
   * @example
   * const application = await styk.partners.createApplication({
   *   inn: '9699000012',
   *   ogrn: '1269600000010',
   *   kpp: '969901001',
   *   name: 'ООО «Тест-Поставщик»',
   *   type: 'loyalty-shop',
   *   capabilities: ['loyalty-pos', 'edo-exchange'],
   *   contacts: [{ kind: 'email', value: 'dev@example.com' }],
   * });
   */
  createApplication(body: ApplicationRequest, options?: CallOptions): ApiPromise<ApplicationCreated> {
    return createApplication(this.#client, body, options);
  }

  /**
   * Read an application. `GET /partners/v1/applications/{applicationId}`
   *
   * State, checks and what is due next.
   *
   * @param applicationId Application.
   * @throws StykApiError `not-found`
   * @example
   * const application = await styk.partners.getApplication(applicationId);
   */
  getApplication(applicationId: string, options?: CallOptions): ApiPromise<Application> {
    return getApplication(this.#client, applicationId, options);
  }

  /**
   * Read an agreement. `GET /partners/v1/agreements/{agreementId}`
   *
   * The text in force, its hash and the notice terms. The hash is what signAgreement accepts.
   *
   * @param agreementId Agreement.
   * @throws StykApiError `not-found`
   * @example
   * const agreement = await styk.partners.getAgreement(agreementId);
   */
  getAgreement(agreementId: string, options?: CallOptions): ApiPromise<Agreement> {
    return getAgreement(this.#client, agreementId, options);
  }

  /**
   * Accept an agreement. `POST /partners/v1/agreements/{agreementId}/sign`
   *
   * Accepts the version whose text hash is given. A hash of an older version is refused.
   *
   * @param agreementId Agreement.
   * @throws StykApiError `not-found`, `agreement-version-stale`
   * @example
   * const agreement = await styk.partners.signAgreement(agreementId, { acceptedHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
   */
  signAgreement(agreementId: string, body: AgreementSignature, options?: CallOptions): ApiPromise<Agreement> {
    return signAgreement(this.#client, agreementId, body, options);
  }

  /**
   * List capabilities. `GET /partners/v1/partners/{partnerId}/capabilities`
   *
   * What the partner may do and why not yet.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * const capabilities = await styk.partners.listCapabilities(partnerId);
   */
  listCapabilities(partnerId: string, options?: CallOptions): ApiPromise<CapabilityList> {
    return listCapabilities(this.#client, partnerId, options);
  }

  /**
   * List stores. `GET /partners/v1/partners/{partnerId}/stores`
   *
   * Stores of the partner in the order they were added.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.partners.listStores(partnerId)) use(item);
   */
  listStores(partnerId: string, query?: ListStoresQuery, options?: CallOptions): PagePromise<StorePage, Store> {
    return listStores(this.#client, partnerId, query, options);
  }

  /**
   * Add a store. `POST /partners/v1/partners/{partnerId}/stores`
   *
   * Adds a store with its tills. The store id is the partner's own and unique for the partner.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`, `natural-key-conflict`
   * @example
   * const store = await styk.partners.createStore(partnerId, { storeId: 'msk-01', name: 'Магазин на Тверской', timezone: 'Europe/Moscow', posIds: ['pos-1'] });
   */
  createStore(partnerId: string, body: Store, options?: CallOptions): ApiPromise<Store> {
    return createStore(this.#client, partnerId, body, options);
  }

  /**
   * List keys. `GET /partners/v1/partners/{partnerId}/credentials`
   *
   * Keys without their secrets.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.partners.listCredentials(partnerId)) use(item);
   */
  listCredentials(partnerId: string, query?: ListCredentialsQuery, options?: CallOptions): PagePromise<CredentialPage, Credential> {
    return listCredentials(this.#client, partnerId, query, options);
  }

  /**
   * Issue a key. `POST /partners/v1/partners/{partnerId}/credentials`
   *
   * Issues client credentials for an environment. The secret is shown once. Sandbox keys need a signed agreement,
   * live keys also a passed conformance profile.
   *
   * @param partnerId Partner.
   * @throws StykApiError `agreement-required`, `certification-required`, `not-found`
   * @example
   * const credential = await styk.partners.createCredential(partnerId, { environment: 'sandbox', label: 'till of msk-01' });
   */
  createCredential(partnerId: string, body: CredentialRequest, options?: CallOptions): ApiPromise<CredentialCreated> {
    return createCredential(this.#client, partnerId, body, options);
  }
}
