import { DAY_MS, endOfDay } from './days.ts';
import type { Dossier, DueRequirement, RequirementCode } from './dossier.ts';
import { type Facts, signatureDeadline } from './facts.ts';
import { isOrganisation } from './registry.ts';

/** A deadline nearer than this is due now, a later one eventually. */
export const SOON_MS = 30 * DAY_MS;

/** Capabilities of which a store is a part. */
const WITH_STORES: ReadonlySet<string> = new Set(['loyalty-pos', 'marketplace-seller']);

/** What the partner has to do at this instant. */
export function requirementsOf(
  dossier: Dossier,
  { certificates, accepted }: Facts,
  at: number,
): readonly DueRequirement[] {
  const { partner, checks, documents, capabilities, tasks, hasStores } = dossier;
  if (partner.state === 'closed') return [];
  const due: DueRequirement[] = [];
  const add = (code: RequirementCode, urgency: DueRequirement['urgency'], more: Partial<DueRequirement> = {}) => {
    due.push({ code, capability: null, deadline: null, ...more, urgency });
  };
  const deadline = signatureDeadline(dossier, at);
  // Who joins is asked to accept what is in force; a deadline is for who has accepted before.
  if (deadline !== null && dossier.acceptances.size > 0)
    add('agreement-signature', urgencyOf(deadline, at), { deadline });
  else if (!accepted) add('agreement-signature', 'currently');

  if ((partner.details.contacts ?? []).length === 0) add('contact', 'currently');
  const wanted = capabilities.map(({ name }) => name);
  const withStores = wanted.find((name) => WITH_STORES.has(name));
  if (withStores !== undefined && !hasStores) add('store', 'currently', { capability: withStores });
  if (accepted) {
    for (const { capability, urgency, deadline } of conformanceDue(dossier, at)) {
      add('conformance', urgency, { capability, deadline });
    }
  }
  if (checks.some(({ name, state }) => name === 'bank-account' && state === 'failed')) {
    add('bank-account', 'currently', wanted.includes('settlements') ? { capability: 'settlements' } : {});
  }
  const laterUntilCertified = certificates.length === 0 ? 'eventually' : 'currently';
  const has = (kind: string) => documents.some((document) => document.kind === kind && document.state !== 'rejected');
  if (isOrganisation(partner.details) && !has('charter')) add('charter', laterUntilCertified);
  if (wanted.includes('edo-exchange') && !has('power-of-attorney')) {
    add('power-of-attorney', laterUntilCertified, { capability: 'edo-exchange' });
  }
  const declaration = tasks.find(({ code }) => code === 'personal-data-location');
  if (declaration !== undefined && declaration.state !== 'done') add('personal-data-location', laterUntilCertified);
  return due;
}

function urgencyOf(deadline: number, at: number): DueRequirement['urgency'] {
  if (deadline <= at) return 'past';
  return deadline - at <= SOON_MS ? 'currently' : 'eventually';
}

type Due = Pick<DueRequirement, 'capability' | 'urgency' | 'deadline'>;

/** Capabilities that have to be certified, or certified again; `settlements` have no profile of their own. */
export function conformanceDue({ capabilities, certificates }: Dossier, at: number): readonly Due[] {
  return capabilities.flatMap(({ name: capability }): Due[] => {
    if (capability === 'settlements') return [];
    const own = certificates.filter((certificate) => certificate.capabilities.includes(capability));
    if (own.length === 0) return [{ capability, urgency: 'currently', deadline: null }];
    const deadline = Math.max(...own.map(({ validUntil, endedAt }) => endedAt ?? endOfDay(validUntil)));
    return deadline - at > SOON_MS ? [] : [{ capability, urgency: urgencyOf(deadline, at), deadline }];
  });
}
