import type { ApplicationRequest } from '@styk/sdk/api/partners';
import type { Tx } from '../../storage/tx.ts';

/** A partner as a party of electronic documents. */
export interface Party {
  readonly inn: string;
  readonly kpp: string | null;
  /** ОГРН or ОГРНИП. */
  readonly ogrn: string | null;
  readonly name: string;
}

/** Undefined unless the partner asked for the exchange of documents and has signed its agreement. */
export function findParty(tx: Tx, partnerId: string): Party | undefined {
  const row = tx.get<{ request: string }>(
    'SELECT request FROM partners_partner WHERE partner_id = ? AND signed_at IS NOT NULL',
    partnerId,
  );
  if (row === undefined) return undefined;
  const { inn, kpp = null, ogrn, ogrnip, name, capabilities } = JSON.parse(row.request) as ApplicationRequest;
  return capabilities.includes('edo-exchange') ? { inn, kpp, ogrn: ogrn ?? ogrnip ?? null, name } : undefined;
}
