import type { Tx } from '../../../storage/tx.ts';
import type { CodeVerdict, KnownCode } from './verdict.ts';

/** A document with marked goods at ГИС МТ. */
export interface MarkedDocument {
  readonly documentId: string;
  readonly senderInn: string;
  readonly recipientInn: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** 1 where the buyer takes the goods out of circulation. */
  readonly withdraws: 0 | 1;
  readonly state: 'waiting' | 'accepted' | 'partly' | 'refused' | 'returned';
  /** Epoch milliseconds of the answer, null when it was given. */
  readonly dueAt: number | null;
}

/** The last holder of a code, and the document that made it so. */
export interface HeldCode extends KnownCode {
  readonly documentId: string;
}

const COLUMNS = `document_id AS documentId, sender_inn AS senderInn, recipient_inn AS recipientInn, number, date, withdraws,
  state, due_at AS dueAt`;

export function insertMarked(tx: Tx, document: MarkedDocument, codes: readonly string[]): void {
  tx.run(
    `INSERT INTO edo_mt_document (document_id, sender_inn, recipient_inn, number, date, withdraws, state, due_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    document.documentId,
    document.senderInn,
    document.recipientInn,
    document.number,
    document.date,
    document.withdraws,
    document.state,
    document.dueAt,
  );
  for (const [position, code] of codes.entries()) {
    tx.run(
      'INSERT INTO edo_mt_transfer (document_id, position, code) VALUES (?, ?, ?)',
      document.documentId,
      position,
      code,
    );
  }
}

export function findMarked(tx: Tx, documentId: string): MarkedDocument | undefined {
  return tx.get<MarkedDocument>(`SELECT ${COLUMNS} FROM edo_mt_document WHERE document_id = ?`, documentId);
}

/** The document that has waited longest for its answer, undefined when none is due. */
export function nextDueMarked(tx: Tx, now: number): MarkedDocument | undefined {
  return tx.get<MarkedDocument>(
    `SELECT ${COLUMNS} FROM edo_mt_document WHERE due_at <= ? ORDER BY due_at, document_id LIMIT 1`,
    now,
  );
}

export function codesOf(tx: Tx, documentId: string): readonly string[] {
  return tx
    .all<{ code: string }>('SELECT code FROM edo_mt_transfer WHERE document_id = ? ORDER BY position', documentId)
    .map(({ code }) => code);
}

export function isMarkedNumberTaken(tx: Tx, { senderInn, date, number }: MarkedDocument): boolean {
  const row = tx.get(
    `SELECT 1 AS found FROM edo_mt_document WHERE sender_inn = ? AND date = ? AND number = ? AND state IN ('accepted', 'partly')`,
    senderInn,
    date,
    number,
  );
  return row !== undefined;
}

export function findCode(tx: Tx, code: string): HeldCode | undefined {
  return tx.get<HeldCode>(
    'SELECT owner_inn AS ownerInn, state, document_id AS documentId FROM edo_mt_code WHERE code = ?',
    code,
  );
}

export function setMarkedState(tx: Tx, documentId: string, state: MarkedDocument['state']): void {
  tx.run('UPDATE edo_mt_document SET state = ?, due_at = NULL WHERE document_id = ?', state, documentId);
}

/** A code goes to the recipient of the document, or stays where it is. */
export function bookVerdict(
  tx: Tx,
  { documentId, recipientInn, withdraws }: MarkedDocument,
  position: number,
  { code, refusal }: CodeVerdict,
): void {
  const before = findCode(tx, code);
  tx.run(
    'UPDATE edo_mt_transfer SET refusal = ?, after_document_id = ? WHERE document_id = ? AND position = ?',
    refusal,
    before?.documentId ?? null,
    documentId,
    position,
  );
  if (refusal !== null) return;
  tx.run(
    `INSERT INTO edo_mt_code (code, owner_inn, state, document_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET owner_inn = excluded.owner_inn, state = excluded.state,
       document_id = excluded.document_id`,
    code,
    recipientInn,
    withdraws === 1 ? 'withdrawn' : 'in_circulation',
    documentId,
  );
}

/** What a document moved and nobody moved since goes back to where it was. Documents that were taken back do not count. */
export function returnCodes(tx: Tx, { documentId }: MarkedDocument): void {
  const moved = tx.all<{ code: string }>(
    `SELECT t.code FROM edo_mt_transfer t JOIN edo_mt_code c ON c.code = t.code AND c.document_id = t.document_id
     WHERE t.document_id = ? AND t.refusal IS NULL`,
    documentId,
  );
  for (const { code } of moved) {
    const before = earlierDocument(tx, code, documentId);
    if (before === undefined) tx.run('DELETE FROM edo_mt_code WHERE code = ?', code);
    else {
      tx.run(
        `UPDATE edo_mt_code SET document_id = ?, owner_inn = ?, state = 'in_circulation' WHERE code = ?`,
        before.documentId,
        before.recipientInn,
        code,
      );
    }
  }
}

/** By which document the sender of this one had the goods; undefined where it had put them into circulation itself. */
function earlierDocument(tx: Tx, code: string, documentId: string): MarkedDocument | undefined {
  const row = tx.get<{ after: string | null }>(
    'SELECT after_document_id AS after FROM edo_mt_transfer WHERE document_id = ? AND code = ? AND refusal IS NULL',
    documentId,
    code,
  );
  const before = typeof row?.after === 'string' ? findMarked(tx, row.after) : undefined;
  return before?.state === 'returned' ? earlierDocument(tx, code, before.documentId) : before;
}
