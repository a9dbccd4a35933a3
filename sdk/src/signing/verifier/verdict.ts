import { signingErrors } from '../errors.ts';
import type { Check, CheckId, Verdict } from './result.ts';

/** Checks that may be left out when the caller says so by name: without the others there is no signature at all. */
export const WAIVABLE_CHECKS = [
  'signing-certificate',
  'chain',
  'validity',
  'revocation',
  'party-match',
  'authority',
] as const;

export type WaivableCheck = (typeof WAIVABLE_CHECKS)[number];

/** Without these no signature passes. What the caller asks for joins them; `timestamp` and `mchd` inform. */
const REQUIRED: readonly CheckId[] = [
  'digest',
  'signature',
  'signed-attributes',
  'signing-certificate',
  'chain',
  'validity',
  'revocation',
];

/** @throws signing-check-not-waivable, for names that come from a command line or a configuration */
export function assertWaivable(checks: readonly string[]): void {
  const check = checks.find((name) => !WAIVABLE_CHECKS.some((waivable) => waivable === name));
  if (check === undefined) return;
  throw signingErrors.create('signing-check-not-waivable', { check, allowed: WAIVABLE_CHECKS.join(', ') });
}

/** Checks that are required only of callers who give what they need. */
export type AskedCheck = 'party-match' | 'authority';

export interface VerdictInput {
  readonly checks: readonly Check[];
  readonly signerCount: number;
  /** Checks that are required because the caller has asked for them. */
  readonly asked: readonly AskedCheck[];
  readonly allowUnchecked: readonly WaivableCheck[];
}

/** What has to be checked of every signer for the verdict `passed`. */
export function requiredChecks(asked: readonly AskedCheck[]): readonly CheckId[] {
  return [...REQUIRED, ...asked];
}

/** Whether the check was made, or is one that the caller allowed to be left out. */
export function isSettled({ id, result, code }: Check, allowUnchecked: readonly WaivableCheck[]): boolean {
  return result !== 'not-checked' || (code !== 'check-crashed' && allowUnchecked.some((allowed) => allowed === id));
}

/**
 * Any error: failed. Else every required check of every signer must have been made, or be one the caller allowed to
 * be left out: passed. Else indeterminate. A check that crashed is not one that was left out.
 */
export function decide({ checks, signerCount, asked, allowUnchecked }: VerdictInput): Verdict {
  if (checks.some(({ result }) => result === 'error')) return 'failed';
  const required = requiredChecks(asked);
  const settled = checks.filter((check) => isSettled(check, allowUnchecked));
  const settles = (signer: number) =>
    required.every((id) => settled.some((check) => check.id === id && check.signer === signer));
  const isComplete = signerCount > 0 && Array.from({ length: signerCount }, (_, signer) => signer).every(settles);
  return isComplete ? 'passed' : 'indeterminate';
}

/** A certificate by itself: chain, validity and revocation, as for a signer. */
export function decideCertificate(checks: readonly Check[], allowUnchecked: readonly WaivableCheck[]): Verdict {
  if (checks.some(({ result }) => result === 'error')) return 'failed';
  return checks.every((check) => isSettled(check, allowUnchecked)) ? 'passed' : 'indeterminate';
}
