import type { Tx } from '../../../storage/tx.ts';
import { firstVersion } from '../agreement-text.ts';
import type { AgreementVersion } from '../rules/dossier.ts';

const COLUMNS = `version, notice_kind AS noticeKind, text, text_hash AS textHash, announced_at AS announcedAt,
  effective_from AS effectiveFrom`;

/** All versions, oldest first. */
export function listVersions(tx: Tx): readonly AgreementVersion[] {
  return [
    firstVersion,
    ...tx.all<AgreementVersion>(`SELECT ${COLUMNS} FROM partners_agreement_version ORDER BY version`),
  ];
}

export function addVersion(tx: Tx, version: AgreementVersion): void {
  tx.run(
    `INSERT INTO partners_agreement_version (version, notice_kind, text, text_hash, announced_at, effective_from)
     VALUES (:version, :noticeKind, :text, :textHash, :announcedAt, :effectiveFrom)`,
    { ...version },
  );
}

/** When the partner accepted which version. */
export function readAcceptances(tx: Tx, partnerId: string): ReadonlyMap<number, number> {
  const sql =
    'SELECT version, accepted_at AS acceptedAt FROM partners_acceptance WHERE partner_id = ? ORDER BY version';
  const rows = tx.all<{ version: number; acceptedAt: number }>(sql, partnerId);
  return new Map(rows.map(({ version, acceptedAt }) => [version, acceptedAt]));
}

export function addAcceptance(
  tx: Tx,
  partnerId: string,
  version: number,
  now: number,
  signatureFileId: string | null,
): void {
  tx.run(
    'INSERT INTO partners_acceptance (partner_id, version, accepted_at, signature_file_id) VALUES (?, ?, ?, ?)',
    partnerId,
    version,
    now,
    signatureFileId,
  );
}
