import type { ConformanceSummary } from '@styk/sdk/api/partners';
import type { Tx } from '../../../storage/tx.ts';
import type { Certificate } from '../rules/dossier.ts';
import type { RunReason } from '../rules/judge-report.ts';

/** A report that was handed in and what became of it. */
export interface Run {
  readonly runId: string;
  readonly profile: string;
  readonly mode: string;
  readonly contracts: Readonly<Record<string, string>>;
  readonly state: 'accepted' | 'rejected' | 'expired';
  readonly reason: RunReason | null;
  readonly passed: boolean;
  readonly summary: ConformanceSummary;
  readonly capabilities: readonly string[];
  readonly reportSha256: string;
  readonly submittedAt: number;
  readonly updatedAt: number;
  readonly validUntil: string | null;
  readonly invalidatedBy: string | null;
}

/** What is kept besides to look at again. */
export interface RunPapers {
  /** Compact JWS. */
  readonly report: string;
  readonly evidenceSha256: string;
  readonly evidenceFileId: string | null;
}

type Json = 'contracts' | 'summary' | 'capabilities';
type Row = Omit<Run, Json | 'passed'> &
  Readonly<Record<Json, string>> & { readonly seq: number; readonly passed: number };

/** Which runs to list. */
export interface RunFilter {
  readonly partnerId: string;
  readonly profile: string | null;
  readonly updatedAfter: number;
}

const LIST = `SELECT seq, run_id AS runId, profile, mode, contracts, state, reason, passed, summary, capabilities,
    report_sha256 AS reportSha256, submitted_at AS submittedAt, updated_at AS updatedAt, valid_until AS validUntil,
    invalidated_by AS invalidatedBy
  FROM partners_run
  WHERE partner_id = :partnerId AND seq < :before AND updated_at > :updatedAfter AND (:profile IS NULL OR profile = :profile)
  ORDER BY seq DESC LIMIT :limit`;

export function addRun(tx: Tx, partnerId: string, run: Run, papers: RunPapers): void {
  tx.run(
    `INSERT INTO partners_run (run_id, partner_id, profile, mode, contracts, state, reason, passed, summary, capabilities,
       report_sha256, report, evidence_sha256, evidence_file_id, submitted_at, updated_at, valid_until, invalidated_by)
     VALUES (:runId, :partnerId, :profile, :mode, :contracts, :state, :reason, :passed, :summary, :capabilities,
       :reportSha256, :report, :evidenceSha256, :evidenceFileId, :submittedAt, :updatedAt, :validUntil, :invalidatedBy)`,
    {
      ...run,
      ...papers,
      partnerId,
      contracts: JSON.stringify(run.contracts),
      summary: JSON.stringify(run.summary),
      capabilities: JSON.stringify(run.capabilities),
      passed: run.passed ? 1 : 0,
    },
  );
}

/** The newest first; `before` is a place in that order. */
export function listRuns(tx: Tx, filter: RunFilter, before: number, limit: number) {
  return tx.all<Row>(LIST, { ...filter, before, limit }).map(({ seq, ...row }) => ({ seq, run: fromRow(row) }));
}

/** What the partner's reports have unlocked. A report of another mode, or one that unlocks nothing, certifies nothing. */
export function readCertificates(tx: Tx, partnerId: string): readonly Certificate[] {
  type CertificateRow = Omit<Certificate, 'capabilities' | 'contracts'> & { capabilities: string; contracts: string };
  const rows = tx.all<CertificateRow>(
    `SELECT run_id AS runId, capabilities, state, contracts, submitted_at AS submittedAt, valid_until AS validUntil,
       ended_at AS endedAt, invalidated_by AS invalidatedBy
     FROM partners_run WHERE partner_id = ? AND mode = 'certify' AND state <> 'rejected' AND capabilities <> '[]' ORDER BY seq`,
    partnerId,
  );
  return rows.map((row) => ({
    ...row,
    capabilities: JSON.parse(row.capabilities),
    contracts: JSON.parse(row.contracts),
  }));
}

export function saveCertificates(
  tx: Tx,
  before: readonly Certificate[],
  after: readonly Certificate[],
  now: number,
): void {
  for (const certificate of after) {
    if (before.includes(certificate)) continue;
    const { runId, state, endedAt, invalidatedBy } = certificate;
    tx.run(
      'UPDATE partners_run SET state = :state, ended_at = :endedAt, invalidated_by = :invalidatedBy, updated_at = :now WHERE run_id = :runId',
      { runId, state, endedAt, invalidatedBy, now },
    );
  }
}

function fromRow(row: Omit<Row, 'seq'>): Run {
  return {
    ...row,
    contracts: JSON.parse(row.contracts),
    summary: JSON.parse(row.summary),
    capabilities: JSON.parse(row.capabilities),
    passed: row.passed === 1,
  };
}
