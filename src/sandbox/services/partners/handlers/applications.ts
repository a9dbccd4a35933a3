import type { Application, ApplicationCreated, ApplicationPatch, ApplicationRequest } from '@styk/sdk/api/partners';
import { entityTag, requireMatch } from '../../../entity-tag.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import { issueToken } from '../../identity/tokens.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { newDossier } from '../open-partner.ts';
import { partnerProblems } from '../problems.ts';
import { requireNumbers } from '../require-numbers.ts';
import type { PartnersRoom } from '../room.ts';
import type { Dossier, HeldCapability, PartnerDetails } from '../rules/dossier.ts';
import { beginChecks } from '../rules/registry.ts';
import { listVersions } from '../storage/agreements.ts';
import { addDossier } from '../storage/dossiers.ts';
import { findPartner } from '../storage/partners.ts';
import { viewApplication } from '../views.ts';
import { OPENING_MS } from './capabilities.ts';

const REGISTRATION_LIFE_MS = 24 * 3_600_000;

type OwnCall<Body = unknown> = OperationCall<{ readonly applicationId: string; readonly 'If-Match'?: string }, Body>;

/** Takes an application as a draft; the registers are asked as soon as it is taken up. */
export function createApplication(
  _room: PartnersRoom,
  call: OperationCall<unknown, ApplicationRequest>,
): OperationResult<ApplicationCreated> {
  const { tx, now, language } = call;
  const { capabilities, ...details } = call.body;
  requireNumbers(details);
  if (findPartner(tx, 'inn', details.inn) !== undefined) {
    throw partnerProblems.create('natural-key-conflict', { what: 'ИНН', id: details.inn });
  }
  const ids = { partnerId: call.newId('prt'), applicationId: call.newId('app'), agreementId: call.newId('agr') };
  const dossier = newDossier({ ...ids, details, capabilities }, listVersions(tx), now);
  addDossier(tx, dossier);
  const { partnerId, applicationId } = ids;
  const data = { partnerId, applicationId, previousState: null, state: 'draft' };
  emitEvent(call, { type: 'partner.application.updated', subject: applicationId, partnerId, data });
  const registrationAccessToken = issueToken(call, {
    scheme: 'registration',
    caller: { partnerId, clientId: null, scopes: [] },
    expiresAt: now + REGISTRATION_LIFE_MS,
  });
  return {
    status: 201,
    body: { ...viewApplication(dossier, language), registrationAccessToken },
    headers: tagOf(dossier),
  };
}

export function getApplication(room: PartnersRoom, call: OwnCall): OperationResult<Application> {
  return answer(ownDossier(call, 'application', call.params.applicationId, room.contractVersions), call);
}

/** Changes what is said about the partner. What the registers know of is asked for again. */
export function updateApplication(room: PartnersRoom, call: OwnCall<ApplicationPatch>): OperationResult<Application> {
  const { now, params, body } = call;
  const before = ownDossier(call, 'application', params.applicationId, room.contractVersions);
  const { partner } = before;
  requireMatch(params['If-Match'], entityTag(partner.revision));
  if (partner.state === 'closed') throw conflict(partner.applicationId, partner.state);
  const { capabilities: wanted, ...changes } = body;
  const details: PartnerDetails = { ...partner.details, ...changes };
  requireNumbers(details);
  const changed: Dossier = {
    ...before,
    partner: { ...partner, details, updatedAt: now, revision: partner.revision + 1 },
    checks: isKnownToRegisters(changes) ? restarted(before, details, now) : before.checks,
    capabilities: wanted === undefined ? before.capabilities : rearranged(before, wanted, now),
  };
  return answer(changeDossier(call, before, changed, room.contractVersions), call);
}

/** The checks begun anew; that of a power of attorney goes with its document. */
export function restarted({ checks }: Dossier, details: PartnerDetails, now: number): Dossier['checks'] {
  return [...beginChecks(details, now), ...checks.filter(({ name }) => name === 'poa')];
}

function isKnownToRegisters({ name, ogrn, ogrnip, kpp }: Partial<PartnerDetails>): boolean {
  return [name, ogrn, ogrnip, kpp].some((value) => value !== undefined);
}

/** The capabilities wanted now. What is certified is not given up by the way. */
function rearranged(
  before: Dossier,
  wanted: readonly HeldCapability['name'][],
  now: number,
): readonly HeldCapability[] {
  const { capabilities, certificates, partner, acceptances } = before;
  const dropped = capabilities.filter(({ name }) => !wanted.includes(name));
  const certified = dropped.find(({ name }) =>
    certificates.some((certificate) => certificate.capabilities.includes(name)),
  );
  if (certified !== undefined) throw conflict(partner.applicationId, certified.name);
  const opensAt = acceptances.size === 0 ? now : now + OPENING_MS;
  return wanted.map(
    (name) => capabilities.find((held) => held.name === name) ?? { name, state: null, reason: null, opensAt },
  );
}

function conflict(id: string, state: string): Error {
  return partnerProblems.create('state-conflict', { what: 'application', id, state });
}

function answer(dossier: Dossier, { language }: OwnCall): OperationResult<Application> {
  return { status: 200, body: viewApplication(dossier, language), headers: tagOf(dossier) };
}

function tagOf({ partner }: Dossier): Readonly<Record<string, string>> {
  return { etag: entityTag(partner.revision) };
}
