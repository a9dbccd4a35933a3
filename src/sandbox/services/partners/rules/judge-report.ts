import type { ConformanceRunRequest, ConformanceSummary } from '@styk/sdk/api/partners';

type Profile = ConformanceRunRequest['profile'];
type Verdict = ConformanceRunRequest['verdicts'][number]['verdict'];

/** Why a report that is genuine is rejected. */
export type RunReason = 'blocking-failed' | 'not-carried-out' | 'families-missing' | 'evidence-mismatch';

/** One check as the signed report tells it. */
export interface ReportedCheck {
  readonly id: string;
  readonly verdict: Verdict;
  /** Whether the check keeps a partner from going live. */
  readonly isBlocker: boolean;
}

export interface Judgement {
  readonly reason: RunReason | null;
  readonly passed: boolean;
  readonly summary: ConformanceSummary;
}

/** Families of checks without which a profile is not measured (DOMAIN 5.10). */
const FAMILIES: Readonly<Record<Profile, readonly string[]>> = {
  'loyalty-pos': ['CORE', 'LOY'],
  'marketplace-seller': ['CORE', 'MKT'],
  'edo-exchange': ['CORE', 'EDO'],
  'events-consumer': ['EVT'],
  'privacy-security': ['SEC'],
  slo: ['PERF'],
};

/** What a profile certifies; who trades also settles. */
const UNLOCKS: Readonly<Record<Profile, readonly string[]>> = {
  'loyalty-pos': ['loyalty-pos', 'settlements'],
  'marketplace-seller': ['marketplace-seller', 'settlements'],
  'edo-exchange': ['edo-exchange'],
  'events-consumer': ['events-consumer'],
  'privacy-security': [],
  slo: [],
};

/** Of the capabilities a partner has, those that an accepted report certifies. */
export function unlockedBy(
  { profile, mode }: Pick<ConformanceRunRequest, 'profile' | 'mode'>,
  held: readonly string[],
): readonly string[] {
  return mode === 'certify' ? UNLOCKS[profile].filter((name) => held.includes(name)) : [];
}

/** What a genuine report is worth. Its evidence has been compared by then. */
export function judgeReport(profile: Profile, checks: readonly ReportedCheck[], evidenceFits: boolean): Judgement {
  const count = (wanted: Verdict) => checks.filter(({ verdict }) => verdict === wanted).length;
  const summary = {
    pass: count('pass'),
    fail: count('fail'),
    warn: count('warn'),
    skip: count('skip'),
    error: count('error'),
  };
  const failed = checks.some(({ verdict, isBlocker }) => isBlocker && verdict === 'fail');
  const passed = !failed && summary.error === 0;
  return { reason: reasonOf(profile, checks, { failed, summary, evidenceFits }), passed, summary };
}

function reasonOf(
  profile: Profile,
  checks: readonly ReportedCheck[],
  { failed, summary, evidenceFits }: { failed: boolean; summary: ConformanceSummary; evidenceFits: boolean },
): RunReason | null {
  if (!evidenceFits) return 'evidence-mismatch';
  if (failed) return 'blocking-failed';
  if (summary.error > 0) return 'not-carried-out';
  // A check that was skipped measures nothing.
  const measured = new Set(checks.flatMap(({ id, verdict }) => (verdict === 'skip' ? [] : [id.split('-')[0] ?? ''])));
  return FAMILIES[profile].every((family) => measured.has(family)) ? null : 'families-missing';
}
