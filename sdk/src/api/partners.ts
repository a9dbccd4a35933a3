// Generated from openapi/partners.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { partnersOperations as operations } from './partners.operations.ts';
import type { Agreement, AgreementSignature, AgreementVersion, AgreementVersionPage, Application, ApplicationCreated, ApplicationPatch, ApplicationRequest, Capability, CapabilityList, CheckList, ConformanceRun, ConformanceRunPage, ConformanceRunRequest, Credential, CredentialCreated, CredentialPage, CredentialRequest, ListAgreementVersionsQuery, ListConformanceRunsQuery, ListCredentialsQuery, ListStoresQuery, ListTasksQuery, PartnerDocument, PartnerDocumentRequest, RequirementSet, RevocationRequest, Store, StorePage, Task, TaskCompletion, TaskPage } from './partners.types.ts';

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
 * Change an application. `PATCH /partners/v1/applications/{applicationId}`
 *
 * Changes details, contacts, systems and wanted capabilities; changed details are checked again. The ИНН never
 * changes.
 *
 * @param applicationId Application.
 * @throws StykApiError `not-found`, `state-conflict`, `precondition-failed`, `ogrn-invalid`, `precondition-required`
 * @example
 * const application = await updateApplication(client, applicationId, {
 *   contacts: [{ kind: 'email', value: 'ops@example.com' }],
 *   systems: [{ kind: '1c', name: '1С:Розница', version: '3.0.9' }],
 * });
 */
