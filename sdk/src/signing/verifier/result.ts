import type { LocalizedText } from '../../errors/index.ts';
import type { TrustList } from '../trust/trust-list.ts';
import type { IssuerSignTool, SignatureClass } from '../x509/qualification.ts';
import type { Subject } from '../x509/subject.ts';
import type { TimeSource } from './moments.ts';

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
  /** The time at which the signature is known to have existed, and at which it was judged. */
  readonly judgedAt: string;
  /** Where `judgedAt` comes from: a timestamp that holds, or whoever asks. */
  readonly judgedAtSource: TimeSource;
  /** Who made the timestamp. */
  readonly timestampAuthority?: string;
  /** `RSA-SHA-256`. */
  readonly algorithm: string;
  /** SHA-1 of the certificate in lower-case hex, by which stores and people find it. */
  readonly thumbprint?: string;
  /** Absent where the certificate was not found or says it in a way that cannot be read. */
  readonly qualification?: QualificationStatus;
}

/** Whether a certificate is a qualified one (63-FZ, articles 11 and 17). */
export interface QualificationStatus {
  /**
   * `yes`: it has the form and its authority was accredited, by the trust list, when it was issued and when the
   * signature was made. `unknown` where no trust list or no chain tells of the authority.
   */
  readonly qualified: 'yes' | 'no' | 'unknown';
  readonly classes: readonly SignatureClass[];
  readonly subjectSignTool?: string;
  readonly issuerSignTool?: IssuerSignTool;
  /** The issuer's entry in the trust list. */
  readonly accreditation?: AccreditationNote;
}

export interface AccreditationNote {
  readonly authority: string;
  readonly registryNumber?: string;
  /** The status at `judgedAt` and since when, as the list says it. */
  readonly status?: string;
  readonly since?: string;
  readonly listVersion: string;
  readonly listSignature: TrustList['signature'];
}

export interface Verification {
  readonly verdict: Verdict;
  readonly signers: readonly VerifiedSigner[];
  readonly checks: readonly Check[];
}
