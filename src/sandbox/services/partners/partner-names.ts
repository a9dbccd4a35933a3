import type { Tx } from '../../storage/tx.ts';

export interface PartnerName {
  readonly partnerId: string;
  readonly name: string;
}

/** More nobody chooses from on one page. */
const MOST = 200;

/** Partners in the order they came, for a person to choose from. */
export function listPartnerNames(tx: Tx): readonly PartnerName[] {
  return tx.all<PartnerName>(
    'SELECT partner_id AS partnerId, name FROM partners_partner ORDER BY created_at, partner_id LIMIT ?',
    MOST,
  );
}

export function partnerName(tx: Tx, partnerId: string): string | undefined {
  const sql = 'SELECT partner_id AS partnerId, name FROM partners_partner WHERE partner_id = ?';
  return tx.get<PartnerName>(sql, partnerId)?.name;
}
