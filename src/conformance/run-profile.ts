import { hash } from 'node:crypto';
import { loyaltyOperations } from '@styk/sdk/api/loyalty.operations';
import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { packageVersion } from '../installation/package-root.ts';
import { checks } from './checks/all-checks.ts';
import type { DriverPlace } from './driver/start-driver.ts';
import { stage } from './ecosystem/ecosystem.ts';
import { type CheckResult, type Mode, type Report, summarise, type Verdict } from './report/report.ts';
import { sequenceOf } from './report/sequence.ts';
import type { Requirement } from './requirements/requirement.ts';
import { type PlayedCheck, playCheck } from './run-check.ts';

export interface RunOptions extends DriverPlace {
  readonly profile: string;
  readonly requirements: readonly Requirement[];
  readonly mode: Mode;
  /** Called as the run goes on. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface ConformanceRun {
  readonly report: Report;
  /** Texts of the evidence by file name relative to the report. */
  readonly evidence: ReadonlyMap<string, string>;
}

/** Baskets each scenario is played with: one shows a mistake on every push, five look for the rarer ones. */
const roundsOf: Readonly<Record<Mode, number>> = { quick: 1, full: 5 };

/**
 * Plays the checks of the requirements one after another and puts the verdicts together.
 * @throws StykError `conformance-driver-not-started`; the signal's reason
 */
export async function runProfile(options: RunOptions): Promise<ConformanceRun> {
  const { clock, requirements, profile, mode, driver, onProgress } = options;
  const startedAt = clock.now();
  const results = new Map<string, CheckResult>();
  const evidence = new Map<string, string>();
  const earlier: JournalExchange[] = [];
  const wanted = checks.filter(({ id }) => requirements.some((requirement) => requirement.id === id));
  onProgress(0, wanted.length);
  for (const check of wanted) {
    options.signal.throwIfAborted();
    const checkStartedAt = clock.now();
    const played = await playCheck(check, { ...options, rounds: roundsOf[mode], earlier });
    earlier.push(...played.exchanges);
    const file = `evidence/${check.id}.ndjson`;
    evidence.set(file, played.evidence);
    const requirement = requirements.find(({ id }) => id === check.id) as Requirement;
    results.set(check.id, playedResult(requirement, played, file, Math.round(clock.now() - checkStartedAt)));
    onProgress(results.size, wanted.length);
  }
  const inOrder = requirements.map((requirement) => results.get(requirement.id) ?? skippedResult(requirement));
  const report: Report = {
    reportVersion: 1,
    runner: { name: 'styk', version: packageVersion() },
    profile,
    mode,
    contracts: { loyalty: loyaltyOperations.createSale.version },
    stage,
    driver,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.round(clock.now() - startedAt),
    summary: summarise(inOrder),
    checks: inOrder,
  };
  return { report, evidence };
}

function playedResult(
  requirement: Requirement,
  { verdict, problems, facts, exchanges, evidence }: PlayedCheck,
  file: string,
  durationMs: number,
): CheckResult {
  return {
    ...described(requirement),
    verdict: softened(verdict, requirement),
    reasons: problems,
    sequence: verdict === 'pass' ? [] : sequenceOf(exchanges),
    facts,
    durationMs,
    evidence: { file, sha256: hash('sha256', evidence) },
  };
}

/** An advice that is not followed is no failure. */
function softened(verdict: Verdict, { severity }: Requirement): Verdict {
  return verdict === 'fail' && severity === 'minor' ? 'warn' : verdict;
}

function skippedResult(requirement: Requirement): CheckResult {
  const { notTestedReason } = requirement;
  const reasons = notTestedReason === undefined ? [] : [notTestedReason];
  return {
    ...described(requirement),
    verdict: 'skip',
    reasons,
    sequence: [],
    facts: {},
    durationMs: 0,
    evidence: null,
  };
}

function described({ id, title, severity, level, method, url }: Requirement) {
  return { id, title, severity, level, method, url };
}
