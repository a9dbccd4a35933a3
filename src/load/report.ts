import type { Exchange } from './exchanges.ts';
import type { Summary } from './histogram.ts';
import type { LoopEnd } from './open-loop.ts';
import type { Verification } from './verify.ts';

/** Averages of the exchanges in milliseconds (DOMAIN 4.9), and what 99 of 100 have to keep within. */
export const BUDGETS_MS: Readonly<Record<Exchange, number>> = { quote: 50, authorization: 200, sale: 200 };
export const P99_MS = 500;

/** A run that started fewer of its exchanges than this share has not made the load it was asked for. */
const RATE_SHARE = 0.98;

export interface ExchangeReport extends Summary {
  readonly errors: number;
  readonly budgetMs: number;
}

/** What makes a run fail. */
export type LoadFailure =
  | 'average-over-budget'
  | 'p99-over-budget'
  | 'errors'
  | 'lost'
  | 'doubled'
  | 'wrong-balances'
  | 'no-promotions'
  | 'rate-not-reached'
  | 'overrun'
  | 'interrupted';

/** A finished run; `--json` prints it. */
export interface LoadReport {
  readonly verdict: 'passed' | 'failed';
  readonly failures: readonly LoadFailure[];
  readonly target: string;
  readonly runId: string;
  /** Exchanges a second: asked for, and made. */
  readonly rate: { readonly asked: number; readonly made: number };
  readonly durationMs: number;
  readonly sales: number;
  /** Sales whose price a promotion changed. */
  readonly promoted: number;
  readonly exchanges: Readonly<Record<Exchange, ExchangeReport>>;
  /** How often each failure of an exchange was met, by code. */
  readonly errors: Readonly<Record<string, number>>;
  readonly verification: Verification;
}

export interface Outcome extends Omit<LoadReport, 'verdict' | 'failures'> {
  readonly end: LoopEnd['reason'];
  /** Promotions were published for the run. */
  readonly withPromotions: boolean;
}

/** Judges a run. */
export function judge({ end, withPromotions, ...run }: Outcome): LoadReport {
  const exchanges = Object.values(run.exchanges);
  const { verification, rate, promoted } = run;
  const broken: Readonly<Record<LoadFailure, boolean>> = {
    'average-over-budget': exchanges.some(({ meanMs, budgetMs }) => meanMs > budgetMs),
    'p99-over-budget': exchanges.some(({ p99Ms }) => p99Ms > P99_MS),
    errors: exchanges.some(({ errors }) => errors > 0),
    lost: verification.lost > 0,
    doubled: verification.doubled > 0,
    'wrong-balances': verification.wrongBalances > 0,
    'no-promotions': withPromotions && promoted === 0,
    'rate-not-reached': end === 'done' && rate.made < rate.asked * RATE_SHARE,
    overrun: end === 'overrun',
    interrupted: end === 'interrupted',
  };
  const failures = (Object.keys(broken) as LoadFailure[]).filter((failure) => broken[failure]);
  return { verdict: failures.length === 0 ? 'passed' : 'failed', failures, ...run };
}
