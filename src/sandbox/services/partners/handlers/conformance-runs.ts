import { createHash } from 'node:crypto';
import type {
  ConformanceRun,
  ConformanceRunPage,
  ConformanceRunRequest,
  ListConformanceRunsQuery,
} from '@styk/sdk/api/partners';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import { aYearAfter } from '../rules/days.ts';
import type { Certificate, Dossier } from '../rules/dossier.ts';
import { judgeReport, unlockedBy } from '../rules/judge-report.ts';
import { brokenContract } from '../rules/review.ts';
import { addRun, listRuns, type Run } from '../storage/runs.ts';
import { verifyReport } from '../verify-report.ts';
import { viewRun } from '../views.ts';

/** Takes a report that a key of the partner signed, and judges it. One of mode `certify` opens the way to live keys. */
export function createConformanceRun(
  room: PartnersRoom,
  call: OperationCall<unknown, ConformanceRunRequest>,
): OperationResult<ConformanceRun> {
  const { tx, now, body, language } = call;
  const { partnerId } = call.caller;
  const before = ownDossier(call, 'partner', partnerId, room.contractVersions);
  const { profile, mode, contracts, evidenceSha256, evidenceFileId, reportJws } = body;
  const checks = verifyReport(tx, partnerId, body, now);
  requireCurrent(contracts, room.contractVersions);
  const hash = evidenceFileId === undefined ? evidenceSha256 : room.fileHash(tx, partnerId, now, evidenceFileId);
  if (hash === undefined) throw partnerProblems.create('file-unknown', { file: evidenceFileId ?? '' });
  const { reason, passed, summary } = judgeReport(profile, checks, hash === evidenceSha256);
  const run: Run = {
    runId: call.newId('cfr'),
    profile,
    mode,
    contracts,
    state: reason === null ? 'accepted' : 'rejected',
    reason,
    passed,
    summary,
    capabilities:
      reason === null
        ? unlockedBy(
            body,
            before.capabilities.map(({ name }) => name),
          )
        : [],
    reportSha256: createHash('sha256')
      .update(reportJws.split('.')[1] ?? '', 'base64url')
      .digest('hex'),
    submittedAt: now,
    updatedAt: now,
    validUntil: reason === null ? aYearAfter(now) : null,
    invalidatedBy: null,
  };
  addRun(tx, partnerId, run, { report: reportJws, evidenceSha256, evidenceFileId: evidenceFileId ?? null });
  changeDossier(call, before, withRun(before, run), room.contractVersions);
  return { status: 201, body: viewRun(run, now, language) };
}

/** A report over a contract that has been broken since says nothing about the one in force. */
function requireCurrent(measured: Readonly<Record<string, string>>, versions: Readonly<Record<string, string>>): void {
  const contract = brokenContract(measured, versions);
  if (contract === undefined) return;
  const params = { contract, measured: measured[contract] ?? '', current: versions[contract] ?? '—' };
  throw partnerProblems.create('contract-version-outdated', params);
}

function withRun(before: Dossier, run: Run): Dossier {
  const dossier = { ...before, partner: { ...before.partner, hasReported: true } };
  const { runId, state, capabilities, contracts, submittedAt, validUntil } = run;
  if (state !== 'accepted' || validUntil === null || capabilities.length === 0) return dossier;
  const certificate: Certificate = {
    runId,
    capabilities,
    state,
    contracts,
    submittedAt,
    validUntil,
    endedAt: null,
    invalidatedBy: null,
  };
  return { ...dossier, certificates: [...dossier.certificates, certificate] };
}

export function listConformanceRuns(
  room: PartnersRoom,
  call: OperationCall<ListConformanceRunsQuery & PageParams & ChangesParams>,
): OperationResult<ConformanceRunPage> {
  const { tx, now, params, language } = call;
  const { partnerId } = call.caller;
  ownDossier(call, 'partner', partnerId, room.contractVersions);
  const filter = { partnerId, profile: params.profile ?? null, updatedAfter: readUpdatedAfter(params) };
  const before = readSequenceCursor(params.cursor) || Number.MAX_SAFE_INTEGER;
  const page = toPage(
    listRuns(tx, filter, before, params.limit + 1),
    params.limit,
    ({ seq }) => seq,
    ({ run }) => viewRun(run, now, language),
  );
  return { status: 200, body: page };
}
