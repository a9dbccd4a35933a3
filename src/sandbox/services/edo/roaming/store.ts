import type { Tx } from '../../../storage/tx.ts';
import type { Shipment } from './shipment.ts';

export interface StoredShipment extends Shipment {
  readonly documentId: string;
  /** Prefix of the other operator. */
  readonly operator: string;
  readonly begunAt: number;
}

interface ShipmentRow {
  readonly document_id: string;
  readonly operator: string;
  readonly state: Shipment['state'];
  readonly round: number;
  readonly attempts: number;
  readonly offered: number;
  readonly reason: Shipment['reason'];
  readonly due_at: number | null;
  readonly begun_at: number;
}

export function writeShipment(tx: Tx, shipment: StoredShipment): void {
  tx.run(
    `INSERT INTO edo_shipment (document_id, operator, state, round, attempts, offered, reason, due_at, begun_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET state = excluded.state, round = excluded.round,
       attempts = excluded.attempts, offered = excluded.offered, reason = excluded.reason, due_at = excluded.due_at,
       begun_at = excluded.begun_at`,
    shipment.documentId,
    shipment.operator,
    shipment.state,
    shipment.round,
    shipment.attempts,
    shipment.offered,
    shipment.reason,
    shipment.dueAt,
    shipment.begunAt,
  );
}

export function findShipment(tx: Tx, documentId: string): StoredShipment | undefined {
  const row = tx.get<ShipmentRow>('SELECT * FROM edo_shipment WHERE document_id = ?', documentId);
  return row && toShipment(row);
}

/** The shipment whose step has been due for longest; undefined when none is due. */
export function nextDueShipment(tx: Tx, now: number): StoredShipment | undefined {
  const row = tx.get<ShipmentRow>(
    'SELECT * FROM edo_shipment WHERE due_at <= ? ORDER BY due_at, document_id LIMIT 1',
    now,
  );
  return row && toShipment(row);
}

/** Another operator takes a document: the one it has already is the same one. */
export function putIntoFarBox(tx: Tx, documentId: string, operator: string, at: number): void {
  tx.run(
    `INSERT INTO edo_far_box (document_id, operator, taken_at) VALUES (?, ?, ?) ON CONFLICT (document_id) DO NOTHING`,
    documentId,
    operator,
    at,
  );
}

export function isInFarBox(tx: Tx, documentId: string): boolean {
  return tx.get('SELECT 1 AS found FROM edo_far_box WHERE document_id = ?', documentId) !== undefined;
}

function toShipment(row: ShipmentRow): StoredShipment {
  return {
    documentId: row.document_id,
    operator: row.operator,
    state: row.state,
    round: row.round,
    attempts: row.attempts,
    offered: row.offered,
    reason: row.reason,
    dueAt: row.due_at,
    begunAt: row.begun_at,
  };
}
