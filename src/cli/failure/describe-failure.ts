import type { ErrorCategory, ErrorLocation, ErrorParams, Language, StykError } from '@styk/sdk/errors';
import { type ExitCode, exitCodeOfCategory, exitCodes } from '../output/exit-code.ts';

/** What `--json` prints under `error`. */
export interface FailureData {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly hint?: string;
  readonly at?: ErrorLocation;
  readonly params: ErrorParams;
  /** Only under `--verbose`. */
  readonly stack?: string;
}

export function describeFailure(error: StykError, language: Language, verbose: boolean): FailureData {
  const hint = error.hint(language);
  return {
    code: error.code,
    category: error.category,
    message: error.text(language),
    ...(hint === undefined ? {} : { hint }),
    ...(error.at === undefined ? {} : { at: error.at }),
    params: error.params,
    ...(verbose ? { stack: stackOf(error) } : {}),
  };
}

export function exitCodeOf(error: StykError): ExitCode {
  return error.code === 'cli-interrupted' ? exitCodes.interrupted : exitCodeOfCategory[error.category];
}

/** The stack of the error and of everything that caused it. */
function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\n  cause: ${stackOf(error.cause)}` : own;
}
