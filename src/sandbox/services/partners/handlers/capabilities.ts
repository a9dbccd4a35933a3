import type { Capability, CapabilityList, CapabilityName } from '@styk/sdk/api/partners';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import type { HeldCapability } from '../rules/dossier.ts';
import { versionInForce } from '../rules/notice.ts';
import { viewCapability } from '../views.ts';

/** The ecosystem needs so long to open what a working partner asks for. */
export const OPENING_MS = 1000;

interface PartnerParams {
  readonly partnerId: string;
}

export function listCapabilities(
  room: PartnersRoom,
  call: OperationCall<PartnerParams>,
): OperationResult<CapabilityList> {
  const { capabilities } = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  return { status: 200, body: { items: capabilities.map((held) => viewCapability(held, call.language)) } };
}

export function requestCapability(
  room: PartnersRoom,
  call: OperationCall<PartnerParams & { readonly capability: CapabilityName }>,
): OperationResult<Capability> {
  const { now, params, language } = call;
  const { capability: name } = params;
  const before = ownDossier(call, 'partner', params.partnerId, room.contractVersions);
  const { partner, versions, acceptances, capabilities } = before;
  const held = capabilities.find((one) => one.name === name);
  if (held !== undefined || partner.state === 'closed') {
    const state = held === undefined ? partner.state : (held.state ?? 'requested');
    throw partnerProblems.create('state-conflict', { what: 'capability', id: name, state });
  }
  if (!acceptances.has(versionInForce(versions, now).version)) throw partnerProblems.create('agreement-required');
  const asked: HeldCapability = { name, state: null, reason: null, opensAt: now + OPENING_MS };
  const after = changeDossier(
    call,
    before,
    { ...before, capabilities: [...capabilities, asked] },
    room.contractVersions,
  );
  const opening = found(after.capabilities.at(-1), name);
  return { status: 200, body: viewCapability(opening, language) };
}
