import type { ServiceContext } from '../../operation.ts';
import { emitEvent } from '../events/emit.ts';
import { noticeDue } from './powers/expiring.ts';

const DAY_MS = 86_400_000;

/** Nothing is told earlier. */
const HORIZON_MS = 30 * DAY_MS;

interface CertificateRow {
  readonly partnerId: string;
  readonly serial: string;
  readonly thumbprint: string;
  readonly inn: string;
  readonly notAfter: number;
  readonly told: number | null;
}

/**
 * Tells partners of the certificates they have signed with that end soon: at 30, 14, 7 and 1 days, once each. Returns how
 * many were told of.
 */
export function tellOfEndingCertificates(context: ServiceContext): number {
  const { tx, now } = context;
  const ending = tx.all<CertificateRow>(
    `SELECT DISTINCT p.partner_id AS partnerId, s.serial, s.thumbprint, p.inn, s.not_after AS notAfter, told.days_left AS told
     FROM edo_file_signature s JOIN edo_participant p ON p.partner_id IS NOT NULL
       AND p.inn = coalesce(s.organisation_inn, json_extract(s.poa, '$.principalInn'))
     LEFT JOIN edo_certificate_told told ON told.partner_id = p.partner_id AND told.serial = s.serial
     WHERE s.not_after > ?1 AND s.not_after <= ?1 + ?2 AND s.thumbprint IS NOT NULL`,
    now,
    HORIZON_MS,
  );
  let count = 0;
  for (const { partnerId, serial, thumbprint, inn, notAfter, told } of ending) {
    const left = Math.ceil((notAfter - now) / DAY_MS);
    const mark = noticeDue(left, told);
    if (mark === undefined) continue;
    tx.run(
      `INSERT INTO edo_certificate_told (partner_id, serial, days_left) VALUES (?, ?, ?)
       ON CONFLICT (partner_id, serial) DO UPDATE SET days_left = excluded.days_left`,
      partnerId,
      serial,
      mark,
    );
    const data = {
      serial,
      thumbprint,
      organisationInn: inn,
      notAfter: new Date(notAfter).toISOString(),
      daysLeft: left,
    };
    emitEvent(context, { type: 'edo.certificate.expiring', subject: serial, partnerId, data });
    count += 1;
  }
  return count;
}
