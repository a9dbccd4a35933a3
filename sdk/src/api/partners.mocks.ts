// Generated from openapi/partners.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import { mockOperation } from '../testing/mock-operation.ts';
import { partnersOperations as operations } from './partners.operations.ts';
import type { Agreement, Application, ApplicationCreated, CapabilityList, CredentialCreated, CredentialPage, Store, StorePage } from './partners.types.ts';

/**
 * msw handlers for Styk partners, to be answered as the test needs it:
 *
 * ```ts
 * const mocks = partnersMocks('http://styk.test');
 * const server = setupServer(mocks.createApplication(refuse(503, 'unavailable')));
 * ```
 *
 * The client has to run over `fetchTransport()`.
 */
export function partnersMocks(baseUrl: string) {
  return {
    createApplication: mockOperation<ApplicationCreated>(baseUrl, operations.createApplication),
    getApplication: mockOperation<Application>(baseUrl, operations.getApplication),
    getAgreement: mockOperation<Agreement>(baseUrl, operations.getAgreement),
    signAgreement: mockOperation<Agreement>(baseUrl, operations.signAgreement),
    listCapabilities: mockOperation<CapabilityList>(baseUrl, operations.listCapabilities),
    listStores: mockOperation<StorePage>(baseUrl, operations.listStores),
    createStore: mockOperation<Store>(baseUrl, operations.createStore),
    listCredentials: mockOperation<CredentialPage>(baseUrl, operations.listCredentials),
    createCredential: mockOperation<CredentialCreated>(baseUrl, operations.createCredential),
  };
}
