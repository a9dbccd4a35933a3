import type { Certificate } from '../x509/certificate.ts';

/** Where the time comes from at which a signature is judged. */
export type TimeSource = 'given' | 'timestamp';

/** The two times by which a certificate is judged. */
export interface Moments {
  /** When the signature is known to have existed: proven by a timestamp, or now or a time the caller can prove. */
  readonly at: Date;
  /** What the signer says. */
  readonly signedAt: Date | undefined;
  /**
   * The signer is a timestamping authority, whose word on the time is good as long as its key is: also after its
   * certificate was revoked for a reason that says nothing against the key (RFC 3161 4, item 1).
   */
  readonly isClock?: boolean;
}

/** Clocks of honest signers differ by minutes. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What can be said about a certificate's validity period. `unproven`: good only if the signer tells the truth about the time. */
export type Period = 'valid' | 'unproven' | 'outside-at-signing' | 'not-yet';

export function judgePeriod({ notBefore, notAfter }: Certificate, { at, signedAt }: Moments): Period {
  if (at < notBefore) return 'not-yet';
  const isInside = (moment: Date) => moment >= notBefore && moment <= notAfter;
  // A claim of a time after `at` is false in any case and is not held against the certificate.
  if (signedAt !== undefined && signedAt <= at && !isInside(signedAt)) return 'outside-at-signing';
  return at <= notAfter ? 'valid' : 'unproven';
}
