import type { CredentialCreated, CredentialPage, CredentialRequest } from '@styk/sdk/api/partners';
import type { OperationCall, OperationResult } from '../../operation.ts';
import type { PageParams } from '../../pagination.ts';
import { addClient, type Client, listClients, toCredential } from '../identity/clients.ts';
import { PARTNER_SCOPES } from '../identity/scopes.ts';
import { newSecret } from '../identity/secrets.ts';
import { ownPartner } from './own-partner.ts';
import { partnerProblems } from './problems.ts';
import { findStore } from './stores.ts';

interface Params {
  readonly partnerId: string;
}

/** Issues a key; its secret is in this answer and nowhere else. */
export function createCredential(call: OperationCall<Params, CredentialRequest>): OperationResult<CredentialCreated> {
  const { tx, body } = call;
  const { partnerId, signedAt } = ownPartner(call, 'partner_id', call.params.partnerId);
  if (signedAt === null) throw partnerProblems.create('agreement-required');
  if (body.environment === 'live') throw partnerProblems.create('certification-required');
  if (body.storeId !== undefined && findStore(tx, partnerId, body.storeId) === undefined) {
    throw partnerProblems.create('not-found', { what: 'store', id: body.storeId });
  }
  const client: Client = {
    clientId: call.newId('cli'),
    partnerId,
    environment: body.environment,
    scopes: PARTNER_SCOPES,
    label: body.label ?? null,
    storeId: body.storeId ?? null,
    createdAt: call.now,
  };
  const clientSecret = newSecret('sec');
  addClient(tx, client, clientSecret);
  return { status: 201, body: { ...toCredential(client), clientSecret } };
}

export function listCredentials(call: OperationCall<Params & PageParams>): OperationResult<CredentialPage> {
  const { partnerId } = ownPartner(call, 'partner_id', call.params.partnerId);
  return { status: 200, body: listClients(call.tx, partnerId, call.params.limit, call.params.cursor) };
}
