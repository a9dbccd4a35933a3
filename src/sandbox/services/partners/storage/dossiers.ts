import type { Tx } from '../../../storage/tx.ts';
import type { Dossier, DueRequirement } from '../rules/dossier.ts';
import { listVersions, readAcceptances } from './agreements.ts';
import { readCapabilities, saveCapabilities } from './capabilities.ts';
import { readChecks, readDocuments, saveChecks, saveDocuments } from './checks.ts';
import { addPartner, type PartnerRecord, savePartner } from './partners.ts';
import { readCertificates, saveCertificates } from './runs.ts';
import { readTasks, saveTasks } from './tasks.ts';

/** Everything about a partner. */
export function loadDossier(tx: Tx, { partner, nextAt }: PartnerRecord): Dossier {
  const { partnerId } = partner;
  return {
    partner,
    nextAt,
    checks: readChecks(tx, partnerId),
    documents: readDocuments(tx, partnerId),
    versions: listVersions(tx),
    acceptances: readAcceptances(tx, partnerId),
    capabilities: readCapabilities(tx, partnerId),
    certificates: readCertificates(tx, partnerId),
    tasks: readTasks(tx, partnerId),
    requirements: readRequirements(tx, partnerId),
    hasStores: tx.get('SELECT 1 AS one FROM partners_store WHERE partner_id = ? LIMIT 1', partnerId) !== undefined,
  };
}

/** Keeps a partner that is new. Its agreement is accepted and its stores are added by calls of their own. */
export function addDossier(tx: Tx, dossier: Dossier): void {
  addPartner(tx, dossier.partner);
  const nothing = { checks: [], documents: [], capabilities: [], certificates: [], tasks: [], requirements: [] };
  saveDossier(tx, { ...dossier, ...nothing }, dossier, dossier.partner.createdAt);
}

/** Writes what is not the same as before. Acceptances, runs and stores were written by those who added them. */
export function saveDossier(tx: Tx, before: Dossier, after: Dossier, now: number): void {
  const { partnerId } = after.partner;
  savePartner(tx, after);
  saveChecks(tx, partnerId, before.checks, after.checks);
  saveDocuments(tx, partnerId, before.documents, after.documents);
  saveCapabilities(tx, partnerId, before.capabilities, after.capabilities);
  saveCertificates(tx, before.certificates, after.certificates, now);
  saveTasks(tx, partnerId, before.tasks, after.tasks);
  saveRequirements(tx, partnerId, before.requirements, after.requirements);
}

function readRequirements(tx: Tx, partnerId: string): readonly DueRequirement[] {
  return tx.all<DueRequirement>(
    'SELECT code, capability, urgency, deadline FROM partners_requirement WHERE partner_id = ? ORDER BY place',
    partnerId,
  );
}

function saveRequirements(
  tx: Tx,
  partnerId: string,
  before: readonly DueRequirement[],
  after: readonly DueRequirement[],
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  tx.run('DELETE FROM partners_requirement WHERE partner_id = ?', partnerId);
  for (const [place, requirement] of after.entries()) {
    tx.run(
      `INSERT INTO partners_requirement (partner_id, place, code, capability, urgency, deadline)
       VALUES (:partnerId, :place, :code, :capability, :urgency, :deadline)`,
      { ...requirement, partnerId, place },
    );
  }
}
