import { join } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';
import type { StepOutcome } from './step.ts';

export const SUMMARY_FILE = 'summary.json';

/** One step in `summary.json`. */
export interface StepReport {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly facts: StepOutcome['facts'];
  /** Code and message of what stopped the step. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** Written after every step, so that an interrupted demo leaves what it got to. */
export async function writeSummary(out: string, steps: readonly StepReport[], finished: boolean): Promise<void> {
  const ok = finished && steps.every((step) => step.ok);
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  await replaceFile(join(out, SUMMARY_FILE), `${JSON.stringify({ ok, finished, ms, steps }, undefined, 2)}\n`);
}
