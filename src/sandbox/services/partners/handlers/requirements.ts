import type { CheckList, PartnerDocument, PartnerDocumentRequest, RequirementSet } from '@styk/sdk/api/partners';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import type { AttachedDocument, Dossier, DueRequirement } from '../rules/dossier.ts';
import { beginCheck } from '../rules/registry.ts';
import { viewCheck, viewDocument, viewRequirement } from '../views.ts';

/** A document is looked through in so long. */
const EXAMINED_MS = 1000;

interface PartnerParams {
  readonly partnerId: string;
}

export function getRequirements(
  room: PartnersRoom,
  call: OperationCall<PartnerParams>,
): OperationResult<RequirementSet> {
  const { requirements } = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  const of = (wanted: DueRequirement['urgency']) =>
    requirements.filter(({ urgency }) => urgency === wanted).map((one) => viewRequirement(one, call.language));
  return { status: 200, body: { pastDue: of('past'), currentlyDue: of('currently'), eventuallyDue: of('eventually') } };
}

export function listChecks(room: PartnersRoom, call: OperationCall<PartnerParams>): OperationResult<CheckList> {
  const { checks } = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  return { status: 200, body: { items: checks.map((check) => viewCheck(check, call.language)) } };
}

/** Hands a document over to be examined; a power of attorney is looked up in its register as well. */
export function attachPartnerDocument(
  room: PartnersRoom,
  call: OperationCall<PartnerParams, PartnerDocumentRequest>,
): OperationResult<PartnerDocument> {
  const { tx, now, body } = call;
  const before = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  if (room.fileHash(tx, before.partner.partnerId, now, body.fileId) === undefined) {
    throw partnerProblems.create('file-unknown', { file: body.fileId });
  }
  const { issuedOn: _, ...named } = body;
  const documentId = call.newId('pdc');
  const examination = { state: 'checking' as const, reason: null, attachedAt: now, dueAt: now + EXAMINED_MS };
  const document: AttachedDocument = { ...named, documentId, ...examination };
  const others = before.checks.filter(({ name }) => name !== 'poa');
  const changed: Dossier = {
    ...before,
    documents: [...before.documents, document],
    checks: body.kind === 'power-of-attorney' ? [...others, beginCheck('poa', now)] : before.checks,
  };
  const { documents } = changeDossier(call, before, changed, room.contractVersions);
  return { status: 201, body: viewDocument(found(documents.at(-1), documentId), call.language) };
}
