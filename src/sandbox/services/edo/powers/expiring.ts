import { daysLeft } from '@styk/sdk/mchd';
import type { ServiceContext } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import { requireRegistered } from './store.ts';

/** So many days before the end, counting the last one, partners are told. */
const TOLD_DAYS = [30, 14, 7, 1] as const;

/** Which of the notices is due with so many days left; undefined when none is, or it was given. */
export function noticeDue(left: number, told: number | null): number | undefined {
  if (left === 0) return undefined;
  const reached = TOLD_DAYS.filter((days) => left <= days).at(-1);
  return reached === undefined || (told !== null && told <= reached) ? undefined : reached;
}

interface EndingRow {
  readonly poa_id: string;
  readonly partner_id: string;
  readonly number: string;
  readonly told_days: number | null;
}

/** Tells partners of powers of attorney that end soon, once for each of the steps. Returns how many were told of. */
export function tellOfEnding(context: ServiceContext): number {
  const { tx, now } = context;
  const horizon = new Date(now + (TOLD_DAYS[0] + 1) * 86_400_000).toISOString().slice(0, 10);
  const ending = tx.all<EndingRow>(
    `SELECT poa_id, partner_id, number, told_days FROM edo_poa WHERE state IN ('valid', 'unchecked') AND valid_to <= ?`,
    horizon,
  );
  let told = 0;
  for (const row of ending) {
    const { facts } = requireRegistered(tx, row.number);
    const left = daysLeft({ issued: facts.validFrom, validUntil: facts.validTo }, new Date(now));
    const step = noticeDue(left, row.told_days);
    if (step === undefined) continue;
    tx.run('UPDATE edo_poa SET told_days = ? WHERE poa_id = ?', step, row.poa_id);
    emitEvent(context, {
      type: 'edo.poa.expiring',
      subject: row.poa_id,
      partnerId: row.partner_id,
      data: {
        poaId: row.poa_id,
        number: row.number,
        principalInn: facts.principal.inn,
        validTo: facts.validTo,
        daysLeft: left,
      },
    });
    told += 1;
  }
  return told;
}