export function updateApplication(client: Caller, applicationId: string, body: ApplicationPatch, options?: CallOptions): ApiPromise<Application> {
  return client.call(operations.updateApplication, { path: [applicationId], body }, options);
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

/**
 * List versions of an agreement. `GET /partners/v1/agreements/{agreementId}/versions`
 *
 * All versions, also announced ones, without their texts. They are kept for ever.
 *
 * @param agreementId Agreement.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listAgreementVersions(client, agreementId)) use(item);
 */
export function listAgreementVersions(client: Caller, agreementId: string, query?: ListAgreementVersionsQuery, options?: CallOptions): PagePromise<AgreementVersionPage, AgreementVersion> {
  return client.pages(operations.listAgreementVersions, { path: [agreementId], query }, options);
}

/**
 * Read a version of an agreement. `GET /partners/v1/agreements/{agreementId}/versions/{version}`
 *
 * A version with its text, whatever its age.
 *
 * @param agreementId Agreement.
 * @param version Version.
 * @throws StykApiError `not-found`
 * @example
 * const agreementVersion = await getAgreementVersion(client, agreementId, version);
 */
export function getAgreementVersion(client: Caller, agreementId: string, version: number, options?: CallOptions): ApiPromise<AgreementVersion> {
  return client.call(operations.getAgreementVersion, { path: [agreementId, version] }, options);
}

/**
 * Read requirements. `GET /partners/v1/partners/{partnerId}/requirements`
 *
 * What is due now, later and past its deadline, and how to put it right.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * const requirements = await getRequirements(client, partnerId);
 */
export function getRequirements(client: Caller, partnerId: string, options?: CallOptions): ApiPromise<RequirementSet> {
  return client.call(operations.getRequirements, { path: [partnerId] }, options);
}

/**
 * Attach a document. `POST /partners/v1/partners/{partnerId}/documents`
 *
 * Hands over a charter, a power of attorney or a certificate that was uploaded before.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`, `file-unknown`
 * @example
 * const partnerDocument = await attachPartnerDocument(client, partnerId, { kind: 'charter', fileId: 'fil_01JD2V8T3X' });
 */
export function attachPartnerDocument(client: Caller, partnerId: string, body: PartnerDocumentRequest, options?: CallOptions): ApiPromise<PartnerDocument> {
  return client.call(operations.attachPartnerDocument, { path: [partnerId], body }, options);
}

/**
 * List registry checks. `GET /partners/v1/partners/{partnerId}/checks`
 *
 * ЕГРЮЛ or ЕГРИП, disqualification, МЧД and bank account.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * const checks = await listChecks(client, partnerId);
 */
export function listChecks(client: Caller, partnerId: string, options?: CallOptions): ApiPromise<CheckList> {
  return client.call(operations.listChecks, { path: [partnerId] }, options);
}

/**
 * Ask for a capability. `POST /partners/v1/partners/{partnerId}/capabilities/{capability}:request`
 *
 * Starts enabling a capability; its requirements appear at once.
 *
 * @param partnerId Partner.
 * @param capability Capability.
 * @throws StykApiError `agreement-required`, `not-found`, `state-conflict`
 * @example
 * const result = await requestCapability(client, partnerId, capability);
 */
export function requestCapability(client: Caller, partnerId: string, capability: string, options?: CallOptions): ApiPromise<Capability> {
  return client.call(operations.requestCapability, { path: [partnerId, capability] }, options);
}

/**
 * Revoke a key. `POST /partners/v1/partners/{partnerId}/credentials/{clientId}:revoke`
 *
 * Ends a key and its tokens at once. Revoking twice changes nothing. To change a key without a gap use
 * rotateKey.
 *
 * @param partnerId Partner.
 * @param clientId Key.
 * @throws StykApiError `not-found`
 * @example
 * const credential = await revokeCredential(client, partnerId, clientId, { reason: 'compromised' });
 */
export function revokeCredential(client: Caller, partnerId: string, clientId: string, body: RevocationRequest, options?: CallOptions): ApiPromise<Credential> {
  return client.call(operations.revokeCredential, { path: [partnerId, clientId], body }, options);
}

/**
 * List tasks. `GET /partners/v1/partners/{partnerId}/tasks`
 *
 * What people have to do, while joining and afterwards.
 *
 * @param partnerId Partner.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listTasks(client, partnerId)) use(item);
 */
export function listTasks(client: Caller, partnerId: string, query?: ListTasksQuery, options?: CallOptions): PagePromise<TaskPage, Task> {
  return client.pages(operations.listTasks, { path: [partnerId], query }, options);
}

/**
 * Complete a task. `POST /partners/v1/partners/{partnerId}/tasks/{taskId}:complete`
 *
 * Says what was done.
 *
 * @param partnerId Partner.
 * @param taskId Task.
 * @throws StykApiError `not-found`, `state-conflict`, `file-unknown`
 * @example
 * const task = await completeTask(client, partnerId, taskId, { result: 'Пилот с 1 декабря в точке msk-01.' });
 */
export function completeTask(client: Caller, partnerId: string, taskId: string, body: TaskCompletion, options?: CallOptions): ApiPromise<Task> {
  return client.call(operations.completeTask, { path: [partnerId, taskId], body }, options);
}

/**
 * List conformance runs. `GET /partners/v1/conformance-runs`
 *
 * History and validity: 12 months, or until a breaking contract.
 *
 * @example
 * for await (const item of listConformanceRuns(client)) use(item);
 */
export function listConformanceRuns(client: Caller, query?: ListConformanceRunsQuery, options?: CallOptions): PagePromise<ConformanceRunPage, ConformanceRun> {
  return client.pages(operations.listConformanceRuns, { query }, options);
}

/**
 * Submit a conformance report. `POST /partners/v1/conformance-runs`
 *
 * Takes a signed report. An accepted one of mode `certify` certifies the capabilities of its profile and unlocks
 * live keys. `reportJws` is signed by a key that rotateKey has registered; its payload is `report.json` of `styk
 * conformance run`, of which `profile`, `mode`, `contracts` and of each of `checks` the `id`, `verdict` and
 * `severity` are read: they must say what the request says. The contracts must not have been broken since.
 * Rejected is a report in which a blocking check failed or could not be carried out, or whose profile was not
 * measured. `evidenceSha256` is compared with the package of `evidenceFileId`; where no package is uploaded it
 * is only kept, so that one shown later can be compared.
 *
 * @throws StykApiError `report-signature-invalid`, `contract-version-outdated`, `file-unknown`
 * @example
 * const conformanceRun = await createConformanceRun(client, {
 *   profile: 'loyalty-pos',
 *   mode: 'certify',
 *   contracts: { loyalty: '1.0.0', events: '1.0.0' },
 *   verdicts: [{ id: 'LOY-01', verdict: 'pass' }, { id: 'LOY-02', verdict: 'pass' }],
 *   evidenceSha256: 'c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4',
 *   reportJws: 'eyJhbGciOiJFUzI1NiJ9.eyJwcm9maWxlIjoibG95YWx0eS1wb3MifQ.c2FtcGxlLXNpZ25hdHVyZQ',
 * });
 */
export function createConformanceRun(client: Caller, body: ConformanceRunRequest, options?: CallOptions): ApiPromise<ConformanceRun> {
  return client.call(operations.createConformanceRun, { body }, options);
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
   * Change an application. `PATCH /partners/v1/applications/{applicationId}`
   *
   * Changes details, contacts, systems and wanted capabilities; changed details are checked again. The ИНН never
   * changes.
   *
   * @param applicationId Application.
   * @throws StykApiError `not-found`, `state-conflict`, `precondition-failed`, `ogrn-invalid`, `precondition-required`
   * @example
   * const application = await styk.partners.updateApplication(applicationId, {
   *   contacts: [{ kind: 'email', value: 'ops@example.com' }],
   *   systems: [{ kind: '1c', name: '1С:Розница', version: '3.0.9' }],
   * });
   */
  updateApplication(applicationId: string, body: ApplicationPatch, options?: CallOptions): ApiPromise<Application> {
    return updateApplication(this.#client, applicationId, body, options);
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

  /**
   * List versions of an agreement. `GET /partners/v1/agreements/{agreementId}/versions`
   *
   * All versions, also announced ones, without their texts. They are kept for ever.
   *
   * @param agreementId Agreement.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.partners.listAgreementVersions(agreementId)) use(item);
   */
  listAgreementVersions(agreementId: string, query?: ListAgreementVersionsQuery, options?: CallOptions): PagePromise<AgreementVersionPage, AgreementVersion> {
    return listAgreementVersions(this.#client, agreementId, query, options);
  }

  /**
   * Read a version of an agreement. `GET /partners/v1/agreements/{agreementId}/versions/{version}`
   *
   * A version with its text, whatever its age.
   *
   * @param agreementId Agreement.
   * @param version Version.
   * @throws StykApiError `not-found`
   * @example
   * const agreementVersion = await styk.partners.getAgreementVersion(agreementId, version);
   */
  getAgreementVersion(agreementId: string, version: number, options?: CallOptions): ApiPromise<AgreementVersion> {
    return getAgreementVersion(this.#client, agreementId, version, options);
  }

  /**
   * Read requirements. `GET /partners/v1/partners/{partnerId}/requirements`
   *
   * What is due now, later and past its deadline, and how to put it right.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * const requirements = await styk.partners.getRequirements(partnerId);
   */
  getRequirements(partnerId: string, options?: CallOptions): ApiPromise<RequirementSet> {
    return getRequirements(this.#client, partnerId, options);
  }

  /**
   * Attach a document. `POST /partners/v1/partners/{partnerId}/documents`
   *
   * Hands over a charter, a power of attorney or a certificate that was uploaded before.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`, `file-unknown`
   * @example
   * const partnerDocument = await styk.partners.attachPartnerDocument(partnerId, { kind: 'charter', fileId: 'fil_01JD2V8T3X' });
   */
  attachPartnerDocument(partnerId: string, body: PartnerDocumentRequest, options?: CallOptions): ApiPromise<PartnerDocument> {
    return attachPartnerDocument(this.#client, partnerId, body, options);
  }

  /**
   * List registry checks. `GET /partners/v1/partners/{partnerId}/checks`
   *
   * ЕГРЮЛ or ЕГРИП, disqualification, МЧД and bank account.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * const checks = await styk.partners.listChecks(partnerId);
   */
  listChecks(partnerId: string, options?: CallOptions): ApiPromise<CheckList> {
    return listChecks(this.#client, partnerId, options);
  }

  /**
   * Ask for a capability. `POST /partners/v1/partners/{partnerId}/capabilities/{capability}:request`
   *
   * Starts enabling a capability; its requirements appear at once.
   *
   * @param partnerId Partner.
   * @param capability Capability.
   * @throws StykApiError `agreement-required`, `not-found`, `state-conflict`
   * @example
   * const result = await styk.partners.requestCapability(partnerId, capability);
   */
  requestCapability(partnerId: string, capability: string, options?: CallOptions): ApiPromise<Capability> {
    return requestCapability(this.#client, partnerId, capability, options);
  }

  /**
   * Revoke a key. `POST /partners/v1/partners/{partnerId}/credentials/{clientId}:revoke`
   *
   * Ends a key and its tokens at once. Revoking twice changes nothing. To change a key without a gap use
   * rotateKey.
   *
   * @param partnerId Partner.
   * @param clientId Key.
   * @throws StykApiError `not-found`
   * @example
   * const credential = await styk.partners.revokeCredential(partnerId, clientId, { reason: 'compromised' });
   */
  revokeCredential(partnerId: string, clientId: string, body: RevocationRequest, options?: CallOptions): ApiPromise<Credential> {
    return revokeCredential(this.#client, partnerId, clientId, body, options);
  }

  /**
   * List tasks. `GET /partners/v1/partners/{partnerId}/tasks`
   *
   * What people have to do, while joining and afterwards.
   *
   * @param partnerId Partner.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.partners.listTasks(partnerId)) use(item);
   */
  listTasks(partnerId: string, query?: ListTasksQuery, options?: CallOptions): PagePromise<TaskPage, Task> {
    return listTasks(this.#client, partnerId, query, options);
  }

  /**
   * Complete a task. `POST /partners/v1/partners/{partnerId}/tasks/{taskId}:complete`
   *
   * Says what was done.
   *
   * @param partnerId Partner.
   * @param taskId Task.
   * @throws StykApiError `not-found`, `state-conflict`, `file-unknown`
   * @example
   * const task = await styk.partners.completeTask(partnerId, taskId, { result: 'Пилот с 1 декабря в точке msk-01.' });
   */
  completeTask(partnerId: string, taskId: string, body: TaskCompletion, options?: CallOptions): ApiPromise<Task> {
    return completeTask(this.#client, partnerId, taskId, body, options);
  }

  /**
   * List conformance runs. `GET /partners/v1/conformance-runs`
   *
   * History and validity: 12 months, or until a breaking contract.
   *
   * @example
   * for await (const item of styk.partners.listConformanceRuns()) use(item);
   */
  listConformanceRuns(query?: ListConformanceRunsQuery, options?: CallOptions): PagePromise<ConformanceRunPage, ConformanceRun> {
    return listConformanceRuns(this.#client, query, options);
  }

  /**
   * Submit a conformance report. `POST /partners/v1/conformance-runs`
   *
   * Takes a signed report. An accepted one of mode `certify` certifies the capabilities of its profile and unlocks
   * live keys. `reportJws` is signed by a key that rotateKey has registered; its payload is `report.json` of `styk
   * conformance run`, of which `profile`, `mode`, `contracts` and of each of `checks` the `id`, `verdict` and
   * `severity` are read: they must say what the request says. The contracts must not have been broken since.
   * Rejected is a report in which a blocking check failed or could not be carried out, or whose profile was not
   * measured. `evidenceSha256` is compared with the package of `evidenceFileId`; where no package is uploaded it
   * is only kept, so that one shown later can be compared.
   *
   * @throws StykApiError `report-signature-invalid`, `contract-version-outdated`, `file-unknown`
   * @example
   * const conformanceRun = await styk.partners.createConformanceRun({
   *   profile: 'loyalty-pos',
   *   mode: 'certify',
   *   contracts: { loyalty: '1.0.0', events: '1.0.0' },
   *   verdicts: [{ id: 'LOY-01', verdict: 'pass' }, { id: 'LOY-02', verdict: 'pass' }],
   *   evidenceSha256: 'c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4',
   *   reportJws: 'eyJhbGciOiJFUzI1NiJ9.eyJwcm9maWxlIjoibG95YWx0eS1wb3MifQ.c2FtcGxlLXNpZ25hdHVyZQ',
   * });
   */
  createConformanceRun(body: ConformanceRunRequest, options?: CallOptions): ApiPromise<ConformanceRun> {
    return createConformanceRun(this.#client, body, options);
  }
}
