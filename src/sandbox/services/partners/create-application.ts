import type { ApplicationCreated, ApplicationRequest } from '@styk/sdk/api/partners';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { issueToken } from '../identity/tokens.ts';
import { addPartner, findPartner, type Partner, toApplication } from './applications.ts';
import { partnerProblems } from './problems.ts';
import { requireNumbers } from './require-numbers.ts';
import { tellApplication, tellCapabilities } from './tell.ts';

const REGISTRATION_LIFE_MS = 24 * 3_600_000;

/** Takes an application and passes its checks, so that the agreement is due at once. */
export function createApplication(
  call: OperationCall<unknown, ApplicationRequest>,
): OperationResult<ApplicationCreated> {
  const { tx, now, body } = call;
  requireNumbers(body);
  if (findPartner(tx, 'inn', body.inn) !== undefined) {
    throw partnerProblems.create('natural-key-conflict', { what: 'ИНН', id: body.inn });
  }
  const partner: Partner = {
    partnerId: call.newId('prt'),
    applicationId: call.newId('app'),
    agreementId: call.newId('agr'),
    inn: body.inn,
    name: body.name,
    type: body.type,
    capabilities: body.capabilities,
    signedAt: null,
    createdAt: now,
  };
  addPartner(tx, partner, body);
  tellApplication(call, partner, null, 'agreement');
  tellCapabilities(call, partner, null, 'pending');
  const registrationAccessToken = issueToken(tx, {
    scheme: 'registration',
    caller: { partnerId: partner.partnerId, clientId: null, scopes: [] },
    expiresAt: now + REGISTRATION_LIFE_MS,
  });
  return { status: 201, body: { ...toApplication(partner, false, call.language), registrationAccessToken } };
}
