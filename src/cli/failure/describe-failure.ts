import type { ErrorCategory, ErrorLocation, ErrorParams, Language, StykError } from '@styk/sdk/errors';
import { type ExitCode, exitCodeOfCategory, exitCodes } from '../output/exit-code.ts';

interface Finding {
  /** JSON pointer (RFC 6901) into the request. */
  readonly pointer?: string;
  readonly code: string;
  readonly detail: string;
}

/** What `--json` prints under `error`. */
export interface FailureData {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly hint?: string;
  readonly at?: ErrorLocation;
  readonly params: ErrorParams;
  /** What the ecosystem found wrong inside the request. */
  readonly findings?: readonly Finding[];
  /** Only under `--verbose`. */
  readonly stack?: string;
}

export function describeFailure(error: StykError, language: Language, verbose: boolean): FailureData {
  const hint = error.hint(language);
  const findings = findingsOf(error);
  return {
    code: error.code,
    category: error.category,
    message: error.text(language),
    ...(hint === undefined ? {} : { hint }),
    ...(error.at === undefined ? {} : { at: error.at }),
    params: error.params,
    ...(findings.length === 0 ? {} : { findings }),
    ...(verbose ? { stack: stackOf(error) } : {}),
  };
}

/** Those of a `StykApiError`, known by its shape: the client is not loaded for the sake of an error. */
function findingsOf(error: StykError): readonly Finding[] {
  const { errors } = error as { readonly errors?: unknown };
  return Array.isArray(errors) ? (errors as Finding[]) : [];
}

export function exitCodeOf(error: StykError): ExitCode {
  return error.code === 'cli-interrupted' ? exitCodes.interrupted : exitCodeOfCategory[error.category];
}

/** The stack of the error and of everything that caused it. */
function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\n  cause: ${stackOf(error.cause)}` : own;
}
