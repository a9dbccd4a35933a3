import type { LocalizedText } from '@styk/sdk/errors';
import type { Stage } from './stage.ts';

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** What a step found out: facts for `summary.json`, and the same in plain words. */
export interface StepOutcome {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly told: readonly string[];
}

/** One step of the demo. It throws when something is not as it should be. */
export interface Step {
  /** kebab-case, stable: scripts look for it in `summary.json`. */
  readonly name: string;
  readonly title: LocalizedText;
  run(stage: Stage): Promise<StepOutcome>;
}
