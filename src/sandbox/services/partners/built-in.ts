import type { Store } from '@styk/sdk/api/partners';
import { builtInPartner } from '../../built-in-partner.ts';
import type { Tx } from '../../storage/tx.ts';
import { type NewPartner, newDossier } from './open-partner.ts';
import { settleDossier } from './rules/settle.ts';
import { addAcceptance, listVersions } from './storage/agreements.ts';
import { addDossier, loadDossier, saveDossier } from './storage/dossiers.ts';
import { findPartner } from './storage/partners.ts';
import { addStore } from './stores.ts';

/** Everything, so that a newcomer can try everything. */
const CAPABILITIES = ['loyalty-pos', 'edo-exchange', 'marketplace-seller', 'events-consumer', 'settlements'] as const;

/** Makes sure that the built-in partner is there, with everything open to it. */
export function ensureBuiltInPartner(tx: Tx, now: number): void {
  const { partnerId, inn, ogrn, kpp, name, stores } = builtInPartner;
  const ids = { partnerId, applicationId: 'app_sandbox', agreementId: 'agr_sandbox' };
  const contacts = [{ kind: 'email' as const, value: 'dev@example.com' }];
  const details = { inn, ogrn, kpp, name, type: 'loyalty-shop' as const, contacts };
  ensurePartner(tx, { ...ids, details, capabilities: CAPABILITIES }, stores, now);
}

/**
 * Makes sure that a partner is there with these capabilities, its agreement signed and its checks behind it. Nobody is
 * told: the log of a new sandbox is empty.
 */
export function ensurePartner(tx: Tx, partner: NewPartner, stores: readonly Store[], now: number): void {
  const { partnerId } = partner;
  if (findPartner(tx, 'partner', partnerId) === undefined) {
    addDossier(tx, newDossier({ ...partner, capabilities: [] }, listVersions(tx), now));
    addAcceptance(tx, partnerId, 1, now, null);
    for (const store of stores) addStore(tx, partnerId, store);
  }
  const record = findPartner(tx, 'partner', partnerId);
  const before = record && loadDossier(tx, record);
  const added = partner.capabilities.filter((wanted) => before?.capabilities.every((held) => held.name !== wanted));
  if (before === undefined || added.length === 0) return;
  const opening = added.map((wanted) => ({ name: wanted, state: null, reason: null, opensAt: now }));
  const settling = {
    ...before,
    checks: before.checks.map((check) => ({ ...check, state: 'passed' as const, dueAt: now })),
    capabilities: [...before.capabilities, ...opening],
    nextAt: now,
  };
  let tasks = 0;
  const newId = (prefix: string) => {
    tasks += 1;
    return `${prefix}_${partnerId.slice(4)}${tasks}`;
  };
  // There is no certification yet that a contract could end.
  const { dossier } = settleDossier(settling, now, { newId, contractVersions: {} });
  saveDossier(tx, before, dossier, now);
}
