import type { ServiceContext } from '../../operation.ts';
import type { EmitContext } from '../events/emit.ts';
import { partnerProblems } from './problems.ts';
import type { Dossier } from './rules/dossier.ts';
import { reviewAt, settleDossier } from './rules/settle.ts';
import { loadDossier, saveDossier } from './storage/dossiers.ts';
import { findPartner, type PartnerKey } from './storage/partners.ts';
import { tell } from './tell.ts';

/** Versions of the contracts now, by domain. */
type Versions = Readonly<Record<string, string>>;

/** A call of a partner about itself. */
type OwnCall = EmitContext & { readonly caller: { readonly partnerId: string } };

/** The caller's own record, settled up to now; that of another partner looks as if it did not exist. */
export function ownDossier(call: OwnCall, key: PartnerKey, id: string, contractVersions: Versions): Dossier {
  const record = findPartner(call.tx, key, id);
  if (record?.partner.partnerId !== call.caller.partnerId) throw partnerProblems.create('not-found', { what: key, id });
  return settled(call, loadDossier(call.tx, record), contractVersions);
}

/** Brings about what was due for a partner, whoever looks. */
export function settlePartner(context: EmitContext, partnerId: string, contractVersions: Versions): void {
  const record = findPartner(context.tx, 'partner', partnerId);
  if (record !== undefined) settled(context, loadDossier(context.tx, record), contractVersions);
}

/** Keeps a change and draws its conclusions. Returns the partner as it is then. */
export function changeDossier(
  context: EmitContext,
  before: Dossier,
  changed: Dossier,
  contractVersions: Versions,
): Dossier {
  const { dossier, happened } = reviewAt(changed, context.now, { newId: context.newId, contractVersions });
  saveDossier(context.tx, before, dossier, context.now);
  tell(context, dossier.partner, happened);
  return dossier;
}

/** The same for what lies outside the record, such as a store or a version of the agreement that has just been announced. */
export function reviewPartner(context: EmitContext, partnerId: string, contractVersions: Versions): void {
  const record = findPartner(context.tx, 'partner', partnerId);
  if (record === undefined) return;
  const dossier = settled(context, loadDossier(context.tx, record), contractVersions);
  changeDossier(context, dossier, dossier, contractVersions);
}

function settled(context: ServiceContext, before: Dossier, contractVersions: Versions): Dossier {
  const { dossier, happened } = settleDossier(before, context.now, { newId: context.newId, contractVersions });
  if (dossier === before) return before;
  saveDossier(context.tx, before, dossier, context.now);
  tell(context, dossier.partner, happened);
  return dossier;
}
