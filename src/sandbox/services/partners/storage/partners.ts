import type { Tx } from '../../../storage/tx.ts';
import type { Partner, PartnerDetails } from '../rules/dossier.ts';

/** Changes of a partner's record and when it is to be looked at again. */
export interface PartnerRecord {
  readonly partner: Partner;
  readonly nextAt: number | null;
}

interface Row extends Omit<Partner, 'details' | 'hasReported'> {
  readonly request: string;
  readonly hasReported: number;
  readonly nextAt: number | null;
}

const SELECT = `SELECT partner_id AS partnerId, application_id AS applicationId, agreement_id AS agreementId, request, state,
  reason, state_since AS stateSince, has_reported AS hasReported, created_at AS createdAt, updated_at AS updatedAt, revision,
  next_at AS nextAt FROM partners_partner`;

const BY = {
  partner: `${SELECT} WHERE partner_id = ?`,
  application: `${SELECT} WHERE application_id = ?`,
  agreement: `${SELECT} WHERE agreement_id = ?`,
  inn: `${SELECT} WHERE inn = ?`,
} as const;

export type PartnerKey = keyof typeof BY;

export function findPartner(tx: Tx, key: PartnerKey, value: string): PartnerRecord | undefined {
  const row = tx.get<Row>(BY[key], value);
  if (row === undefined) return undefined;
  const { request, nextAt, ...facts } = row;
  const details = JSON.parse(request) as PartnerDetails;
  return { partner: { ...facts, details, hasReported: facts.hasReported === 1 }, nextAt };
}

export function addPartner(tx: Tx, { partnerId, applicationId, agreementId, details, createdAt }: Partner): void {
  tx.run(
    `INSERT INTO partners_partner (partner_id, application_id, agreement_id, inn, name, request, created_at)
     VALUES (?, ?, ?, ?, ?, '', ?)`,
    partnerId,
    applicationId,
    agreementId,
    details.inn,
    details.name,
    createdAt,
  );
}

/** Writes what can change of a partner. */
export function savePartner(tx: Tx, { partner, nextAt }: PartnerRecord): void {
  const { partnerId, details, state, reason, stateSince, hasReported, updatedAt, revision } = partner;
  tx.run(
    `UPDATE partners_partner SET name = :name, request = :request, state = :state, reason = :reason,
       state_since = :stateSince, has_reported = :hasReported, updated_at = :updatedAt, revision = :revision, next_at = :nextAt
     WHERE partner_id = :partnerId`,
    {
      partnerId,
      name: details.name,
      request: JSON.stringify(details),
      state,
      reason,
      stateSince,
      hasReported: hasReported ? 1 : 0,
      updatedAt,
      revision,
      nextAt,
    },
  );
}

/** Partners for whom time alone has changed something by now. */
export function duePartners(tx: Tx, now: number, limit: number): readonly string[] {
  const sql = 'SELECT partner_id AS partnerId FROM partners_partner WHERE next_at <= ? ORDER BY next_at LIMIT ?';
  return tx.all<{ partnerId: string }>(sql, now, limit).map(({ partnerId }) => partnerId);
}

export function allPartners(tx: Tx): readonly { readonly partnerId: string; readonly agreementId: string }[] {
  return tx.all(
    'SELECT partner_id AS partnerId, agreement_id AS agreementId FROM partners_partner ORDER BY created_at, partner_id',
  );
}
