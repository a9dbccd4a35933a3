import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';

/** What the customer is called in tokens for this partner. */
export function subjectOf({ tx, newId }: ServiceContext, partnerId: string, customerId: string): string {
  tx.run(
    'INSERT INTO identity_subject (sub, partner_id, customer_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    newId('sbj'),
    partnerId,
    customerId,
  );
  const sql = 'SELECT sub FROM identity_subject WHERE partner_id = ? AND customer_id = ?';
  return tx.get<{ sub: string }>(sql, partnerId, customerId)?.sub ?? '';
}

export function customerOfSubject(tx: Tx, partnerId: string, sub: string): string | undefined {
  const sql = 'SELECT customer_id AS customerId FROM identity_subject WHERE partner_id = ? AND sub = ?';
  return tx.get<{ customerId: string }>(sql, partnerId, sub)?.customerId;
}
