import type {
  Agreement,
  AgreementVersion as AgreementVersionAnswer,
  Application,
  Capability,
  Check,
  ConformanceRun,
  PartnerDocument,
  Requirement,
  Task as TaskAnswer,
} from '@styk/sdk/api/partners';
import type { Language } from '@styk/sdk/errors';
import { dayBefore, endOfDay } from './rules/days.ts';
import type {
  AgreementVersion,
  AttachedDocument,
  Dossier,
  DueRequirement,
  HeldCapability,
  RegistryCheck,
  Task,
} from './rules/dossier.ts';
import { versionInForce } from './rules/notice.ts';
import { SOURCES } from './rules/registry.ts';
import type { Run } from './storage/runs.ts';
import { REASONS, REMEDIATIONS, RUN_REASONS, TASKS } from './texts.ts';

export function viewApplication(dossier: Dossier, language: Language): Application {
  const { partner, checks, capabilities, requirements } = dossier;
  const { applicationId, partnerId, agreementId, state, reason, details } = partner;
  const ogrn = details.ogrn ?? details.ogrnip;
  return {
    applicationId,
    partnerId,
    agreementId,
    state,
    inn: details.inn,
    name: details.name,
    type: details.type,
    checks: checks.map((check) => viewCheck(check, language)),
    currentlyDue: requirements
      .filter(({ urgency }) => urgency !== 'eventually')
      .map((requirement) => viewRequirement(requirement, language)),
    createdAt: iso(partner.createdAt),
    ...(ogrn === undefined ? {} : { ogrn }),
    ...(details.kpp === undefined ? {} : { kpp: details.kpp }),
    capabilities: capabilities.map(({ name }) => name),
    contacts: details.contacts ?? [],
    systems: details.systems ?? [],
    ...(reason === null ? {} : { reason: REASONS[reason][language] }),
    updatedAt: iso(partner.updatedAt),
  };
}

export function viewCheck({ name, state, dueAt, reason }: RegistryCheck, language: Language): Check {
  const source = SOURCES[name];
  return {
    name,
    state,
    ...(reason === null ? {} : { detail: REASONS[reason][language] }),
    ...(state === 'pending' ? {} : { checkedAt: iso(dueAt) }),
    ...(source === undefined ? {} : { source }),
  };
}

export function viewRequirement({ code, capability, deadline }: DueRequirement, language: Language): Requirement {
  return {
    code,
    remediation: REMEDIATIONS[code][language],
    ...(capability === null ? {} : { capability }),
    ...(deadline === null ? {} : { deadline: iso(deadline) }),
  };
}

export function viewCapability({ name, state, reason }: HeldCapability, language: Language): Capability {
  return { name, state: state ?? 'requested', ...(reason === null ? {} : { reason: REASONS[reason][language] }) };
}

/** The agreement with its version in force. */
export function viewAgreement({ partner, versions, acceptances }: Dossier, now: number): Agreement {
  const { version, textHash, text, effectiveFrom, noticeKind } = versionInForce(versions, now);
  const { agreementId } = partner;
  return {
    agreementId,
    version,
    textHash,
    text,
    effectiveFrom,
    noticeKind,
    signedAt: instant(acceptances.get(version)),
  };
}

/** A version without its text, as lists have it. */
export function viewVersion({ versions, acceptances }: Dossier, shown: AgreementVersion): AgreementVersionAnswer {
  const { version, textHash, noticeKind, announcedAt, effectiveFrom } = shown;
  const next = versions.find((one) => one.version === version + 1);
  return {
    version,
    textHash,
    noticeKind,
    announcedAt: iso(announcedAt),
    effectiveFrom,
    effectiveTo: next === undefined ? null : dayBefore(next.effectiveFrom),
    signedAt: instant(acceptances.get(version)),
  };
}

export function viewDocument(document: AttachedDocument, language: Language): PartnerDocument {
  const { documentId, kind, fileId, state, reason, number, validTo, attachedAt } = document;
  return {
    documentId,
    kind,
    fileId,
    state,
    attachedAt: iso(attachedAt),
    ...(reason === null ? {} : { reason: REASONS[reason][language] }),
    ...(number === undefined ? {} : { number }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

export function viewTask(task: Task, language: Language): TaskAnswer {
  const { taskId, code, capability, state, dueAt, completedAt, result, createdAt, updatedAt } = task;
  const { title, description } = TASKS[code];
  return {
    taskId,
    kind: code === 'agreement-version' || code === 'recertify' ? 'operational' : 'onboarding',
    code,
    title: title[language],
    description: description[language],
    state,
    dueAt: dueAt === null ? null : iso(dueAt),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    ...(capability === null ? {} : { capability }),
    ...(completedAt === null ? {} : { completedAt: iso(completedAt) }),
    ...(result === null ? {} : { result }),
  };
}

export function viewRun(run: Run, now: number, language: Language): ConformanceRun {
  const { updatedAt: _, reason, submittedAt, ...facts } = run;
  // Reports that certify nothing are looked at by nobody when their time is over.
  const isOver = run.state === 'accepted' && run.validUntil !== null && now >= endOfDay(run.validUntil);
  return {
    ...facts,
    state: isOver ? 'expired' : run.state,
    submittedAt: iso(submittedAt),
    ...(reason === null ? {} : { reason: RUN_REASONS[reason][language] }),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function instant(at: number | undefined): string | null {
  return at === undefined ? null : iso(at);
}
