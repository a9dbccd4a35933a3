import type { CapabilityName } from '@styk/sdk/api/partners';
import { firstVersion } from './agreement-text.ts';
import type { Dossier, PartnerDetails } from './rules/dossier.ts';
import { beginChecks } from './rules/registry.ts';

/** A new partner's ids, details and wishes. */
export interface NewPartner {
  readonly partnerId: string;
  readonly applicationId: string;
  readonly agreementId: string;
  readonly details: PartnerDetails;
  readonly capabilities: readonly CapabilityName[];
}

/** The record of a partner that has just applied: a draft that is taken up at once. */
export function newDossier(partner: NewPartner, versions: Dossier['versions'], now: number): Dossier {
  const { capabilities, ...ids } = partner;
  return {
    partner: {
      ...ids,
      state: 'draft',
      reason: null,
      stateSince: now,
      hasReported: false,
      createdAt: now,
      updatedAt: now,
      revision: 1,
    },
    checks: beginChecks(partner.details, now),
    documents: [],
    versions: versions.length === 0 ? [firstVersion] : versions,
    acceptances: new Map(),
    capabilities: capabilities.map((name) => ({ name, state: null, reason: null, opensAt: now })),
    certificates: [],
    tasks: [],
    requirements: [],
    hasStores: false,
    nextAt: now,
  };
}
