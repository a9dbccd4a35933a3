import type { Agreement, AgreementSignature, AgreementVersion, AgreementVersionPage } from '@styk/sdk/api/partners';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, toPage } from '../../../pagination.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import type { Dossier } from '../rules/dossier.ts';
import { versionInForce } from '../rules/notice.ts';
import { addAcceptance } from '../storage/agreements.ts';
import { viewAgreement, viewVersion } from '../views.ts';

type OwnCall<More = unknown, Body = unknown> = OperationCall<{ readonly agreementId: string } & More, Body>;

export function getAgreement(room: PartnersRoom, call: OwnCall): OperationResult<Agreement> {
  return { status: 200, body: viewAgreement(ownAgreement(room, call), call.now) };
}

/** Accepts the version in force or one that is announced; a hash of an older one tells that its text was not read lately. */
export function signAgreement(
  room: PartnersRoom,
  call: OwnCall<unknown, AgreementSignature>,
): OperationResult<Agreement> {
  const { tx, now, body } = call;
  const dossier = ownAgreement(room, call);
  const { partner, versions, acceptances } = dossier;
  const current = versionInForce(versions, now);
  const accepted = versions.find(
    ({ textHash, version }) => textHash === body.acceptedHash && version >= current.version,
  );
  if (accepted === undefined) throw partnerProblems.create('agreement-version-stale', { version: current.version });
  const { signatureFileId: file } = body;
  if (file !== undefined && room.fileHash(tx, partner.partnerId, now, file) === undefined) {
    throw partnerProblems.create('not-found', { what: 'file', id: file });
  }
  if (acceptances.has(accepted.version)) return { status: 200, body: viewAgreement(dossier, now) };
  addAcceptance(tx, partner.partnerId, accepted.version, now, file ?? null);
  const changed = { ...dossier, acceptances: new Map([...acceptances, [accepted.version, now]]) };
  return { status: 200, body: viewAgreement(changeDossier(call, dossier, changed, room.contractVersions), now) };
}

export function listAgreementVersions(
  room: PartnersRoom,
  call: OwnCall<PageParams>,
): OperationResult<AgreementVersionPage> {
  const { limit, cursor } = call.params;
  const dossier = ownAgreement(room, call);
  const before = readSequenceCursor(cursor) || Number.MAX_SAFE_INTEGER;
  const newestFirst = dossier.versions.toReversed().filter(({ version }) => version < before);
  const page = toPage(
    newestFirst,
    limit,
    ({ version }) => version,
    (version) => viewVersion(dossier, version),
  );
  return { status: 200, body: page };
}

export function getAgreementVersion(
  room: PartnersRoom,
  call: OwnCall<{ readonly version: number }>,
): OperationResult<AgreementVersion> {
  const dossier = ownAgreement(room, call);
  const { version } = call.params;
  const shown = dossier.versions.find((one) => one.version === version);
  if (shown === undefined) throw partnerProblems.create('not-found', { what: 'version', id: version });
  return { status: 200, body: { ...viewVersion(dossier, shown), text: shown.text } };
}

function ownAgreement({ contractVersions }: PartnersRoom, call: OwnCall): Dossier {
  return ownDossier(call, 'agreement', call.params.agreementId, contractVersions);
}
