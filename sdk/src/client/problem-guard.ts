import { StykApiError } from './api-errors.ts';
import type { OperationDescriptor } from './operation.ts';

/** What any operation of the ecosystem may refuse with; `responses/Problem` of the contracts. */
export const COMMON_PROBLEM_CODES = [
  'malformed-request',
  'idempotency-key-required',
  'token-missing',
  'token-expired',
  'token-invalid',
  'scope-missing',
  'capability-disabled',
  'not-found',
  'method-not-allowed',
  'idempotency-in-progress',
  'payload-too-large',
  'unsupported-media-type',
  'validation-failed',
  'unknown-field',
  'idempotency-key-reused',
  'rate-limited',
  'internal',
  'operation-not-implemented',
  'upstream-failed',
  'unavailable',
  'upstream-timeout',
] as const;

export type CommonProblemCode = (typeof COMMON_PROBLEM_CODES)[number];

const COMMON = new Set<string>(COMMON_PROBLEM_CODES);

/** A refusal whose code is known to be one of these. */
export type KnownProblem<Code extends string> = StykApiError & { readonly code: Code };

/** Codes that an operation may refuse with: its own and the common ones. */
export type ProblemCode<Operation extends Pick<OperationDescriptor, 'problems'>> =
  | Operation['problems'][number]
  | CommonProblemCode;

/**
 * Whether an error is a refusal with one of these codes, or with any code that the contract lists for an operation, so that a
 * `switch` over `error.code` is checked for completeness. A code that is newer than the contract is none of them.
 *
 * ```ts
 * if (isProblem(error, 'insufficient-points')) …
 * if (isProblem(error, loyaltyOperations.createSale)) switch (error.code) { … }
 * ```
 */
export function isProblem<const Operation extends Pick<OperationDescriptor, 'id' | 'problems'>>(
  error: unknown,
  operation: Operation,
): error is KnownProblem<ProblemCode<Operation>>;
export function isProblem<const Code extends string>(error: unknown, ...codes: Code[]): error is KnownProblem<Code>;
export function isProblem(
  error: unknown,
  ...known: (string | Pick<OperationDescriptor, 'id' | 'problems'>)[]
): boolean {
  if (!(error instanceof StykApiError)) return false;
  return known.some((one) => {
    if (typeof one === 'string') return error.code === one;
    return error.operation === one.id && (COMMON.has(error.code) || one.problems.includes(error.code));
  });
}
