import type { Agreement, Application, CapabilityList, Store, StorePage } from '@styk/sdk/api/partners';
import type { OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import type { PageParams } from '../../pagination.ts';
import { agreementHash, agreementVersion } from './agreement-text.ts';
import { signAgreement, toAgreement, toApplication } from './applications.ts';
import { createApplication } from './create-application.ts';
import { createCredential, listCredentials } from './credentials.ts';
import { migrations } from './migrations.ts';
import { ownPartner } from './own-partner.ts';
import { partnerProblems } from './problems.ts';
import { addStore, listStores } from './stores.ts';
import { tellApplication, tellCapabilities } from './tell.ts';

interface PartnerParams {
  readonly partnerId: string;
}

export const partnersService: ServiceModule = {
  name: 'partners',
  migrations,
  handlers: {
    createApplication,
    getApplication,
    getAgreement,
    signAgreement: acceptAgreement,
    listCapabilities,
    listStores: readStores,
    createStore,
    listCredentials,
    createCredential,
  },
};

function getApplication(call: OperationCall<{ applicationId: string }>): OperationResult<Application> {
  const partner = ownPartner(call, 'application_id', call.params.applicationId);
  const hasStores = listStores(call.tx, partner.partnerId, 1, undefined).items.length > 0;
  return { status: 200, body: toApplication(partner, hasStores, call.language) };
}

function getAgreement(call: OperationCall<{ agreementId: string }>): OperationResult<Agreement> {
  return { status: 200, body: toAgreement(ownPartner(call, 'agreement_id', call.params.agreementId)) };
}

function acceptAgreement(
  call: OperationCall<{ agreementId: string }, { acceptedHash: string }>,
): OperationResult<Agreement> {
  const partner = ownPartner(call, 'agreement_id', call.params.agreementId);
  if (call.body.acceptedHash !== agreementHash) {
    throw partnerProblems.create('agreement-version-stale', { version: agreementVersion });
  }
  if (partner.signedAt === null) {
    signAgreement(call.tx, partner.partnerId, call.now);
    tellApplication(call, partner, 'agreement', 'sandbox');
    tellCapabilities(call, partner, 'pending', 'sandbox');
  }
  return { status: 200, body: toAgreement(ownPartner(call, 'agreement_id', partner.agreementId)) };
}

function listCapabilities(call: OperationCall<PartnerParams>): OperationResult<CapabilityList> {
  const { capabilities, signedAt } = ownPartner(call, 'partner_id', call.params.partnerId);
  const ru = call.language === 'ru';
  const missing =
    signedAt === null
      ? { state: 'pending', reason: ru ? 'Соглашение не подписано' : 'The agreement is not signed' }
      : { state: 'sandbox', reason: ru ? 'Профиль проверок не пройден' : 'No conformance profile has been passed' };
  return { status: 200, body: { items: capabilities.map((name) => ({ name, ...missing })) } };
}

function readStores(call: OperationCall<PartnerParams & PageParams>): OperationResult<StorePage> {
  const { partnerId } = ownPartner(call, 'partner_id', call.params.partnerId);
  return { status: 200, body: listStores(call.tx, partnerId, call.params.limit, call.params.cursor) };
}

function createStore(call: OperationCall<PartnerParams, Store>): OperationResult<Store> {
  const { partnerId } = ownPartner(call, 'partner_id', call.params.partnerId);
  if (addStore(call.tx, partnerId, call.body)) return { status: 201, body: call.body };
  throw partnerProblems.create('natural-key-conflict', { what: 'store', id: call.body.storeId });
}
