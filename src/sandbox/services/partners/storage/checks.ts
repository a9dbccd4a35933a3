import type { Tx } from '../../../storage/tx.ts';
import type { AttachedDocument, RegistryCheck } from '../rules/dossier.ts';

/** In the order of the contract. */
export function readChecks(tx: Tx, partnerId: string): readonly RegistryCheck[] {
  return tx.all<RegistryCheck>(
    `SELECT name, state, due_at AS dueAt, reason FROM partners_check WHERE partner_id = ?
     ORDER BY instr('inn egrul egrip disqualification poa bank-account', name)`,
    partnerId,
  );
}

export function saveChecks(
  tx: Tx,
  partnerId: string,
  before: readonly RegistryCheck[],
  after: readonly RegistryCheck[],
): void {
  for (const check of after) {
    if (before.includes(check)) continue;
    tx.run(
      `INSERT INTO partners_check (partner_id, name, state, due_at, reason) VALUES (:partnerId, :name, :state, :dueAt, :reason)
       ON CONFLICT DO UPDATE SET state = excluded.state, due_at = excluded.due_at, reason = excluded.reason`,
      { ...check, partnerId },
    );
  }
}

type DocumentRow = Omit<AttachedDocument, 'number' | 'validTo'> & {
  readonly number: string | null;
  readonly validTo: string | null;
};

/** In the order they were attached. */
export function readDocuments(tx: Tx, partnerId: string): readonly AttachedDocument[] {
  const rows = tx.all<DocumentRow>(
    `SELECT document_id AS documentId, kind, file_id AS fileId, number, valid_to AS validTo, state, reason,
       attached_at AS attachedAt, due_at AS dueAt
     FROM partners_document WHERE partner_id = ? ORDER BY document_id`,
    partnerId,
  );
  return rows.map(({ number, validTo, ...row }) => ({
    ...row,
    ...(number === null ? {} : { number }),
    ...(validTo === null ? {} : { validTo }),
  }));
}

export function saveDocuments(
  tx: Tx,
  partnerId: string,
  before: readonly AttachedDocument[],
  after: readonly AttachedDocument[],
): void {
  for (const document of after) {
    if (before.includes(document)) continue;
    const { number = null, validTo = null, ...facts } = document;
    tx.run(
      `INSERT INTO partners_document (document_id, partner_id, kind, file_id, number, valid_to, state, reason, attached_at, due_at)
       VALUES (:documentId, :partnerId, :kind, :fileId, :number, :validTo, :state, :reason, :attachedAt, :dueAt)
       ON CONFLICT (document_id) DO UPDATE SET state = excluded.state, reason = excluded.reason`,
      { ...facts, number, validTo, partnerId },
    );
  }
}
