import type { LocalizedText } from '@styk/sdk/errors';
import type { Requirement } from '../requirements/requirement.ts';

/**
 * `warn`: an advice is not followed; `skip`: there is no check yet, which says nothing about the partner; `error`: the
 * check could not be carried out, which is never taken for a pass.
 */
export type Verdict = 'pass' | 'fail' | 'warn' | 'skip' | 'error';

export type Mode = 'quick' | 'full';

export interface CheckResult extends Pick<Requirement, 'id' | 'title' | 'severity' | 'level' | 'method' | 'url'> {
  readonly verdict: Verdict;
  /** Why it is not a pass; empty for one. */
  readonly reasons: readonly LocalizedText[];
  /** The exchanges of the partner's program in order, as `createSale 201`; empty for a pass. */
  readonly sequence: readonly string[];
  /** Counts and times the verdict rests on. */
  readonly facts: Readonly<Record<string, number | string>>;
  readonly durationMs: number;
  /** Null where nothing was played. */
  readonly evidence: EvidenceReference | null;
}

export interface EvidenceReference {
  /** Relative to the report. */
  readonly file: string;
  readonly sha256: string;
}

/** `report.json`, described by `report.schema.json`. */
export interface Report {
  readonly reportVersion: 1;
  readonly runner: { readonly name: 'styk'; readonly version: string };
  readonly profile: string;
  readonly mode: Mode;
  /** Versions of the contracts the partner was measured against. */
  readonly contracts: Readonly<Record<string, string>>;
  /** What every check began with, for replaying it. */
  readonly stage: Readonly<Record<'seed' | 'clock' | 'storeId' | 'posId', string>>;
  readonly driver: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly summary: Summary;
  readonly checks: readonly CheckResult[];
}

export interface Summary extends Readonly<Record<Verdict, number>> {
  /** True when every blocking check that was run is passed and none of them ended in an error. */
  readonly passed: boolean;
  /** Blocking requirements without a verdict: they keep the profile from being complete. */
  readonly untestedBlockers: number;
}

export function summarise(checks: readonly CheckResult[]): Summary {
  const count = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;
  const blockers = checks.filter(({ severity }) => severity === 'blocker');
  return {
    pass: count('pass'),
    fail: count('fail'),
    warn: count('warn'),
    skip: count('skip'),
    error: count('error'),
    passed:
      count('error') === 0 && !blockers.some(({ verdict }) => verdict === 'fail') && count('skip') < checks.length,
    untestedBlockers: blockers.filter(({ verdict }) => verdict === 'skip').length,
  };
}
