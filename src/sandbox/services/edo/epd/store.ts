import type { Tx } from '../../../storage/tx.ts';
import type { Waybill } from './waybill.ts';

export interface StoredWaybill extends Waybill {
  readonly documentId: string;
  /** ИдФайл of the first title. */
  readonly fileId: string;
  readonly consignorInn: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
}

const COLUMNS = `document_id AS documentId, file_id AS fileId, consignor_inn AS consignorInn, number, date, stage, uid,
  objection, due_at AS dueAt`;

export function insertWaybill(tx: Tx, waybill: StoredWaybill): void {
  tx.run(
    `INSERT INTO edo_waybill (document_id, file_id, consignor_inn, number, date, stage, uid, objection, due_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    waybill.documentId,
    waybill.fileId,
    waybill.consignorInn,
    waybill.number,
    waybill.date,
    waybill.stage,
    waybill.uid,
    waybill.objection,
    waybill.dueAt,
  );
}

export function updateWaybill(tx: Tx, { documentId, stage, uid, objection, dueAt }: StoredWaybill): void {
  tx.run(
    'UPDATE edo_waybill SET stage = ?, uid = ?, objection = ?, due_at = ? WHERE document_id = ?',
    stage,
    uid,
    objection,
    dueAt,
    documentId,
  );
}

export function findWaybill(tx: Tx, documentId: string): StoredWaybill | undefined {
  return tx.get<StoredWaybill>(`SELECT ${COLUMNS} FROM edo_waybill WHERE document_id = ?`, documentId);
}

export function findWaybillByUid(tx: Tx, uid: string): StoredWaybill | undefined {
  return tx.get<StoredWaybill>(`SELECT ${COLUMNS} FROM edo_waybill WHERE uid = ?`, uid);
}

/** The waybill that has waited longest for its answer, undefined when none is due. */
export function nextDueWaybill(tx: Tx, now: number): StoredWaybill | undefined {
  return tx.get<StoredWaybill>(
    `SELECT ${COLUMNS} FROM edo_waybill WHERE due_at <= ? ORDER BY due_at, document_id LIMIT 1`,
    now,
  );
}

/** Whether a waybill of this consignor, number and date is registered already. */
export function isNumberTaken(tx: Tx, { consignorInn, date, number }: StoredWaybill): boolean {
  const row = tx.get(
    `SELECT 1 AS found FROM edo_waybill WHERE consignor_inn = ? AND date = ? AND number = ? AND uid IS NOT NULL
       AND stage <> 'annulled'`,
    consignorInn,
    date,
    number,
  );
  return row !== undefined;
}
