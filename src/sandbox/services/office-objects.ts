import type { ObjectReferenceRequest } from '@styk/sdk/api/support';
import type { Tx } from '../storage/tx.ts';

/** Where objects of a kind are looked up: `?1` is the id, `?2` the partner. Customers belong to the ecosystem. */
const QUERIES: Partial<Record<ObjectReferenceRequest['kind'], string>> = {
  customer: 'SELECT 1 AS one FROM customers_customer WHERE id = ?1 AND ?2 IS NOT NULL',
  sale: 'SELECT 1 AS one FROM loyalty_sale WHERE id = ?1 AND partner_id = ?2',
  refund: 'SELECT 1 AS one FROM loyalty_refund WHERE id = ?1 AND partner_id = ?2',
  reservation: 'SELECT 1 AS one FROM stock_reservation WHERE id = ?1 AND partner_id = ?2',
  file: 'SELECT 1 AS one FROM files_file WHERE file_id = ?1 AND partner_id = ?2',
  document: `SELECT 1 AS one FROM edo_document d JOIN edo_participant p ON p.participant_id IN (d.sender_id, d.recipient_id)
    WHERE d.document_id = ?1 AND p.partner_id = ?2`,
};

/** Whether the partner may name this object. Kinds whose domains keep no such index are taken at their word. */
export function knowsObject(tx: Tx, partnerId: string, { kind, id }: ObjectReferenceRequest): boolean {
  const query = QUERIES[kind];
  return query === undefined || tx.get(query, id, partnerId) !== undefined;
}
