import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { PartnersRoom } from '../room.ts';
import { getAgreement, getAgreementVersion, listAgreementVersions, signAgreement } from './agreements.ts';
import { createApplication, getApplication, updateApplication } from './applications.ts';
import { listCapabilities, requestCapability } from './capabilities.ts';
import { createConformanceRun, listConformanceRuns } from './conformance-runs.ts';
import { createCredential, listCredentials, revokeCredential } from './credentials.ts';
import { attachPartnerDocument, getRequirements, listChecks } from './requirements.ts';
import { createStore, listStores } from './stores.ts';
import { completeTask, listTasks } from './tasks.ts';

/** The operations of the contract, by operationId. */
export function partnersHandlers(room: PartnersRoom): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: PartnersRoom, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    createApplication: inRoom(createApplication),
    getApplication: inRoom(getApplication),
    updateApplication: inRoom(updateApplication),
    getAgreement: inRoom(getAgreement),
    signAgreement: inRoom(signAgreement),
    listAgreementVersions: inRoom(listAgreementVersions),
    getAgreementVersion: inRoom(getAgreementVersion),
    listCapabilities: inRoom(listCapabilities),
    requestCapability: inRoom(requestCapability),
    listStores: inRoom(listStores),
    createStore: inRoom(createStore),
    listCredentials: inRoom(listCredentials),
    createCredential: inRoom(createCredential),
    revokeCredential: inRoom(revokeCredential),
    getRequirements: inRoom(getRequirements),
    listChecks: inRoom(listChecks),
    attachPartnerDocument: inRoom(attachPartnerDocument),
    listTasks: inRoom(listTasks),
    completeTask: inRoom(completeTask),
    listConformanceRuns: inRoom(listConformanceRuns),
    createConformanceRun: inRoom(createConformanceRun),
  };
}
