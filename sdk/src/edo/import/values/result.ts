import type { ErrorParams } from '../../../errors/index.ts';
import type { ImportFindingCode } from '../findings.ts';

/** What is wrong with a value. */
export interface ValueProblem {
  readonly code: ImportFindingCode;
  readonly params: ErrorParams;
}

/** A value that was read, or what is wrong with it. */
export type ValueResult<T = string> = { readonly value: T } | { readonly problem: ValueProblem };

export function problem(code: ImportFindingCode, params: ErrorParams): { readonly problem: ValueProblem } {
  return { problem: { code, params } };
}
