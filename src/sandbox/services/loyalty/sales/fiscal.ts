import type { Fiscal, SaleFiscal } from '@styk/sdk/api/loyalty';
import type { LedgerContext } from '../ledger/context.ts';
import { loyaltyProblems } from '../problems.ts';

type FiscalRow = Fiscal & { readonly recordedAt: number };

/** Fiscal data is set once: the same again changes nothing, other data is refused. */
export function setFiscal({ tx, now }: LedgerContext, saleId: string, { fn, fd, fpd }: Fiscal): SaleFiscal {
  tx.run(
    'INSERT INTO loyalty_fiscal (sale_id, fn, fd, fpd, recorded_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    saleId,
    fn,
    fd,
    fpd,
    now,
  );
  const kept = tx.get<FiscalRow>(
    'SELECT fn, fd, fpd, recorded_at AS recordedAt FROM loyalty_fiscal WHERE sale_id = ?',
    saleId,
  );
  if (kept?.fn !== fn || kept.fd !== fd || kept.fpd !== fpd) {
    throw loyaltyProblems.create('fiscal-already-set', { sale: saleId });
  }
  return { saleId, fn, fd, fpd, recordedAt: new Date(kept.recordedAt).toISOString() };
}
