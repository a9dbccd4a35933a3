import type { FileGrant, FileGrantPage, FileGrantRequest } from '@styk/sdk/api/files';
import { found } from '../../../found.ts';
import { invalid } from '../../../http/invalid-body.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type PageParams, readSequenceCursor, toPage } from '../../../pagination.ts';
import type { FilesDependencies } from '../dependencies.ts';
import { findNewest, findVersion } from '../files.ts';
import { deleteGrant, type Grant, insertGrant, listGrants, viewGrant } from '../grants.ts';
import { fileProblems } from '../problems.ts';

interface FileParams {
  readonly fileId: string;
}

/** A grant may last for so long. */
const LONGEST_MS = 366 * 86_400_000;

export function createFileGrant(
  { knowsPartner }: FilesDependencies,
  call: OperationCall<FileParams, FileGrantRequest>,
): OperationResult<FileGrant> {
  const { tx, now, params, body, caller } = call;
  const { fileId } = params;
  requireOwner(call);
  const { partnerId, role, versions = null } = body;
  if (partnerId === caller.partnerId || !knowsPartner(tx, partnerId)) {
    throw fileProblems.create('partner-unknown', { partner: partnerId });
  }
  const viewer = { partner: caller.partnerId, now };
  const strange = versions?.find((version) => findVersion(tx, viewer, fileId, version) === undefined);
  if (strange !== undefined) throw fileProblems.create('version-unknown', { version: strange });
  const until = Date.parse(body.until);
  // Written so that what is no instant at all, such as a leap second, is refused too.
  if (!(until > now && until <= now + LONGEST_MS)) {
    throw invalid('/until', { ru: 'должен быть впереди, не дальше года', en: 'must lie ahead, within a year' });
  }
  const grant: Grant = { grantId: call.newId('grt'), fileId, partnerId, role, versions, until, createdAt: now };
  insertGrant(tx, grant);
  return { status: 201, body: viewGrant(grant) };
}

export function listFileGrants(call: OperationCall<FileParams & PageParams>): OperationResult<FileGrantPage> {
  const { tx, now, params } = call;
  requireOwner(call);
  const rows = listGrants(tx, params.fileId, now, readSequenceCursor(params.cursor), params.limit + 1);
  const page = toPage(
    rows,
    params.limit,
    ({ seq }) => seq,
    ({ grant }) => viewGrant(grant),
  );
  return { status: 200, body: page };
}

export function deleteFileGrant(call: OperationCall<FileParams & { readonly grantId: string }>): OperationResult {
  const { tx, params } = call;
  requireOwner(call);
  found(deleteGrant(tx, params.fileId, params.grantId) || undefined, params.grantId);
  return { status: 204 };
}

/** To others the grants of a file are as invisible as a file that is not there. */
function requireOwner({
  tx,
  now,
  params,
  caller,
}: Pick<OperationCall<FileParams>, 'tx' | 'now' | 'params' | 'caller'>) {
  const file = findNewest(tx, { partner: caller.partnerId, now }, params.fileId);
  found(file?.ownerPartnerId === caller.partnerId || undefined, params.fileId);
}
