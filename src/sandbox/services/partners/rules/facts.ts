import type { Cause } from './application-states.ts';
import { DAY_MS, endOfDay, startOfDay } from './days.ts';
import type { Certificate, Dossier, Reason } from './dossier.ts';
import { versionInForce } from './notice.ts';
import { failedBlocking, passedBlocking } from './registry.ts';

/** A rejected application that nobody corrects is closed after so long. */
export const ABANDONED_AFTER_MS = 30 * DAY_MS;

/** What holds for a partner at an instant. */
export interface Facts {
  /** Whether the version of the agreement in force is accepted. */
  readonly accepted: boolean;
  /** Why a partner that has worked may not go on, null when it may. */
  readonly obstruction: Reason | null;
  readonly certificates: readonly Certificate[];
  readonly causes: ReadonlySet<Cause>;
}

export function factsOf(dossier: Dossier, at: number): Facts {
  const { partner, checks, versions, acceptances, certificates, tasks } = dossier;
  const accepted = acceptances.has(versionInForce(versions, at).version);
  const failed = failedBlocking(checks);
  const obstruction =
    failed !== undefined ? 'check-failed' : accepted || acceptances.size === 0 ? null : 'agreement-past-due';
  const lasting = certificates.filter((certificate) => isInForce(certificate, at));
  const holds: readonly (readonly [Cause, boolean])[] = [
    ['submitted', true],
    ['check-failed', failed !== undefined],
    ['checks-passed', passedBlocking(checks)],
    ['corrected', failed === undefined],
    ['obstructed', obstruction !== null],
    ['unobstructed', obstruction === null],
    ['signed', accepted],
    ['reported', partner.hasReported],
    ['certified', lasting.length > 0],
    ['certification-lost', lasting.length === 0],
    ['pilot-done', tasks.some(({ code, state }) => code === 'pilot-store' && state === 'done')],
    ['abandoned', at >= partner.stateSince + ABANDONED_AFTER_MS],
  ];
  return {
    accepted,
    obstruction,
    certificates: lasting,
    causes: new Set(holds.filter(([, holding]) => holding).map(([cause]) => cause)),
  };
}

export function isInForce({ state, validUntil }: Pick<Certificate, 'state' | 'validUntil'>, at: number): boolean {
  return state === 'accepted' && at < endOfDay(validUntil);
}

/** When the version that is not accepted yet begins to bind; null when everything announced is accepted. */
export function signatureDeadline({ versions, acceptances }: Dossier, at: number): number | null {
  const current = versionInForce(versions, at);
  const due = versions.find(({ version }) => version >= current.version && !acceptances.has(version));
  return due === undefined ? null : startOfDay(due.effectiveFrom);
}
