import type {
  Credential,
  CredentialCreated,
  CredentialPage,
  CredentialRequest,
  RevocationRequest,
} from '@styk/sdk/api/partners';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { PageParams } from '../../../pagination.ts';
import { addClient, type Client, findClient, listClients, revokeClient, toCredential } from '../../identity/clients.ts';
import { newSecret } from '../../identity/secrets.ts';
import { ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import { isOpen } from '../rules/capability-states.ts';
import type { Dossier } from '../rules/dossier.ts';
import { isInForce } from '../rules/facts.ts';
import { keyScopes } from '../rules/key-scopes.ts';
import { versionInForce } from '../rules/notice.ts';
import { addLiveKey } from '../storage/live-keys.ts';
import { findStore } from '../stores.ts';

interface Params {
  readonly partnerId: string;
}

/** Issues a key; its secret is in this answer and nowhere else. */
export function createCredential(
  room: PartnersRoom,
  call: OperationCall<Params, CredentialRequest>,
): OperationResult<CredentialCreated> {
  const { tx, now, body } = call;
  const { environment, label = null, storeId } = body;
  const dossier = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  const { partnerId } = dossier.partner;
  if (!dossier.acceptances.has(versionInForce(dossier.versions, now).version)) {
    throw partnerProblems.create('agreement-required');
  }
  const certification = environment === 'live' ? certificationOf(dossier, now) : null;
  if (storeId !== undefined && findStore(tx, partnerId, storeId) === undefined) {
    throw partnerProblems.create('not-found', { what: 'store', id: storeId });
  }
  const client: Client = {
    clientId: call.newId('cli'),
    partnerId,
    environment,
    scopes: keyScopes(certification?.capabilities ?? null, storeId),
    label,
    storeId: storeId ?? null,
    createdAt: now,
  };
  const clientSecret = newSecret(call.draw, 'sec');
  addClient(tx, client, clientSecret);
  if (certification !== null) addLiveKey(tx, client, certification.runId);
  return { status: 201, body: { ...toCredential(client), clientSecret } };
}

/** What a live key stands on now. @throws ProblemError `certification-required` */
function certificationOf({ capabilities, certificates }: Dossier, now: number) {
  const certified = capabilities.filter((held) => isOpen(held, 'live')).map(({ name }) => name);
  const run = certificates.findLast(
    (certificate) => isInForce(certificate, now) && certified.some((name) => certificate.capabilities.includes(name)),
  );
  if (run === undefined) throw partnerProblems.create('certification-required');
  return { runId: run.runId, capabilities: certified };
}

export function listCredentials(
  room: PartnersRoom,
  call: OperationCall<Params & PageParams>,
): OperationResult<CredentialPage> {
  const { partner } = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  return { status: 200, body: listClients(call.tx, partner.partnerId, call.params.limit, call.params.cursor) };
}

/** Ends a key with its tokens: the next call with any of them is refused. */
export function revokeCredential(
  room: PartnersRoom,
  call: OperationCall<Params & { readonly clientId: string }, RevocationRequest>,
): OperationResult<Credential> {
  const { tx, now, params, body } = call;
  const { clientId } = params;
  const { partner } = ownDossier(call, 'partner', params.partnerId, room.contractVersions);
  if (findClient(tx, clientId)?.partnerId !== partner.partnerId) {
    throw partnerProblems.create('not-found', { what: 'client', id: clientId });
  }
  revokeClient(tx, clientId, body.reason, now);
  call.afterCommit(room.forgetTokens);
  return { status: 200, body: toCredential(found(findClient(tx, clientId), clientId)) };
}
