import type { Tx } from '../../storage/tx.ts';
import { openCapabilities } from './storage/capabilities.ts';
import { findPartner } from './storage/partners.ts';

/** A partner as a party of electronic documents. */
export interface Party {
  readonly inn: string;
  readonly kpp: string | null;
  /** ОГРН or ОГРНИП. */
  readonly ogrn: string | null;
  readonly name: string;
}

/** Undefined unless the exchange of documents is open to the partner. */
export function findParty(tx: Tx, partnerId: string): Party | undefined {
  if (!openCapabilities(tx, partnerId, 'sandbox').includes('edo-exchange')) return undefined;
  const details = findPartner(tx, 'partner', partnerId)?.partner.details;
  if (details === undefined) return undefined;
  const { inn, kpp = null, ogrn, ogrnip, name } = details;
  return { inn, kpp, ogrn: ogrn ?? ogrnip ?? null, name };
}
