import type { Clock } from '@styk/sdk';
import type { JournalExchange } from '@styk/sdk/api/sandbox';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Ecosystem } from '../ecosystem/ecosystem.ts';
import type { TestedTill } from './tested-till.ts';

export interface CheckContext {
  readonly ecosystem: Ecosystem;
  readonly till: TestedTill;
  readonly clock: Clock;
  /** How many baskets a scenario is played with. */
  readonly rounds: number;
  /** Exchanges of all checks that were run before this one. */
  readonly earlier: readonly JournalExchange[];
}

/** What a check has seen. Nothing wrong means that it is passed. */
export interface Finding {
  readonly problems: readonly LocalizedText[];
  /** Counts and times the verdict rests on. */
  readonly facts: Readonly<Record<string, number | string>>;
}

/** Plays a scenario with the partner's program and judges what came of it. */
export interface Check {
  /** The requirement it decides. */
  readonly id: string;
  run(context: CheckContext): Promise<Finding>;
}
