import type { LocalizedText } from '../../errors/index.ts';
import type { Subject } from '../x509/subject.ts';

/**
 * `ok` and `warning` count as good; `not-checked` is never good by itself: either the check is not required,
 * or the caller has allowed it by name, or the whole is indeterminate.
 */
export type CheckResult = 'ok' | 'warning' | 'error' | 'not-checked';

export type CheckId =
  | 'format'
  | 'digest'
  | 'signature'
  | 'signed-attributes'
  | 'signing-certificate'
  | 'chain'
  | 'validity'
  | 'revocation'
  | 'timestamp'
  | 'party-match'
  | 'authority'
  | 'mchd';

export interface Check {
  readonly id: CheckId;
  readonly result: CheckResult;
  /** Stable; see `REASONS`, or the code of a reading error. */
  readonly code: string;
  readonly reason: LocalizedText;
  /** Index in `signers`; absent where the check is about the signature file as a whole. */
  readonly signer?: number;
}

export type Verdict = 'passed' | 'failed' | 'indeterminate';

/** One who signed, as his certificate and signature say; only together with the checks is it more than a claim. */
export interface VerifiedSigner {
  readonly subject: Subject;
  /** Lower-case hex. */
  readonly serial: string;
  readonly issuer: string;
  /** RFC 3339, as all times here. Absent where the certificate was not found. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Absent where the signature does not say it. */
  readonly signedAt?: string;
  /** Where `signedAt` comes from: a CAdES-BES signer sets it himself. */
  readonly signedAtSource?: 'signing-time-attribute';
  /** `RSA-SHA-256`. */
  readonly algorithm: string;
}

export interface Verification {
  readonly verdict: Verdict;
  readonly signers: readonly VerifiedSigner[];
  readonly checks: readonly Check[];
}
