import { moscowDay } from '../../catalog/moscow-day.ts';
import { type ApplicationState, nextState } from './application-states.ts';
import { capabilityState } from './capability-states.ts';
import { endOfDay } from './days.ts';
import type { CapabilityState, Certificate, Dossier, DueRequirement, HeldCapability, Reason } from './dossier.ts';
import { type Facts, factsOf, isInForce } from './facts.ts';
import { failedBlocking, registryAnswer } from './registry.ts';
import { requirementsOf } from './requirements.ts';
import { reviewTasks } from './tasks.ts';

/** What the partner is told of. */
export type Happening =
  | {
      readonly kind: 'application';
      readonly previous: ApplicationState | null;
      readonly state: ApplicationState;
      readonly reason: Reason | null;
    }
  | {
      readonly kind: 'capability';
      readonly name: string;
      readonly previous: CapabilityState | null;
      readonly state: CapabilityState;
      readonly reason: Reason | null;
    }
  | { readonly kind: 'requirement'; readonly requirement: DueRequirement };

export interface Review {
  readonly dossier: Dossier;
  readonly happened: readonly Happening[];
}

/** What a review needs besides the dossier. */
export interface ReviewRoom {
  newId(prefix: string): string;
  /** Versions of the contracts now, by domain. */
  readonly contractVersions: Readonly<Record<string, string>>;
}

/** Looks at a partner at an instant: takes answers that have come by then and draws every conclusion. Doing it again changes nothing. */
export function review(before: Dossier, at: number, room: ReviewRoom): Review {
  const happened: Happening[] = [];
  let dossier = withCertificates(withAnswers(before, at), at, room.contractVersions);
  for (;;) {
    const facts = factsOf(dossier, at);
    const tasks = reviewTasks(dossier, facts, at, room.newId);
    if (tasks !== dossier.tasks) dossier = { ...dossier, tasks };
    const { partner } = dossier;
    const state = nextState(partner.state, facts.causes);
    if (state === undefined) break;
    const reason = reasonOf(state, dossier, facts);
    happened.push({ kind: 'application', previous: partner.state, state, reason });
    const moved = { state, reason, stateSince: at, updatedAt: at, revision: partner.revision + 1 };
    dossier = { ...dossier, partner: { ...partner, ...moved } };
  }
  const facts = factsOf(dossier, at);
  const capabilities = dossier.capabilities.map((held) => reviewCapability(held, dossier, facts, at));
  for (const [index, now] of capabilities.entries()) {
    const { name, state: previous = null } = dossier.capabilities[index] ?? now;
    if (now.state !== null && now.state !== previous) {
      happened.push({ kind: 'capability', name, previous, state: now.state, reason: now.reason });
    }
  }
  const requirements = requirementsOf(dossier, facts, at);
  for (const requirement of requirements) {
    const told = dossier.requirements.some(
      (known) => isSame(known, requirement) && known.urgency === requirement.urgency,
    );
    if (!told) happened.push({ kind: 'requirement', requirement });
  }
  return { dossier: { ...dossier, capabilities, requirements }, happened };
}

/** Answers of registers and examiners that have come. */
function withAnswers(dossier: Dossier, at: number): Dossier {
  const { partner } = dossier;
  const arrived = dossier.documents.filter(({ state, dueAt }) => state === 'checking' && dueAt <= at);
  const documents =
    arrived.length === 0
      ? dossier.documents
      : dossier.documents.map((document) => {
          if (!arrived.includes(document)) return document;
          const { validTo } = document;
          const isOver = validTo !== undefined && validTo < moscowDay(document.dueAt);
          return isOver
            ? { ...document, state: 'rejected' as const, reason: 'document-expired' as const }
            : { ...document, state: 'accepted' as const };
        });
  let answered = false;
  const checks = dossier.checks.map((check) => {
    if (check.state !== 'pending' || check.dueAt > at) return check;
    answered = true;
    const newest = documents.findLast(({ kind }) => kind === 'power-of-attorney');
    const reason = check.name === 'poa' ? (newest?.reason ?? null) : registryAnswer(check.name, partner.details);
    return { ...check, state: reason === null ? ('passed' as const) : ('failed' as const), reason };
  });
  if (!answered && documents === dossier.documents) return dossier;
  return { ...dossier, checks, documents, partner: { ...partner, updatedAt: at, revision: partner.revision + 1 } };
}

/** Certificates end with their last day or with a breaking version of a contract they were made against. */
function withCertificates(dossier: Dossier, at: number, versions: ReviewRoom['contractVersions']): Dossier {
  const certificates = dossier.certificates.map((certificate): Certificate => {
    if (certificate.state === 'expired') return certificate;
    const invalidatedBy = brokenContract(certificate.contracts, versions);
    if (invalidatedBy !== undefined && isInForce(certificate, at)) {
      return { ...certificate, state: 'expired', endedAt: at, invalidatedBy };
    }
    if (isInForce(certificate, at)) return certificate;
    return { ...certificate, state: 'expired', endedAt: endOfDay(certificate.validUntil) };
  });
  return certificates.every((one, index) => one === dossier.certificates[index])
    ? dossier
    : { ...dossier, certificates };
}

/** A contract whose first number is another now, or which is no more. */
export function brokenContract(
  measured: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string | undefined {
  return Object.keys(measured).find((domain) => majorOf(measured[domain]) !== majorOf(now[domain]));
}

function majorOf(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}

function reviewCapability(held: HeldCapability, dossier: Dossier, facts: Facts, at: number): HeldCapability {
  const { name } = held;
  const certification = facts.certificates.some(({ capabilities }) => capabilities.includes(name))
    ? 'in-force'
    : dossier.certificates.some(({ capabilities }) => capabilities.includes(name))
      ? 'ended'
      : 'none';
  const verdict = capabilityState({
    application: dossier.partner.state,
    accepted: facts.accepted,
    obstruction: facts.obstruction,
    opened: held.opensAt <= at || hasOpened(held),
    certification,
  });
  return verdict.state === held.state && verdict.reason === held.reason ? held : { ...held, ...verdict };
}

/** The clock of the sandbox may be set back: what has been opened stays open. */
function hasOpened({ state }: HeldCapability): boolean {
  return state === 'sandbox' || state === 'certified' || state === 'live';
}

function reasonOf(state: ApplicationState, { checks }: Dossier, { obstruction }: Facts): Reason | null {
  if (state === 'rejected') return failedBlocking(checks)?.reason ?? null;
  if (state === 'suspended') return obstruction;
  return state === 'closed' ? 'abandoned' : null;
}

function isSame(one: DueRequirement, other: DueRequirement): boolean {
  return one.code === other.code && one.capability === other.capability;
}
